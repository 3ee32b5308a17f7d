/// What an expression asks of who passes code on.
public struct Obligations: Hashable, Sendable {
  /// The expression without OR: of each choice, the branch that asks for least, the first of several.
  public let choice: LicenceExpression
  /// Each kind once, in the order of ``Obligation/Kind``; the widest of all the licences that ask for it.
  public let list: [Obligation]
  /// Licences that the table does not know: what they ask for has to be read.
  public let unknown: [LicenceTerm]
  /// A sentence for each exception.
  public let notes: [String]

  /// Whether nothing has to be done, as far as is known.
  public var isEmpty: Bool { unknown.isEmpty && !list.contains { $0.kind.asksForAction } }

  /// What `expression` asks for; deprecated ids are read as those of today. Linear in the expression.
  public init(of expression: LicenceExpression) {
    self.init(choice: expression.normalised().expression.leastChoice().expression.simplified())
  }

  fileprivate init(choice: LicenceExpression) {
    let terms = choice.terms
    var kinds: [Obligation.Kind: Obligation] = [:]
    for licence in Self.licences(of: terms) {
      for obligation in licence.obligations {
        kinds[obligation.kind] = kinds[obligation.kind]?.joined(with: obligation) ?? obligation
      }
    }
    self.choice = choice
    list = Obligation.Kind.allCases.compactMap { kinds[$0] }
    unknown = terms.filter { LicenceTable.shared[$0.id] == nil }
    notes = terms.compactMap { $0.exception.map(Self.note) }
  }

  /// The known licences of the terms, each once, in their order.
  private static func licences(of terms: [LicenceTerm]) -> [Licence] {
    var seen: Set<String> = []
    return terms.compactMap { LicenceTable.shared[$0.id] }.filter { seen.insert($0.id).inserted }
  }

  private static func note(exception id: String) -> String {
    guard let exception = LicenceTable.shared.exception(id) else {
      return "\(id) may permit more than its licence; it is not on the SPDX list, so read it."
    }
    return "\(exception.id) permits more than its licence: \(exception.permission.phrase)."
  }

  /// How much it asks for, to choose between alternatives.
  var burden: Int { unknown.count * 1_000_000 + list.reduce(0) { $0 + $1.weight } }
}

extension LicenceException.Permission {
  /// What is permitted, as the end of a sentence.
  public var phrase: String {
    switch self {
    case .linking: "other code may be linked with it"
    case .openssl: "it may be linked with OpenSSL"
    case .output: "what it puts into other works may be passed on under their terms"
    case .embedding: "it may be embedded in a document or product"
    case .other: "its text says what"
    }
  }
}

extension LicenceExpression {
  /// The expression with one branch left of each choice, and its burden.
  fileprivate func leastChoice() -> (expression: LicenceExpression, burden: Int) {
    switch self {
    case .licence:
      return (self, Obligations(choice: self).burden)
    case .any(let parts):
      return parts.map { $0.leastChoice() }.min { $0.burden < $1.burden } ?? (self, 0)
    case .all(let parts):
      let all = LicenceExpression.all(parts.map { $0.leastChoice().expression })
      return (all, Obligations(choice: all).burden)
    }
  }
}
