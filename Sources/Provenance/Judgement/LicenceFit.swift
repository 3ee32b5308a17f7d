public import Licences

/// Whether copied code may stand in the project, by the licences of both, and what that asks for.
public struct LicenceFit: Hashable, Sendable {
  public var verdict: CompatibilityVerdict
  /// The project's licence; empty when it is unknown.
  public var outbound: String
  /// What has to be done that it may stand there; nothing else is to be done where nothing is left of it.
  public var obligations: [Obligation.Kind] = []
  /// What has to be done, in a few words each, or a sentence that says why it may not stand there.
  public var reasons: [String] { obligations.isEmpty ? sentences : obligations.map(\.brief) }
  /// Why it may not stand there, or what nobody knows of it.
  private var sentences: [String] = []
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
    case .compatible: break
    case .obligations:
      obligations = (compatibility.obligations?.list ?? []).map(\.kind).filter {
        $0.asksForAction && $0 != .sameLicence
      }
      if compatibility.obligations?.unknown.isEmpty == false { obligations.append(.furtherTerms) }
    case .incompatible, .unknown: sentences = [compatibility.reason]
    }
  }

  /// The same with what is left to do: credit that is given need not be given again, and code that was not changed needs no mark.
  public func left(by attribution: Attribution, isChanged: Bool) -> LicenceFit {
    var left = self
    left.obligations.removeAll { kind in
      switch kind {
      case .notice: attribution.verdict == .attributed
      case .licenceText: attribution.givesLicenceText
      case .changes: !isChanged
      default: false
      }
    }
    if verdict == .obligations, left.obligations.isEmpty { left.verdict = .compatible }
    return left
  }
}
