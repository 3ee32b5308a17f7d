public import Provenance

extension AcceptedFindings {
  /// The file that `AcceptedFindings(_:json:)` reads, one finding a line, so that changes and merges can be read.
  public var encoded: [UInt8] {
    var bytes = Array("{\n  \"version\": \(Self.version),\n  \"findings\": [".utf8)
    for (index, entry) in entries.enumerated() {
      bytes += Array((index == 0 ? "\n    " : ",\n    ").utf8) + entry.json.encoded
    }
    return bytes + Array((entries.isEmpty ? "]\n}\n" : "\n  ]\n}\n").utf8)
  }
}

extension AcceptedFindings.Entry {
  fileprivate var json: JSONValue {
    let optional = [("reason", reason), ("until", until ?? ""), ("added", added ?? "")]
    return .object(
      [.init("id", .string(id))] + .path("file", file) + [
        .init("component", .string(component)), .init("licence", .string(licence)),
      ] + optional.filter { !$0.1.isEmpty }.map { .init($0.0, .string($0.1)) })
  }
}
