public import Licences

/// Whether copied code may stand in the project, by the licences of both, and what that asks for.
public struct LicenceFit: Hashable, Sendable {
  public var verdict: CompatibilityVerdict
  /// The project's licence.
  public var outbound: String
  /// What has to be done, or why it may not stand there.
  public var sentences: [String]

  /// Nil when the licence of either is unknown or no expression.
  public init?(of incoming: String, into outbound: String) {
    guard let incoming = try? LicenceExpression(parsing: incoming),
      let expression = try? LicenceExpression(parsing: outbound)
    else { return nil }
    let compatibility = Compatibility(of: incoming, into: expression)
    verdict = compatibility.verdict
    self.outbound = outbound
    switch verdict {
    case .compatible: sentences = []
    case .obligations:
      let obligations = compatibility.obligations?.list ?? []
      sentences = obligations.filter(\.kind.asksForAction).map(\.sentence) + compatibility.steps
    case .incompatible, .unknown: sentences = [compatibility.reason]
    }
  }
}
