public import Provenance

/// JUnit XML, for Jenkins, Azure Pipelines and others: a test case a finding, one a file that could not be read, and one for the scan itself, so
/// that a suite is never empty.
///
/// What fails is a failure; what warns or was accepted is skipped and says why; what is in order succeeds.
public struct JUnitReport: Report {
  /// The schema asks for the time of the run; a report tells none, so that the same scan gives the same bytes.
  private static let timestamp = "1970-01-01T00:00:00"

  private let toolVersion: String

  /// A format that names the version of the program that made the report.
  public init(toolVersion: String) {
    self.toolVersion = toolVersion
  }

  public func write<Failure>(_ report: ScanReport, to write: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
    try write(Array((head(of: report) + properties(of: report) + JUnitCase(scan: report).xml).utf8))
    for (finding, number) in zip(report.findings, numbers(of: report.findings)) {
      try write(Array(JUnitCase(finding: finding, number: number).xml.utf8))
    }
    for failure in report.summary.failures { try write(Array(JUnitCase(failure: failure).xml.utf8)) }
    try write(Array(tail(of: report).utf8))
  }

  private func head(of report: ScanReport) -> String {
    let findings = report.findings
    let failures = findings.count { $0.level == .fail }
    let skipped =
      findings.count { $0.level == .warn || $0.suppression != nil } + (report.summary.filesChecked == 0 ? 1 : 0)
    let errors = report.summary.failures.count
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuite name="quoth" timestamp="\(Self.timestamp)" hostname="localhost" tests="\(findings.count + errors + 1)" \
      failures="\(failures)" errors="\(errors)" skipped="\(skipped)" time="0">

      """
  }

  private func properties(of report: ScanReport) -> String {
    let corpora = report.summary.corpora.map { ("corpus", "\($0.name) \($0.digest)") }
    let facts =
      [("version", toolVersion), ("sensitivity", report.summary.sensitivity)]
      + [("licence", report.summary.project.expression)] + corpora
    let lines = facts.map { "    <property name=\"\($0)\" value=\"\(xmlText(Array($1.utf8)))\"/>\n" }
    return "  <properties>\n\(lines.joined())  </properties>\n"
  }

  private func tail(of report: ScanReport) -> String {
    let remarks = report.summary.remarks.map { remark in
      let place = xmlText(plainPath(remark.file)) + (remark.line.map { ":\($0)" } ?? "")
      return "\n\(place): \(xmlText(escaped: remark.text))"
    }
    let told = xmlText(escaped: "\(report.countsText) · \(report.checkedText)") + remarks.joined()
    return "  <system-out>\(told)</system-out>\n  <system-err></system-err>\n</testsuite>\n"
  }

  /// The number of each finding, from 1, among those with its id in its file.
  private func numbers(of findings: [Finding]) -> [Int] {
    var seen: [[UInt8]: Int] = [:]
    return findings.map { finding in
      seen[Array(finding.id.utf8) + finding.file, default: 0] += 1
      return seen[Array(finding.id.utf8) + finding.file] ?? 1
    }
  }
}

/// A test case, its texts encoded.
private struct JUnitCase {
  /// Why it did not succeed.
  struct Outcome {
    let element: String
    var type: String?
    /// What lists of tests show.
    let message: String
    /// The rest, in lines.
    var body: [String] = []
  }

  let name: String
  let group: String
  var outcome: Outcome?

  /// Its name is the same as long as the finding is, wherever its lines move.
  init(finding: Finding, number: Int) {
    let message = FindingMessage(finding: finding)
    group = VerdictKind(of: finding).rawValue
    name =
      xmlText(plainPath(finding.file)) + " [\(xmlText(Array(finding.id.utf8)))]" + (number == 1 ? "" : " #\(number)")
    let place = finding.kind == .vendored ? "" : "lines \(finding.region.place): "
    let copy = xmlText(escaped: place + message.copy)
    let rest = (message.verdicts + message.actions).map { xmlText(escaped: $0) }
    if finding.suppression != nil || finding.level == .warn {
      outcome = Outcome(element: "skipped", message: ([copy] + rest).joined(separator: " "))
    } else if finding.level == .fail {
      outcome = Outcome(element: "failure", type: group, message: copy, body: rest)
    }
  }

  init(failure: ScanSummary.Failure) {
    (name, group) = (xmlText(plainPath(failure.file)), "unread")
    let reason = xmlText(escaped: failure.reason)
    outcome = Outcome(element: "error", type: group, message: "This file could not be read: \(reason)")
  }

  init(scan report: ScanReport) {
    (name, group) = ("something was checked", "scan")
    if report.summary.filesChecked == 0 {
      outcome = Outcome(element: "skipped", message: "nothing was checked: no code was read")
    }
  }

  var xml: String {
    let start = "  <testcase classname=\"quoth.\(group)\" name=\"\(name)\" time=\"0\""
    guard let outcome else { return start + "/>\n" }
    let type = outcome.type.map { " type=\"\($0)\"" } ?? ""
    let element = outcome.element
    let body = outcome.body.joined(separator: "\n")
    return start + "><\(element)\(type) message=\"\(outcome.message)\">\(body)</\(element)></testcase>\n"
  }
}
