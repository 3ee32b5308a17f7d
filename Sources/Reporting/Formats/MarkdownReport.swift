import Platform
public import Provenance

/// Markdown for step summaries and comments on GitHub and GitLab: a table of what fails and warns, then each in detail. Nothing that is named can
/// begin a mark-up of its own.
public struct MarkdownReport: Report {
  /// So many rows and so many in detail keep a comment below the 65,536 characters that GitHub takes.
  private static let maximumRows = 50
  private static let maximumDetails = 20

  private let next: NextCommands?

  /// - Parameter next: what can be done with a finding; nil when it cannot be scanned again.
  public init(next: NextCommands? = nil) {
    self.next = next
  }

  public func write<Failure>(_ report: ScanReport, to write: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
    let open = [Level.fail, .warn].flatMap { level in report.findings.filter { $0.level == level } }
    try write(encoded(head(of: report) + table(of: open)))
    for finding in open.prefix(Self.maximumDetails) { try write(encoded(details(of: finding))) }
    try write(encoded(tail(of: report)))
  }

  private func encoded(_ lines: [String]) -> [UInt8] { Array(lines.map { $0 + "\n" }.joined().utf8) }

  private func head(of report: ScanReport) -> [String] {
    let title = "### quoth: \(report.countsText)"
    let incomplete = report.incompleteText(naming: 5).map { ["", "**Incomplete.** \(markdownText($0))"] } ?? []
    guard report.findings.isEmpty else { return [title] + incomplete }
    let clean =
      report.summary.filesChecked == 0
      ? "Nothing was checked: no code was read."
      : "No copy found in what was checked; code that is not in the corpus goes unseen."
    return [title] + incomplete + ["", clean]
  }

  private func table(of open: [Finding]) -> [String] {
    guard !open.isEmpty else { return [] }
    let rows = open.prefix(Self.maximumRows).map { finding in
      let cells = [
        finding.level == .fail ? "fails" : "warns", code(place(of: finding)), code(finding.origin.placeText),
        finding.origin.licence.isEmpty ? "unknown" : code(escapedForTerminal(finding.origin.licence)),
        VerdictKind(of: finding).title, code(finding.id),
      ]
      return "| \(cells.joined(separator: " | ")) |"
    }
    let more = open.count > Self.maximumRows ? ["", "… and \(grouped(open.count - Self.maximumRows)) more."] : []
    return ["", "| | place | copied from | licence | verdict | finding |", "| --- | --- | --- | --- | --- | --- |"]
      + rows
      + more
  }

  private func details(of finding: Finding) -> [String] {
    let message = FindingMessage(finding: finding)
    let items = [message.copy] + message.verdicts + ["Evidence: \(finding.evidence.sentence)."] + advice(on: finding)
    let commands = next?.texts(for: finding) ?? []
    let pasted = commands.isEmpty ? [] : ["", "<pre>\(commands.map(htmlText).joined(separator: "\n"))</pre>"]
    return [
      "", "<details><summary><code>\(htmlText(place(of: finding)))</code> \(htmlText(finding.id))</summary>", "",
    ] + items.map { "- \(markdownText($0))" } + pasted + ["", "</details>"]
  }

  private func advice(on finding: Finding) -> [String] {
    next == nil ? FindingMessage(finding: finding).actions : finding.fit.refusal.map(escapedForTerminal)
  }

  private func tail(of report: ScanReport) -> [String] {
    let remarks = report.summary.remarks.map { remark in
      let place = escapedForTerminal(plainPath(remark.file)) + (remark.line.map { ":\($0)" } ?? "")
      return "- \(code(place)): \(markdownText(escapedKeepingBackslashes(Array(remark.text.utf8)[...])))"
    }
    return (remarks.isEmpty ? [] : [""] + remarks) + ["", "\(markdownText(report.checkedText))"]
  }

  private func place(of finding: Finding) -> String {
    let file = escapedForTerminal(plainPath(finding.file))
    return finding.kind == .vendored ? file + "/" : "\(file):\(finding.region.place)"
  }

  /// What is safe to show, in the type of code: neither mark-up nor a mention.
  private func code(_ text: String) -> String { "<code>\(markdownText(text))</code>" }
}
