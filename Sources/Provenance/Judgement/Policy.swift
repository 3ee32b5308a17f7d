import Licences

/// Which findings fail, warn or pass.
public struct Policy: Sendable {
  /// The first that holds for a finding decides.
  public var rules: [PolicyRule]
  /// What makes a finding fail for which no rule holds; of a finding that meets terms of both lists the graver holds.
  public var failOn: [PolicyTerm]
  public var warnOn: [PolicyTerm]

  public init(rules: [PolicyRule] = [], failOn: [PolicyTerm], warnOn: [PolicyTerm]) {
    self.rules = rules
    self.failOn = failOn
    self.warnOn = warnOn
  }

  /// A copy needs its credit and a licence that fits; where nobody knows whether it fits, that is told.
  public static let standard = Policy(
    failOn: [.attribution(.unattributed), .attribution(.partial), .compatibility(.incompatible)],
    warnOn: [.compatibility(.unknown)])

  /// Whether a rule asks for the commit that brought a finding in.
  public var needsCommits: Bool { rules.contains { $0.when.assisted != nil } }

  public func decision(on finding: Finding) -> Decision {
    let licence = try? LicenceExpression(parsing: finding.origin.licence)
    if let index = rules.firstIndex(where: { $0.holds(for: finding, under: licence) }) {
      let (rule, number) = (rules[index], "rule \(index + 1)")
      return Decision(rule.then, rule.reason.isEmpty ? number : "\(number): \(rule.reason)", isByRule: true)
    }
    for (level, terms) in [(Level.fail, failOn), (.warn, warnOn)] {
      if let term = terms.first(where: { $0.holds(for: finding, under: licence) }) {
        return Decision(level, term.spelling)
      }
    }
    return Decision(.pass, finding.isInOrder ? "credited, and its licence fits" : "the policy does not mind")
  }
}

extension Finding {
  /// Whether the credit that it needs is given and its licence fits, whatever the policy.
  fileprivate var isInOrder: Bool {
    [.attributed, .notRequired].contains(attribution.verdict) && [.compatible, .obligations].contains(fit.verdict)
  }
}

/// What the policy makes of a finding, and why.
public struct Decision: Hashable, Sendable {
  public var level: Level
  /// What decided, in a few words.
  public var reason: String
  /// Whether a rule decided, and not a term or that there is none.
  public var isByRule: Bool

  /// On a finding in a changed file that has no changed line.
  public static let unchanged = Decision(.pass, "its lines were not changed")

  public init(_ level: Level, _ reason: String, isByRule: Bool = false) {
    self.level = level
    self.reason = reason
    self.isByRule = isByRule
  }
}
