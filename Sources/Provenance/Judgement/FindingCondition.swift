public import Licences

/// Conditions on a finding that have to hold together. Of the values of one condition any will do; without values it is none.
public struct FindingCondition: Sendable {
  public var attribution: [Attribution.Verdict] = []
  public var compatibility: [CompatibilityVerdict] = []
  /// Of the origin's licence; that of an unknown one is `unknown`.
  public var category: [LicenceCategory] = []
  public var licence: [LicencePattern] = []
  public var path: PathGlobs?
  /// The component that the finding names as its origin.
  public var component: [ComponentPattern] = []
  /// From 0 to 1.
  public var minimumProbability: Double?
  /// Whether the commit that brought it in names an assistant; one that is not known is neither.
  public var assisted: Bool?

  public init() {}

  /// - Parameters:
  ///   - licence: that of the origin; nil when it is unknown.
  ///   - isLenient: whether a choice of licences that it leaves counts as taken, as for a rule that lets pass; else that cannot be evaded.
  func holds(for finding: Finding, under licence: LicenceExpression?, isLenient: Bool) -> Bool {
    guard attribution.isEmpty || attribution.contains(finding.attribution.verdict),
      compatibility.isEmpty || compatibility.contains(finding.fit.verdict),
      component.isEmpty || component.contains(where: { $0.matches(finding.origin) }),
      minimumProbability.map({ finding.probability >= $0 }) ?? true,
      assisted.map({ finding.commit?.isAssisted == $0 }) ?? true,
      category.isEmpty
        || holds(licence, isLenient, { category.contains($0.category) }, whenUnknown: category.contains(.unknown)),
      self.licence.isEmpty
        || holds(licence, isLenient, { term in self.licence.contains { $0.matches(term) } }, whenUnknown: false)
    else { return false }
    return path?.contain(finding) ?? true
  }

  private func holds(
    _ licence: LicenceExpression?, _ isLenient: Bool, _ condition: (LicenceTerm) -> Bool, whenUnknown: Bool
  ) -> Bool {
    guard let licence else { return whenUnknown }
    return isLenient ? licence.allows(condition) : licence.imposes(condition)
  }
}
