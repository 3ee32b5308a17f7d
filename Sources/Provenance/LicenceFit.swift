public import Licences

/// Whether copied code may stand in the project, by the licences of both, and what that asks for.
public struct LicenceFit: Hashable, Sendable {
  public var verdict: CompatibilityVerdict
  /// The project's licence.
  public var outbound: String
  /// What has to be done, in a few words each, or a sentence that says why it may not stand there.
  public var reasons: [String]

  /// Nil when the licence of either is unknown or no expression.
  public init?(of incoming: String, into outbound: String) {
    guard let incoming = try? LicenceExpression(parsing: incoming),
      let expression = try? LicenceExpression(parsing: outbound)
    else { return nil }
    let compatibility = Compatibility(of: incoming, into: expression)
    verdict = compatibility.verdict
    self.outbound = outbound
    switch verdict {
    case .compatible: reasons = []
    case .obligations:
      let kinds = (compatibility.obligations?.list ?? []).map(\.kind)
      reasons = kinds.filter { $0.asksForAction && $0 != .sameLicence }.map(\.brief)
    case .incompatible, .unknown: reasons = [compatibility.reason]
    }
  }
}
