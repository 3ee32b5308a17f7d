import Licences

/// What becomes of the findings for which some conditions hold.
public struct PolicyRule: Sendable {
  public var when: FindingCondition
  public var then: Level
  /// Why, in the words of its author; empty when nothing is said.
  public var reason: String

  public init(when: FindingCondition, then: Level, reason: String = "") {
    self.when = when
    self.then = then
    self.reason = reason
  }

  func holds(for finding: Finding, under licence: LicenceExpression?) -> Bool {
    when.holds(for: finding, under: licence, isLenient: then == .pass)
  }
}
