import Provenance

/// The base of relative URIs.
let sourceRoot = "SRCROOT"

/// A place in a scanned file, in SARIF.
struct SARIFPlace {
  let path: [UInt8]
  var startLine: Int?
  var endLine: Int?
  var columns: EditorColumns?

  init(path: [UInt8], startLine: Int? = nil) {
    self.path = path
    self.startLine = startLine
  }

  init(of finding: Finding) {
    let place = AnnotatedPlace(of: finding)
    path = place.path
    startLine = place.lines.lowerBound
    endLine = place.lines.upperBound
    columns = place.columns
  }

  var location: JSONValue { .object(members) }

  var members: [JSONValue.Member] {
    [.init("physicalLocation", .object([.init("artifactLocation", artifact)] + region))]
  }

  private var artifact: JSONValue {
    let isAbsolute = path.first == UInt8(ascii: "/")
    return .object(
      [.init("uri", .string(uriReference(path)))] + (isAbsolute ? [] : [.init("uriBaseId", .string(sourceRoot))]))
  }

  /// Without columns it is of whole lines. The end column of SARIF is that behind the region.
  private var region: [JSONValue.Member] {
    let numbers = [
      ("startLine", startLine), ("startColumn", columns?.start), ("endLine", endLine),
      ("endColumn", columns.map { $0.end + 1 }),
    ]
    let members = numbers.compactMap { name, number in number.map { JSONValue.Member(name, .integer($0)) } }
    return members.isEmpty ? [] : [.init("region", .object(members))]
  }
}
