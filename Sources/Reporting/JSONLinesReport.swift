public import Provenance

/// JSON Lines: an object a finding, then one that sums up. Without that last line the report was cut off.
public struct JSONLinesReport: Report {
  private let toolVersion: String

  /// A format that names the version of the program that made the report.
  public init(toolVersion: String) {
    self.toolVersion = toolVersion
  }

  public func write<Failure>(_ report: ScanReport, to write: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
    for finding in report.findings {
      try write(line("finding", finding.jsonMembers))
    }
    try write(line("summary", heading(of: report, toolVersion: toolVersion) + report.summaryMembers))
  }

  private func line(_ type: String, _ members: [JSONValue.Member]) -> [UInt8] {
    JSONValue.object([.init("type", .string(type))] + members).encoded + "\n".utf8
  }
}
