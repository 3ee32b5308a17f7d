public import Provenance

/// One JSON document, a finding a line. docs/json-report.md tells what each key means.
public struct JSONReport: Report {
  private let toolVersion: String

  /// A format that names the version of the program that made the report.
  public init(toolVersion: String) {
    self.toolVersion = toolVersion
  }

  public func write<Failure>(_ report: ScanReport, to write: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
    try write("{".utf8 + heading(of: report, toolVersion: toolVersion).encoded + ",\"findings\":[".utf8)
    for (index, finding) in report.findings.enumerated() {
      try write((index == 0 ? "\n" : ",\n").utf8 + JSONValue.object(finding.jsonMembers).encoded)
    }
    try write(Array("],\"summary\":".utf8))
    try write(JSONValue.object(report.summaryMembers).encoded + "}\n".utf8)
  }
}
