/// Joins exceptions with what they are exceptions from.
enum ExceptionJoining {
  /// Words between an exception and what it is an exception from: within them the statement before it goes first.
  private static let reach = 120

  /// The statements with each exception part of its base; one without a base becomes what SPDX once had as one id, or goes.
  static func joined(_ statements: [LicenceStatement]) -> [LicenceStatement] {
    guard statements.contains(where: { $0.expression == nil }) else { return statements }
    var joined = statements
    for exception in Set(statements.compactMap(\.exception)).sorted() {
      let takers = takers(of: exception, among: statements)
      for index in statements.indices
      where statements[index].exception == exception && statements[index].expression == nil {
        guard let base = base(of: index, in: statements, takers) else {
          joined[index].expression = usualBases[exception]
          continue
        }
        joined[base].expression = joined[base].expression?.with(exception: exception)
        joined[base].words = joined[base].words.united(with: statements[index].words)
      }
    }
    return joined.filter { $0.expression != nil }
  }

  /// The statements that an exception can be one from, ascending.
  private static func takers(of exception: String, among statements: [LicenceStatement]) -> [Int] {
    var known: [LicenceExpression: Bool] = [:]
    return statements.indices.filter { index in
      guard let expression = statements[index].expression else { return false }
      if let takes = known[expression] { return takes }
      let takes = expression.terms.contains { $0.takes(exception) || $0.exception == exception }
      known[expression] = takes
      return takes
    }
  }

  /// The nearest of the takers.
  private static func base(of index: Int, in statements: [LicenceStatement], _ takers: [Int]) -> Int? {
    let next = takers.partitioned { $0 < index }
    let before = next > 0 ? takers[next - 1] : nil
    let after = next < takers.count ? takers[next] : nil
    guard let before, let after else { return before ?? after }
    let distance = statements[index].words.lowerBound - statements[before].words.upperBound
    return distance <= reach ? before : after
  }

  /// The licences with an exception that were one id before there was WITH, by their exception.
  private static let usualBases: [String: LicenceExpression] = {
    let replacements = LicenceTable.shared.all.compactMap(\.replacedBy).compactMap {
      try? LicenceExpression(parsing: $0)
    }
    let pairs = replacements.flatMap { expression in
      expression.terms.compactMap { term in term.exception.map { ($0, expression) } }
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }()
}

extension LicenceTerm {
  /// Whether an exception can be one from this licence: of a family that the exception names, or of the GNU licences.
  fileprivate func takes(_ exception: String) -> Bool {
    guard self.exception == nil, let family = LicenceTable.shared[id]?.family else { return false }
    let bases = LicenceTable.shared.exception(exception)?.bases ?? []
    return family.hasSuffix("GPL") ? bases.isEmpty || bases.contains { $0.hasSuffix("GPL") } : bases.contains(family)
  }
}

extension LicenceExpression {
  /// The expression with an exception from each licence that takes it.
  fileprivate func with(exception: String) -> LicenceExpression {
    switch self {
    case .licence(var term):
      if term.takes(exception) { term.exception = exception }
      return .licence(term)
    case .all(let parts): return .all(parts.map { $0.with(exception: exception) })
    case .any(let parts): return .any(parts.map { $0.with(exception: exception) })
    }
  }
}
