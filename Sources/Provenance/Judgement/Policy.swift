import Licences

/// Which findings fail, warn or pass.
public struct Policy: Hashable, Sendable {
  /// What makes a finding fail; of a finding that meets terms of both lists the graver holds.
  public var failOn: [PolicyTerm]
  public var warnOn: [PolicyTerm]

  public init(failOn: [PolicyTerm], warnOn: [PolicyTerm]) {
    self.failOn = failOn
    self.warnOn = warnOn
  }

  /// A copy needs its credit and a licence that fits; where nobody knows whether it fits, that is told.
  public static let standard = Policy(
    failOn: [.attribution(.unattributed), .attribution(.partial), .compatibility(.incompatible)],
    warnOn: [.compatibility(.unknown)])

  public func decision(on finding: Finding) -> Decision {
    for (level, terms) in [(Level.fail, failOn), (.warn, warnOn)] {
      if let term = terms.first(where: { $0.holds(for: finding) }) { return Decision(level, term.spelling) }
    }
    return Decision(.pass, "credited, and its licence fits")
  }
}

/// What the policy makes of a finding, and why.
public struct Decision: Hashable, Sendable {
  public var level: Level
  /// What decided, in a few words.
  public var reason: String

  public init(_ level: Level, _ reason: String) {
    self.level = level
    self.reason = reason
  }
}
