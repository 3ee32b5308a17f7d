/// An SPDX licence expression (SPDX 2.3, annex D): one licence, all of several, or any one of several.
///
/// An expression that was read from text is at most ``ExpressionParser/maximumDepth`` parentheses deep, so that what
/// walks down a tree cannot run out of stack.
public indirect enum LicenceExpression: Hashable, Sendable {
  case licence(LicenceTerm)
  case all([LicenceExpression])
  case any([LicenceExpression])
}

/// A licence as an expression names it.
public struct LicenceTerm: Hashable, Sendable {
  /// An SPDX id in its canonical spelling, `LicenseRef-…`, `DocumentRef-…:LicenseRef-…`, or an id that is not known, as written.
  public var id: String
  /// Whether `+` follows: this version or any later one.
  public var orLater: Bool
  /// What stands behind WITH.
  public var exception: String?

  public init(_ id: String, orLater: Bool = false, exception: String? = nil) {
    self.id = id
    self.orLater = orLater
    self.exception = exception
  }
}

extension LicenceExpression {
  /// The licences that it names, each once, in their order.
  public var terms: [LicenceTerm] {
    var seen: Set<LicenceTerm> = []
    var terms: [LicenceTerm] = []
    collect(&terms, &seen)
    return terms
  }

  private func collect(_ terms: inout [LicenceTerm], _ seen: inout Set<LicenceTerm>) {
    switch self {
    case .licence(let term): if seen.insert(term).inserted { terms.append(term) }
    case .all(let parts), .any(let parts): for part in parts { part.collect(&terms, &seen) }
    }
  }
}
