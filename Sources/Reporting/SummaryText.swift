import Platform
import Provenance

/// What a scan amounts to, as a person reads it.
struct SummaryText {
  let report: ScanReport
  /// Whether long lists are told whole.
  let showsAll: Bool

  /// The lines below the findings; the last one sums up.
  var lines: [TerminalLine] {
    selfLine + cleanLine + changesLine + (showsAll ? skippedLines : []) + summary.remarks.map(\.textLine) + failureLines
      + projectLine
      + [
        summaryLine
      ]
  }

  /// The files that should have been read and were not; empty after a complete scan.
  var failureLines: [TerminalLine] {
    let failures = summary.failures
    guard !failures.isEmpty else { return [] }
    return [TerminalLine("incomplete: \(counted(failures.count, "file")) could not be read", .red)]
      + first(showsAll ? .max : 5, of: failures.map(\.line)).map(indented)
  }

  private var summary: ScanSummary { report.summary }

  private var selfLine: [TerminalLine] {
    report.selfComponent.map { [TerminalLine("this tree looks like \($0) itself (--self reports it too)")] } ?? []
  }

  private var cleanLine: [TerminalLine] {
    guard report.findings.isEmpty else { return [] }
    if summary.filesChecked == 0 {
      let cause = summary.changes == nil ? "no code was read" : "no code was changed"
      return [TerminalLine("nothing was checked: \(cause)", .yellow)]
    }
    let limits = "code that is not in the corpus, short pieces and thorough rewrites go unseen"
    return [TerminalLine("no copy found in what was checked; this proves no originality: \(limits)")]
  }

  private var changesLine: [TerminalLine] {
    guard let changes = summary.changes else { return [] }
    let files = "\(counted(changes.files, "file")), \(counted(changes.lines, "line"))"
    let rest = changes.countsAllLines ? "; all lines of these files count" : ""
    return [TerminalLine("changes \(escapedForTerminal(changes.comparison)): \(files)\(rest)", .dim)]
  }

  /// The project's licence; that it is unknown only matters when something was found.
  private var projectLine: [TerminalLine] {
    let project = summary.project
    if project.expression.isEmpty {
      let advice = TerminalLine(
        "your licence is unknown: name it with --licence, or as `licence` in .quoth.json, to learn what fits", .dim)
      return report.findings.isEmpty ? [] : [advice]
    }
    var line = TerminalLine("your licence: ", .dim)
    line.append(project.expression)
    if let file = project.file {
      line.append(" (", .dim)
      line.append(file, .dim)
      line.append(")", .dim)
    }
    return [line]
  }

  private var skippedLines: [TerminalLine] {
    summary.skipped.sorted { ($1.files, $0.reason) < ($0.files, $1.reason) }
      .map { TerminalLine("skipped \(counted($0.files, "file")): \($0.reason)") }
  }

  private var summaryLine: TerminalLine {
    var line = TerminalLine(counted(levels(.fail), "finding"), levels(.fail) == 0 ? .green : .red)
    let checked = "\(counted(summary.filesChecked, "file")), \(counted(summary.linesChecked, "line")) checked"
    let parts = others + [checked] + skippedTotal + summary.corpora.map(\.told) + ["\(hundredths(summary.seconds)) s"]
    for part in parts { line.append(" · " + part, .dim) }
    return line
  }

  private func levels(_ level: Level) -> Int { report.findings.count { $0.level == level } }

  /// The findings that do not fail.
  private var others: [String] {
    let warnings = levels(.warn)
    let accepted = Suppression.Source.allCases.map { source in
      (source, report.findings.count { $0.suppression?.source == source })
    }
    .filter { $0.1 > 0 }
    let total = accepted.reduce(0) { $0 + $1.1 }
    let unchanged = report.findings.count { $0.suppression == nil && $0.decision == .unchanged }
    let passing = levels(.pass) - total - unchanged
    let by = accepted.map { "\(grouped($0.1)) by \($0.0.told)" }.joined(separator: ", ")
    let more = showsAll ? "" : " (-v)"
    return (warnings == 0 ? [] : [counted(warnings, "warning")])
      + (passing == 0 ? [] : ["\(grouped(passing)) in order\(more)"])
      + (unchanged == 0 ? [] : ["\(grouped(unchanged)) in unchanged lines\(more)"])
      + (total == 0 ? [] : ["\(grouped(total)) accepted: \(by)"])
  }

  private var skippedTotal: [String] {
    let files = summary.skipped.reduce(0) { $0 + $1.files }
    return files == 0 ? [] : ["\(grouped(files)) skipped\(showsAll ? "" : " (-v)")"]
  }
}

extension ScanSummary.Failure {
  fileprivate var line: TerminalLine {
    var line = TerminalLine()
    line.append(file)
    line.append(": \(reason)")
    return line
  }
}

extension ScanSummary.Corpus {
  fileprivate var told: String {
    let count = counted(components, "component")
    // Of a pack that states its date the month tells the version.
    return date.isEmpty
      ? "corpus \(name) (\(count), \(digest))" : "corpus \(name) \(date.prefix(7)) (\(count))"
  }
}

private func indented(_ line: TerminalLine) -> TerminalLine {
  var indented = TerminalLine()
  indented.append(line, from: 2)
  return indented
}

/// Seconds with two decimals.
private func hundredths(_ seconds: Double) -> String {
  let count = Int(exactly: (seconds * 100).rounded()) ?? 0
  let decimals = String(count % 100)
  return "\(count / 100).\(decimals.utf8.count == 1 ? "0" : "")\(decimals)"
}
