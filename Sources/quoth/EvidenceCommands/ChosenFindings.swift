import Platform
import Provenance
import Reporting

extension FindingReference {
  /// The beginning of the ids that it can mean.
  var idBeginning: String {
    switch self {
    case .id(let id): id
    case .place: ""
    }
  }

  /// What it means in a report of what it may lie in; never empty.
  /// - Throws: a sentence that says what there is instead.
  func chosen(of report: ScanReport) throws(CommandError) -> [Finding] {
    switch self {
    case .id(let id): try Self.chosen(id, of: report)
    case .place(let file, let line, let column): try Self.chosen(file, line, column, of: report)
    }
  }

  private static func chosen(_ id: String, of report: ScanReport) throws(CommandError) -> [Finding] {
    switch report.findings(withID: id) {
    case .found(let findings): return findings
    case .ambiguous(let ids):
      throw CommandError(
        "\(counted(ids.count, "finding")) begin with \(id): \(ids.joined(separator: ", ")); give more digits")
    case .unknown(let nearest) where nearest.isEmpty:
      throw CommandError(
        "no finding has the id \(id): nothing was found in \(counted(report.summary.filesChecked, "file"))")
    case .unknown(let nearest):
      let near = nearest.map { "\($0.id) (\($0.place))" }.joined(separator: ", ")
      throw CommandError(
        "no finding has the id \(id): the nearest of \(grouped(report.findings.count)) \(nearest.count == 1 ? "is" : "are") "
          + "\(near); an id changes when what was copied changes, and 'quoth scan' tells them all")
    }
  }

  private static func chosen(
    _ file: [UInt8], _ line: Int, _ column: Int?, of report: ScanReport
  ) throws(CommandError) -> [Finding] {
    let shown = escapedForTerminal(file)
    if let failure = report.summary.failures.first { throw CommandError("cannot explain \(shown): \(failure.reason)") }
    guard report.summary.filesChecked == 1 else {
      throw CommandError("\(shown) was not checked: \(report.summary.skipped.first?.reason ?? "it is no file of code")")
    }
    let covering = report.findings.filter { $0.region.covers(line, column) }
    if !covering.isEmpty { return covering }
    guard !report.findings.isEmpty else { throw CommandError("nothing in \(shown) is a finding") }
    let others = report.findings.map { "\($0.place) (\($0.id))" }.joined(separator: ", ")
    throw CommandError("no finding covers line \(line) of \(shown), which has \(others)")
  }
}

extension Region {
  fileprivate func covers(_ line: Int, _ column: Int?) -> Bool {
    guard (startLine...endLine).contains(line) else { return false }
    guard let column else { return true }
    return (line > startLine || column >= startColumn) && (line < endLine || column <= endColumn)
  }
}

extension Finding {
  /// File and lines, safe to show.
  fileprivate var place: String {
    let file = escapedForTerminal(file)
    return kind == .vendored ? file : "\(file):\(region.startLine)-\(region.endLine)"
  }
}
