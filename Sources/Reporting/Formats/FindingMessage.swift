import Licences
import Platform
import Provenance

/// A finding in sentences, for platforms that show no more than a message. Safe to show: what is named is escaped.
struct FindingMessage {
  let finding: Finding

  /// What was copied, whether it is credited, whether it fits, what to do.
  var text: String { ([copy] + verdicts + actions).joined(separator: " ") }

  /// What was copied from where, and under which licence.
  var copy: String {
    let licence = finding.origin.licence.isEmpty ? "an unknown licence" : escapedForTerminal(finding.origin.licence)
    return "\(copied) \(finding.origin.placeText), under \(licence)."
  }

  /// Whether it is credited, whether its licence fits, which commit brought it in, and who accepted it.
  var verdicts: [String] { [credit, fit] + introduction + policy + acceptance }

  /// What to do, sentences; of what passes only that there is nothing to do.
  var actions: [String] {
    if finding.suppression != nil { return [] }
    if finding.decision.level == .pass { return ["Nothing has to be done."] }
    let credit = finding.lacksCredit ? ["Give credit: quoth attribute \(finding.id) --write."] : []
    return licenceActions + credit
      + ["See why: quoth explain \(finding.id). Accept it: quoth allow \(finding.id) --reason \"…\"."]
  }

  private var licenceActions: [String] {
    if finding.fit.verdict == .unknown, finding.fit.outbound.isEmpty, !finding.origin.licence.isEmpty {
      return ["Name your licence with --licence or in .quoth.json to learn whether it fits."]
    }
    return finding.fit.refusal.map(escapedForTerminal)
  }

  private var copied: String {
    let lines = counted(finding.region.lineCount, "line")
    let verb = finding.region.lineCount == 1 ? "is" : "are"
    switch finding.kind {
    case .exact: return "\(lines) \(verb) an exact copy of"
    case .renamed: return "\(lines) \(verb) a copy, with other names, of"
    case .edited: return "\(lines) \(verb) an edited copy of"
    case .vendored:
      return "\(counted(finding.files.count, "file")) below \(escapedForTerminal(finding.file)) belong to"
    }
  }

  private var credit: String {
    let missing = finding.attribution.missing.map(\.told).joined(separator: ", ")
    switch finding.attribution.verdict {
    case .attributed: return "It is credited."
    case .partial: return "It is credited in part\(missing.isEmpty ? "" : "; missing: \(missing)")."
    case .unattributed: return "It is not credited\(missing.isEmpty ? "" : "; missing: \(missing)")."
    case .notRequired: return "Its licence asks for no credit."
    }
  }

  private var fit: String {
    let outbound = escapedForTerminal(finding.fit.outbound)
    if outbound.isEmpty { return "Whether its licence fits is unknown, as yours is." }
    let reasons = finding.fit.reasons.map(escapedForTerminal)
    switch finding.fit.verdict {
    case .compatible: return "Its licence fits into your \(outbound)."
    case .obligations: return "Its licence fits into your \(outbound) and asks for: \(reasons.joined(separator: ", "))."
    case .incompatible, .unknown: return reasons.joined(separator: " ")
    }
  }

  private var introduction: [String] { finding.commit?.sentence.map { [$0] } ?? [] }

  /// A rule that decided, whose reason no verdict shows.
  private var policy: [String] {
    finding.decision.isByRule ? ["Decided by \(escapedForTerminal(finding.decision.reason))."] : []
  }

  private var acceptance: [String] { finding.suppression.map { ["Accepted \($0.sentence)."] } ?? [] }
}

extension Finding {
  /// Whether giving credit would help.
  var lacksCredit: Bool { !attribution.missing.isEmpty || attribution.verdict == .unattributed }
}

extension Suppression {
  /// Who accepted it, until when and why: `by quoth allow until 2027-06-30: our own code`.
  var sentence: String {
    "by \(source.told)" + (until.map { " until \(escapedForTerminal($0))" } ?? "")
      + (reason.isEmpty ? "" : ": \(escapedForTerminal(reason))")
  }
}

extension Origin {
  /// The release, the file in it and its lines; of a vendored folder the release. Safe to show.
  var placeText: String {
    let release = escapedForTerminal(self.release)
    if path.isEmpty { return release }
    return
      "\(release), \(escapedForTerminal(path)):\(startLine == endLine ? "\(startLine)" : "\(startLine)-\(endLine)")"
  }
}
