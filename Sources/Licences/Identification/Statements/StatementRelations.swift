/// How two statements of one file stand to each other.
extension LicenceStatement {
  var isText: Bool { manner == .text || manner == .exactText }

  /// Whether it offers several licences to choose from.
  var isChoice: Bool { if case .any = expression { true } else { false } }

  var isDedication: Bool { ids == ["LicenseRef-public-domain"] }

  /// Takes in a grant that says the same in other words: its expression is the more exact one, unless the header stands there word for
  /// word and is of another licence.
  mutating func join(_ grant: LicenceStatement) {
    if coverage < 1 || (!families.isDisjoint(with: grant.families) && !grant.isByConvention) {
      expression = grant.expression
    }
    isAlternative = isAlternative || grant.isAlternative
    isByConvention = expression == grant.expression && grant.isByConvention
    words = words.united(with: grant.words)
  }

  /// Whether a grant names the licence of this text, in whatever version it allows, or an edition of it: `Artistic-1.0-Perl`.
  func isNamed(by grant: LicenceStatement) -> Bool {
    ids.allSatisfy { id in grant.ids.contains { $0 == id || $0.hasPrefix(id + "-") } }
      || (families.isSubset(of: grant.families) && grant.allowsVersion(of: ids))
  }

  private func allowsVersion(of ids: Set<String>) -> Bool {
    let named = self.ids.compactMap { LicenceTable.shared[$0]?.version }
    return ids.allSatisfy { id in
      let version = LicenceTable.shared[id]?.version
      return named.contains { $0.family == version?.family && $0.numbers == version?.numbers }
    }
  }

  /// LGPL-3.0 is a set of permissions on top of GPL-3.0, whose text is given with it.
  func incorporates(_ other: LicenceStatement) -> Bool {
    ids == ["LGPL-3.0-only"] && other.ids == ["GPL-3.0-only"]
  }
}
