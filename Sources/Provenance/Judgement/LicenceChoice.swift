import Licences

/// A condition on licences, asked of an expression: who may choose can evade what one branch of an OR imposes, and nobody can evade a part
/// of an AND.
extension LicenceExpression {
  /// Whether the condition holds for whatever is chosen: for all of an OR, for any part of an AND.
  func imposes(_ condition: (LicenceTerm) -> Bool) -> Bool {
    switch self {
    case .licence(let term): condition(term)
    case .all(let parts): parts.contains { $0.imposes(condition) }
    case .any(let parts): parts.allSatisfy { $0.imposes(condition) }
    }
  }

  /// Whether something can be chosen for which the condition holds throughout: any of an OR, all parts of an AND.
  func allows(_ condition: (LicenceTerm) -> Bool) -> Bool {
    switch self {
    case .licence(let term): condition(term)
    case .all(let parts): parts.allSatisfy { $0.allows(condition) }
    case .any(let parts): parts.contains { $0.allows(condition) }
    }
  }
}

extension LicenceTerm {
  var category: LicenceCategory { LicenceTable.shared[id]?.category ?? .unknown }
}
