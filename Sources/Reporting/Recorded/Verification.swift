/// What came of holding a report against a new scan.
public struct Verification: Sendable {
  private let report: [UInt8]
  private let differences: [ReportDifference]

  /// - Parameter report: the path of the report, as the user named it.
  public init(of report: [UInt8], _ differences: [ReportDifference]) {
    self.report = report
    self.differences = differences
  }

  /// A line for each difference, and one that sums up; in UTF-8.
  public func text(isColoured: Bool) -> [UInt8] {
    var summary = TerminalLine()
    summary.append(report, .bold)
    if differences.isEmpty {
      summary.append(" holds: a scan now finds the same", .green)
    } else {
      summary.append(" does not hold: \(counted(differences.count, "difference"))", .red)
    }
    return (differences.map(\.line) + [summary]).flatMap { $0.encoded(isColoured: isColoured) }
  }

  /// One JSON document on a line.
  public var json: [UInt8] {
    JSONValue.object(
      .path("report", report) + [
        .init("same", .boolean(differences.isEmpty)), .init("differences", .array(differences.map(\.json))),
      ]
    ).encoded + "\n".utf8
  }
}

extension ReportDifference {
  fileprivate var line: TerminalLine {
    var line = TerminalLine(kind.rawValue, kind.style)
    var rest = TerminalLine()
    if let finding { rest.append("\(finding.place) [\(finding.id)]  ") }
    switch (before, after) {
    case (nil, nil): rest.append("\(field)")
    case (let before?, nil): rest.append(finding == nil ? "no more: \(before)" : "from \(before)")
    case (nil, let after?): rest.append(finding == nil ? "now: \(after)" : "from \(after)")
    case (let before?, let after?): rest.append("\(field): was \(before), is \(after)")
    }
    line.append(rest, from: 10)
    return line
  }

  fileprivate var json: JSONValue {
    .object([
      .init("kind", .string(kind.rawValue)),
      .init("id", finding.map { .string($0.id) } ?? .null),
      .init("place", finding.map { .string($0.place) } ?? .null),
      .init("field", .string(field)),
      .init("before", before.map(JSONValue.string) ?? .null),
      .init("after", after.map(JSONValue.string) ?? .null),
    ])
  }
}

extension ReportDifference.Kind {
  fileprivate var style: TerminalLine.Style {
    switch self {
    case .new, .changed: .red
    case .gone: .green
    case .tool, .corpus, .setting, .scope, .remark: .yellow
    }
  }
}
