public import Provenance

/// The report that a person reads on a terminal.
public struct TextReport: Report {
  /// How much is told.
  public enum Detail: Sendable {
    /// A line a finding, and what could not be read.
    case quiet
    case normal
    /// Long lists are told whole.
    case verbose
  }

  private static let widths = 20...100

  private let detail: Detail
  private let isColoured: Bool
  private let width: Int
  /// Of the terminal, however wide; what is pasted need not be laid out.
  private let columns: Int
  private let next: NextCommands?

  /// A format for a terminal of so many columns; lines are laid out for 20 to 100 of them.
  /// - Parameter next: what can be done with a finding that is no pass; nil when it cannot be scanned again.
  public init(detail: Detail = .normal, isColoured: Bool, width: Int, next: NextCommands? = nil) {
    self.detail = detail
    self.isColoured = isColoured
    self.width = min(max(width, Self.widths.lowerBound), Self.widths.upperBound)
    columns = max(width, Self.widths.lowerBound)
    self.next = next
  }

  public func write<Failure>(_ report: ScanReport, to write: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
    for finding in report.findings where detail == .verbose || finding.level != .pass {
      try write(encoded(lines(of: finding)))
    }
    let summary = SummaryText(report: report, showsAll: detail == .verbose)
    try write(encoded(detail == .quiet ? summary.failureLines : summary.lines))
  }

  private func lines(of finding: Finding) -> [TerminalLine] {
    let commands = finding.level == .pass ? nil : next?.lines(for: finding, columns: columns - labelIndent)
    let text = FindingText(finding: finding, width: width, showsAll: detail == .verbose, next: commands ?? [])
    return detail == .quiet ? [text.header] : [text.header] + text.details + [TerminalLine()]
  }

  private func encoded(_ lines: [TerminalLine]) -> [UInt8] {
    lines.flatMap { $0.encoded(isColoured: isColoured) }
  }
}
