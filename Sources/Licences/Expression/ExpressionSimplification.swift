extension LicenceExpression {
  /// The expression with the same meaning and fewer parts: nested parts of one kind are one, doubles go, and so does what another
  /// part makes superfluous (`A OR (A AND B)` is `A`). The order stays.
  public func simplified() -> LicenceExpression {
    switch self {
    case .licence: self
    case .all(let parts): Self.simplified(parts, Self.all, inner: \.anyParts, same: \.allParts)
    case .any(let parts): Self.simplified(parts, Self.any, inner: \.allParts, same: \.anyParts)
    }
  }

  /// The parts of an ``all(_:)``; of anything else, itself.
  var allParts: [LicenceExpression] { if case .all(let parts) = self { parts } else { [self] } }

  /// The parts of an ``any(_:)``; of anything else, itself.
  var anyParts: [LicenceExpression] { if case .any(let parts) = self { parts } else { [self] } }

  private static func simplified(
    _ parts: [LicenceExpression], _ join: ([LicenceExpression]) -> LicenceExpression,
    inner: (LicenceExpression) -> [LicenceExpression], same: (LicenceExpression) -> [LicenceExpression]
  ) -> LicenceExpression {
    var seen: Set<LicenceExpression> = []
    let flat = parts.map { $0.simplified() }.flatMap(same).filter { seen.insert($0).inserted }
    let needed = withoutAbsorbed(flat, inner)
    return needed.count == 1 ? needed[0] : join(needed)
  }

  /// Drops each part whose own parts include all of another's; of two with the same parts, the second.
  ///
  /// Parts are compared with each other up to a hundred of them; above, only with those that are one licence: linear in any case.
  private static func withoutAbsorbed(
    _ parts: [LicenceExpression], _ inner: (LicenceExpression) -> [LicenceExpression]
  ) -> [LicenceExpression] {
    let sets = parts.map { Set(inner($0)) }
    let single = Set(sets.filter { $0.count == 1 }.flatMap { $0 })
    return parts.indices.filter { index in
      let set = sets[index]
      if set.count > 1 && !set.isDisjoint(with: single) { return false }
      return parts.count > 100
        || !parts.indices.contains { other in
          other != index && sets[other].count <= set.count && sets[other].isSubset(of: set)
            && (sets[other].count < set.count || other < index)
        }
    }.map { parts[$0] }
  }
}
