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

  public func decision(on finding: Finding) -> Decision {
    let licence = try? LicenceExpression(parsing: finding.origin.licence)
    if let index = rules.firstIndex(where: { $0.holds(for: finding, under: licence) }) {
      let (rule, number) = (rules[index], "rule \(index + 1)")
      return Decision(rule.then, rule.reason.isEmpty ? number : "\(number): \(rule.reason)")
    }
    for (level, terms) in [(Level.fail, failOn), (.warn, warnOn)] {
      if let term = terms.first(where: { $0.holds(for: finding, under: licence) }) {
        return Decision(level, term.spelling)
      }
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
