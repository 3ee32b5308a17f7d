import CommandLineKit

/// How a report is written down.
enum ReportFormat: String, CaseIterable, Sendable {
  case text, json, jsonl, sarif, gitlab, github, junit, csv, markdown, ai
}

/// A report that goes to a file.
struct ReportTarget: Hashable, Sendable {
  let format: ReportFormat
  let path: [UInt8]
  /// Whether what the file holds already stays before the report.
  var isAppended = false
}

extension ValueSyntax<ReportTarget> {
  /// A format and a path with `=` between them.
  static let reportTarget = ValueSyntax(
    "FORMAT=PATH",
    expectation:
      "a format (\(ReportFormat.allCases.map(\.rawValue).joined(separator: ", "))) and a path, such as json=report.json",
    completion: .path,
    parse: { bytes in
      guard let sign = bytes.firstIndex(of: UInt8(ascii: "=")), sign < bytes.count - 1,
        let format = ReportFormat(rawValue: String(decoding: bytes[..<sign], as: UTF8.self))
      else { return nil }
      return ReportTarget(format: format, path: Array(bytes[(sign + 1)...]))
    },
    spell: { "\($0.format.rawValue)=\(String(decoding: $0.path, as: UTF8.self))" })
}
