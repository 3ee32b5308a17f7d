import Platform
public import Provenance

/// Commands for GitHub's runners that annotate lines: what fails and what warns, no more of each than GitHub shows of a step, then what was
/// checked and how much is not annotated.
public struct WorkflowCommandsReport: Report {
  /// Of errors and of warnings.
  private static let maximum = 10

  public init() {}

  public func write<Failure>(_ report: ScanReport, to write: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
    let incomplete = report.incompleteText(naming: 5).map {
      WorkflowCommand(.error, properties: [("title", Array("quoth".utf8))], message: $0)
    }
    let errors = (incomplete.map { [$0] } ?? []) + commands(for: report.findings, .fail, .error)
    let warnings = commands(for: report.findings, .warn, .warning) + report.summary.remarks.map(\.command)
    let left = max(0, errors.count - Self.maximum) + max(0, warnings.count - Self.maximum)
    for command in errors.prefix(Self.maximum) + warnings.prefix(Self.maximum) { try write(command.line) }
    let unshown = left == 0 ? "" : " · \(grouped(left)) more not annotated here"
    let message = "\(report.countsText)\(unshown) · \(report.checkedText)"
    try write(WorkflowCommand(.notice, properties: [("title", Array("quoth".utf8))], message: message).line)
  }

  private func commands(for findings: [Finding], _ level: Level, _ name: WorkflowCommand.Name) -> [WorkflowCommand] {
    findings.filter { $0.level == level }.map { WorkflowCommand(name, finding: $0) }
  }
}

/// A command on a line of its own: `::error file=src/url.c,line=210::It was copied.`
struct WorkflowCommand {
  enum Name: String {
    case error, warning, notice
  }

  let name: Name
  let properties: [(name: String, value: [UInt8])]
  let message: String

  init(_ name: Name, properties: [(String, [UInt8])], message: String) {
    self.name = name
    self.properties = properties
    self.message = message
  }

  init(_ name: Name, finding: Finding) {
    let place = AnnotatedPlace(of: finding)
    var properties = [
      ("file", place.path), ("line", Array(String(place.lines.lowerBound).utf8)),
      ("endLine", Array(String(place.lines.upperBound).utf8)),
    ]
    // GitHub knows columns of a place on one line only.
    if let columns = place.columns, place.lines.count == 1 {
      properties += [
        ("col", Array(String(columns.start).utf8)), ("endColumn", Array(String(columns.end).utf8)),
      ]
    }
    properties.append(("title", Array("\(VerdictKind(of: finding).title) [\(finding.id)]".utf8)))
    self.init(name, properties: properties, message: FindingMessage(finding: finding).text)
  }

  var line: [UInt8] {
    let written = properties.map { "\($0.name)=\(escaped($0.value, "%\r\n:,"))" }.joined(separator: ",")
    return Array("::\(name.rawValue) \(written)::\(escaped(Array(message.utf8), "%\r\n"))\n".utf8)
  }
}

extension Remark {
  fileprivate var command: WorkflowCommand {
    let line = line.map { [("line", Array(String($0).utf8))] } ?? []
    return WorkflowCommand(
      .warning, properties: [("file", plainPath(file))] + line + [("title", Array(kind.rawValue.utf8))],
      message: escapedKeepingBackslashes(Array(text.utf8)[...]))
  }
}

/// Bytes in which some are percent-encoded; besides, what no terminal may see is escaped, backslashes apart.
private func escaped(_ bytes: [UInt8], _ reserved: String) -> String {
  var text = ""
  var rest = bytes[...]
  while let index = rest.firstIndex(where: reserved.utf8.contains) {
    text += escapedKeepingBackslashes(rest[..<index]) + percentTriplet(rest[index])
    rest = rest[(index + 1)...]
  }
  return text + escapedKeepingBackslashes(rest)
}
