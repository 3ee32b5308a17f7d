public import Provenance

/// SARIF 2.1.0 (OASIS), for GitHub code scanning, Azure and editors: one run, the gravest results first. docs/formats.md tells what is in it.
public struct SARIFReport: Report {
  /// As many results as GitHub takes of one run, and as it keeps of them.
  var maximumResults = 25_000
  var keptResults = 5_000

  private let toolVersion: String

  /// A format that names the version of the program that made the report.
  public init(toolVersion: String) {
    self.toolVersion = toolVersion
  }

  public func write<Failure>(_ report: ScanReport, to write: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
    let fingerprints = fingerprints(of: report.findings)
    let order = Self.gravestFirst(report.findings)
    let baseline = report.tellsBaseline
    try write("{".utf8 + head.encoded + ",\"runs\":[{".utf8 + run(of: report).encoded + ",\"results\":[".utf8)
    for (count, index) in order.prefix(maximumResults).enumerated() {
      let result = SARIFResult(
        finding: report.findings[index], fingerprint: fingerprints[index], tellsBaseline: baseline)
      try write((count == 0 ? "\n" : ",\n").utf8 + result.json.encoded)
    }
    try write(Array("]}]}\n".utf8))
  }

  private var head: [JSONValue.Member] {
    [
      .init(
        "$schema", .string("https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json")
      ),
      .init("version", .string("2.1.0")),
    ]
  }

  private func run(of report: ScanReport) -> [JSONValue.Member] {
    [
      .init("tool", .object([.init("driver", driver)])),
      .init("automationDetails", .object([.init("id", .string("quoth/"))])),
      .init("columnKind", .string("utf16CodeUnits")),
      .init(
        "originalUriBaseIds", .object([.init(sourceRoot, SARIFText("The folder that quoth was run in").described)])),
      .init("invocations", .array([invocation(of: report)])),
    ]
  }

  private var driver: JSONValue {
    .object([
      .init("name", .string("quoth")), .init("version", .string(toolVersion)),
      .init("rules", .array(VerdictKind.allCases.map(\.sarifRule))),
    ])
  }

  private func invocation(of report: ScanReport) -> JSONValue {
    .object([
      .init("executionSuccessful", .boolean(report.summary.failures.isEmpty)),
      .init("toolExecutionNotifications", .array(executionNotifications(of: report))),
      .init("toolConfigurationNotifications", .array(report.summary.remarks.map(\.sarifNotification))),
    ])
  }

  private func executionNotifications(of report: ScanReport) -> [JSONValue] {
    let checked = SARIFText("\(report.countsText) · \(report.checkedText)").notification("note")
    return [checked] + cut(report.findings.count) + report.summary.failures.map(\.sarifNotification)
  }

  private func cut(_ count: Int) -> [JSONValue] {
    var sentences: [String] = []
    if count > maximumResults {
      sentences.append(
        "\(grouped(count - maximumResults)) of \(grouped(count)) results, the mildest, are left out: GitHub takes no more than \(grouped(maximumResults))."
      )
    }
    if count > keptResults {
      sentences.append(
        "GitHub keeps the first \(grouped(keptResults)) results; the gravest stand first. The JSON report has all \(grouped(count))."
      )
    }
    return sentences.map { SARIFText($0).notification("warning") }
  }

  /// The numbers of the findings: those that fail, those that warn, those in order, those that were accepted.
  private static func gravestFirst(_ findings: [Finding]) -> [Int] {
    let groups: [(Finding) -> Bool] =
      [Level.fail, .warn].map { level in { $0.level == level } }
      + [{ $0.level == .pass && $0.suppression == nil }, { $0.suppression != nil }]
    return groups.flatMap { holds in findings.indices.filter { holds(findings[$0]) } }
  }
}

extension ScanReport {
  /// Whether findings were compared with a baseline, as far as the report shows.
  fileprivate var tellsBaseline: Bool {
    findings.contains { $0.suppression?.source == .baseline }
      || summary.remarks.contains { $0.kind == .unusedBaseline }
  }
}

extension ScanSummary.Failure {
  fileprivate var sarifNotification: JSONValue {
    SARIFText("This file could not be read: \(reason)").notification("error", SARIFPlace(path: plainPath(file)))
  }
}

extension Remark {
  fileprivate var sarifNotification: JSONValue {
    SARIFText(text).notification("warning", SARIFPlace(path: plainPath(file), startLine: line))
  }
}
