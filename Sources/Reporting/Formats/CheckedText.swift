import Platform
import Provenance

extension ScanReport {
  /// What was checked, what was not, and against which corpus, on one line that is safe to show. Wall time stays out.
  var checkedText: String {
    let checked = "\(counted(summary.filesChecked, "file")), \(counted(summary.linesChecked, "line")) checked"
    let skipped = summary.skipped.sorted { $0.reason < $1.reason }
      .map { "\(grouped($0.files)) \(escapedForTerminal($0.reason))" }
    let corpora = summary.corpora.map {
      "corpus \(escapedForTerminal($0.name)) (\(counted($0.components, "component")), \(escapedForTerminal($0.digest)))"
    }
    let left = skipped.isEmpty ? [] : ["skipped: \(skipped.joined(separator: ", "))"]
    return ([checked] + left + corpora).joined(separator: " · ")
  }

  /// How many findings fail, warn, are in order and were accepted: `2 findings · 1 warning · 3 in order · 1 accepted`.
  var countsText: String {
    let accepted = findings.count { $0.suppression != nil }
    let (failing, warning) = (findings.count { $0.level == .fail }, findings.count { $0.level == .warn })
    let passing = findings.count - failing - warning - accepted
    return
      ([counted(failing, "finding"), warning == 0 ? "" : counted(warning, "warning")]
      + [(passing, "in order"), (accepted, "accepted")].map { $0 == 0 ? "" : "\(grouped($0)) \($1)" })
      .filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// That files could not be read, and which; nil when all were.
  func incompleteText(naming limit: Int) -> String? {
    let failures = summary.failures
    guard !failures.isEmpty else { return nil }
    let named = failures.prefix(limit).map { "\(escapedForTerminal($0.file)) (\(escapedForTerminal($0.reason)))" }
    let more = failures.count > limit ? " and \(grouped(failures.count - limit)) more" : ""
    return "incomplete: \(counted(failures.count, "file")) could not be read: \(named.joined(separator: ", "))\(more)"
  }
}
