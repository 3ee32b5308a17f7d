extension LicenceExpression {
  /// The expression with whole licences put in the place of some ids. Expressions are as deep as their reader lets them be.
  func replacing(_ ids: [String: LicenceExpression]) -> LicenceExpression {
    switch self {
    case .licence(let term): ids[term.id] ?? self
    case .all(let parts): .all(parts.map { $0.replacing(ids) })
    case .any(let parts): .any(parts.map { $0.replacing(ids) })
    }
  }
}
