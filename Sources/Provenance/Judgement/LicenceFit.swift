public import Licences

/// Whether copied code may stand in the project, by the licences of both, and what that asks for.
public struct LicenceFit: Hashable, Sendable {
  public var verdict: CompatibilityVerdict
  /// The project's licence; empty when it is unknown.
  public var outbound: String
  /// What has to be done, in a few words each, or a sentence that says why it may not stand there.
  public var reasons: [String]
  /// The rule that decided, such as `R4 permissive`, who says so, and as of which day.
  public var rule: String
  public var source: String
  public var date: String
  /// Why, in a sentence.
  public var reason: String
  /// What to do, sentences: to meet the obligations where the code may stand there, else what helps.
  public var advice: [String]

  /// A licence that is empty or no expression is unknown, and nothing shows then that the code may stand there.
  public init(of incoming: String, into outbound: String) {
    let compatibility = Compatibility(
      of: try? LicenceExpression(parsing: incoming), into: try? LicenceExpression(parsing: outbound))
    verdict = compatibility.verdict
    self.outbound = outbound
    rule = compatibility.rule
    source = compatibility.source
    date = compatibility.date
    reason = compatibility.reason
    advice = compatibility.advice
    switch verdict {
    case .compatible: reasons = []
    case .obligations:
      let kinds = (compatibility.obligations?.list ?? []).map(\.kind)
      reasons = kinds.filter { $0.asksForAction && $0 != .sameLicence }.map(\.brief)
    case .incompatible, .unknown: reasons = [compatibility.reason]
    }
  }
}
