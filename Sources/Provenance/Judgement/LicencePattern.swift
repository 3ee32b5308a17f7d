public import Licences

/// Names licences: one by its id, with its exception or whatever exception it has, or `GPL-2.0` for `GPL-2.0-only` and `GPL-2.0-or-later`.
public struct LicencePattern: Hashable, Sendable {
  /// As it is written.
  public let text: String
  private let terms: Set<LicenceTerm>
  /// Whether any exception, or none, will do.
  private let isOpen: Bool

  /// Nil when the text is no single licence, or one that is not on the SPDX list and no `LicenseRef-`.
  public init?(_ text: String) {
    guard case .licence(let term) = try? LicenceExpression(parsing: text) else { return nil }
    let table = LicenceTable.shared
    let isReference = term.id.hasPrefix("LicenseRef-") || term.id.hasPrefix("DocumentRef-")
    guard isReference || table[term.id] != nil else { return nil }
    let family = term.orLater ? [] : ["-only", "-or-later"].compactMap { table[term.id + $0]?.id }
    let both =
      family.map { LicenceTerm($0, exception: term.exception) }
      + [term, term.orLater ? nil : term.later].compactMap(\.self)
    terms = Set(both.map(\.normal))
    isOpen = term.exception == nil
    self.text = text
  }

  /// Whether an expression names such a licence.
  public func isNamed(in expression: LicenceExpression) -> Bool { expression.terms.contains(where: matches) }

  func matches(_ term: LicenceTerm) -> Bool {
    var term = term.normal
    if terms.contains(term) { return true }
    guard isOpen else { return false }
    term.exception = nil
    return terms.contains(term)
  }
}

extension LicenceTerm {
  /// In the ids of today.
  fileprivate var normal: LicenceTerm {
    if case .licence(let term) = LicenceExpression.licence(self).normalised().expression { term } else { self }
  }

  /// The same with `+`; nil for an id that says itself whether later versions are meant.
  fileprivate var later: LicenceTerm? {
    id.hasSuffix("-only") || id.hasSuffix("-or-later") ? nil : LicenceTerm(id, orLater: true, exception: exception)
  }
}
