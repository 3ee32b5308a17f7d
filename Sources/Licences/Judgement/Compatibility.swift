/// Whether code under one licence expression may be inserted into a work under another, and why.
public struct Compatibility: Sendable {
  public let verdict: CompatibilityVerdict
  /// The rule that decided, such as `R4 permissive` or `OSADL explicit-compat`.
  public let rule: String
  /// Why, in a sentence.
  public let reason: String
  /// Who says so, and as of which day.
  public let source: String
  public let date: String
  /// The licences under which the code is taken, without OR; nil when none was found.
  public let choice: LicenceExpression?
  /// What they ask for; nil when none was found.
  public let obligations: Obligations?
  /// What has to be done beside that, sentences.
  public let steps: [String]
  /// Ids that were replaced or are not known, and what exceptions permit; sentences.
  public let notes: [String]

  /// Expressions that name more licences are not judged, so that no two texts make the judgement slow.
  public static let maximumTerms = 100

  /// Judges code under `incoming` that is inserted into a work under `outbound`.
  ///
  /// - A choice in `incoming` takes its best branch, of two that are alike the one that asks for less. Of several licences that all
  ///   hold, the worst decides.
  /// - A work that offers a choice has to keep its offer: the code must fit every branch.
  /// - Of licences of a work that all hold, those that fit into another one of them ask for nothing that the other does not;
  ///   the code must fit each of the rest. So code that fits the GPL fits `MIT AND GPL-3.0-only`.
  /// - No licence is no permission: the answer is ``CompatibilityVerdict/unknown``.
  public init(of incoming: LicenceExpression?, into outbound: LicenceExpression?) {
    let incoming = incoming?.normalised()
    let outbound = outbound?.normalised()
    let notes = (incoming?.notes ?? []) + (outbound?.notes ?? [])
    guard let incoming = incoming?.expression.simplified() else {
      self.init(
        unjudged: "R1 no licence", "No licence was found for the code, so nobody has shown permission to use it.", notes
      )
      return
    }
    guard let outbound = outbound?.expression.simplified() else {
      self.init(
        unjudged: "R1 no licence", "No licence was found for the work, so it is not known what it promises.", notes)
      return
    }
    guard max(incoming.leafCount, outbound.leafCount) <= Self.maximumTerms else {
      self.init(
        unjudged: "R1 too many licences", "More than \(Self.maximumTerms) licences are named, too many to judge.", notes
      )
      return
    }
    var judge = ExpressionCompatibility()
    self.init(judge.judgement(of: incoming, into: outbound), notes)
  }

  private init(unjudged rule: String, _ reason: String, _ notes: [String]) {
    verdict = .unknown
    self.rule = rule
    self.reason = reason
    source = CompatibilityRules.source
    date = CompatibilityRules.date
    choice = nil
    obligations = nil
    steps = []
    self.notes = notes
  }

  private init(_ judgement: ExpressionCompatibility.Judgement, _ notes: [String]) {
    let choice = LicenceExpression.all(judgement.taken.map { .licence($0) }).simplified()
    verdict = judgement.ruling.verdict
    rule = judgement.ruling.rule
    reason = judgement.ruling.reason
    source = judgement.ruling.source
    date = judgement.ruling.date
    self.choice = choice
    obligations = Obligations(of: choice)
    steps = judgement.ruling.steps
    self.notes = notes + (obligations?.notes ?? [])
  }
}

extension Compatibility {
  /// Whether the code may be inserted, its obligations met.
  public var isAllowed: Bool { verdict == .compatible || verdict == .obligations }

  /// What to do, sentences: to meet the obligations where the code may be inserted, else what helps. Empty when nothing has to be done.
  ///
  /// Where the code may be inserted, the licence of the work is one that its copyleft accepts, so that is met.
  public var advice: [String] {
    switch verdict {
    case .compatible: return steps
    case .obligations:
      let list = obligations?.list.filter { $0.kind.asksForAction && $0.kind != .sameLicence }.map(\.sentence) ?? []
      let unread = obligations?.unknown.map { "Read \($0.id): what it asks for is not known." } ?? []
      return list + unread + steps
    case .unknown: return steps.isEmpty ? ["Do not use it before its licence was read or its owner was asked."] : steps
    case .incompatible: return steps.isEmpty ? ["Leave it out, or ask its owner for another licence."] : steps
    }
  }
}

extension LicenceExpression {
  /// How many licences it names, doubles counted.
  fileprivate var leafCount: Int {
    switch self {
    case .licence: 1
    case .all(let parts), .any(let parts): parts.reduce(0) { $0 + $1.leafCount }
    }
  }
}
