/// What one name says, or several that are joined, read from the left.
struct NamedLicences: Equatable {
  /// What the names before the last one say, and how it is joined to them.
  private var before: LicenceExpression?
  private var isAll = false
  /// The last name.
  private(set) var last: NamedLicence
  private var isByConventionBefore = false
  /// Every name is also that of a product.
  private(set) var isProduct: Bool
  var end: Int { last.end }
  var isByConvention: Bool { isByConventionBefore || last.isByConvention }

  init(_ name: NamedLicence) {
    last = name
    isProduct = name.isProduct
  }

  var expression: LicenceExpression {
    guard let before else { return last.expression }
    return isAll ? .allOf(before, last.expression) : .anyOf(before, last.expression)
  }

  /// The same, up to a later word.
  func reaching(_ end: Int) -> NamedLicences {
    var longer = self
    longer.last.end = max(end, longer.last.end)
    return longer
  }

  mutating func join(_ name: NamedLicence, isAll: Bool) {
    (before, isByConventionBefore) = (expression, isByConvention)
    self.isAll = isAll
    isProduct = isProduct && name.isProduct
    last = name
  }

  /// What says the last name once more stands for it where it says more.
  mutating func `repeat`(_ name: NamedLicence, isClearer: Bool) {
    guard isClearer || last.isAddress || last.isByConvention else {
      last.end = name.end
      last.isAddress = name.isAddress
      return
    }
    last = name
  }

  /// The two licences of Perl: there the GPL without a version is every version, as Perl itself says.
  mutating func settlePerl() {
    guard case .any(let parts) = expression, parts.count == 2 else { return }
    let perl = [LicenceTerm("Artistic-1.0-Perl"), LicenceTerm("GPL-1.0-or-later")].map(LicenceExpression.licence)
    guard Set(parts) == Set(perl) else { return }
    isByConventionBefore = false
    last.isByConvention = false
  }
}

extension LicenceExpression {
  /// The beginnings of its ids: `BSD` of `BSD-3-Clause`.
  var kinds: Set<Substring> { Set(terms.map { $0.id.prefix { $0 != "-" } }) }
}
