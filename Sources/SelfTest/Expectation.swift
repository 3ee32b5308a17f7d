public import Provenance

extension Planting {
  /// What came of a planting, in a word or two.
  public enum Outcome: Equatable, Sendable {
    /// As it must be.
    case right(String)
    case wrong(String)
  }

  /// What a scan makes of the file, from the findings in it.
  public func outcome(of findings: [Finding]) -> Outcome {
    let copies = findings.filter { source(of: $0) != nil }
    guard content != .own else { return copies.isEmpty ? .right("clean") : .wrong("flagged") }
    guard let largest = copies.max(by: { $0.region.lineCount < $1.region.lineCount }) else {
      return .wrong(findings.isEmpty ? "missed" : "other origin")
    }
    guard source(of: largest)?.licence == Sample.licence else { return .wrong("other licence") }
    return content == .credited ? credit(of: largest) : kind(of: largest)
  }

  /// The sample as origin, or as claimant where a pack of the user has the same code.
  private func source(of finding: Finding) -> Origin? {
    ([finding.origin] + finding.claimants).first {
      $0.component == Sample.component && $0.path == Array(sample.path.utf8)
    }
  }

  private func credit(of finding: Finding) -> Outcome {
    let verdict = finding.attribution.verdict.rawValue
    return finding.attribution.verdict == .attributed ? .right(verdict) : .wrong(verdict)
  }

  private func kind(of finding: Finding) -> Outcome {
    let kind = finding.kind.rawValue
    guard finding.attribution.verdict == .unattributed else { return .wrong(finding.attribution.verdict.rawValue) }
    return finding.kind == expectedKind ? .right(kind) : .wrong(kind)
  }

  private var expectedKind: Finding.Kind {
    switch content {
    case .disguised(.renamed): .renamed
    case .disguised(.extended): .edited
    case .disguised, .credited, .own: .exact
    }
  }
}
