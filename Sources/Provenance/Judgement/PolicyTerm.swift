public import Licences

/// A condition on a finding that has a word.
public enum PolicyTerm: Hashable, Sendable {
  case attribution(Attribution.Verdict)
  case compatibility(CompatibilityVerdict)

  public func holds(for finding: Finding) -> Bool {
    switch self {
    case .attribution(let verdict): finding.attribution.verdict == verdict
    case .compatibility(let verdict): finding.fit.verdict == verdict
    }
  }

  public var spelling: String {
    switch self {
    case .attribution(let verdict): verdict.rawValue
    case .compatibility(let verdict): verdict.rawValue
    }
  }
}
