/// The place of a licence in the succession of its family: `GPL-2.0-or-later` is `GPL`, 2.0, and the later ones.
struct FamilyVersion: Equatable, Sendable {
  enum Form: Sendable {
    case plain, only, orLater
  }

  let family: String
  let numbers: [Int]
  let form: Form

  /// Nil for a licence that has no other versions.
  init?(_ licence: Licence) {
    guard let family = licence.family, licence.id.hasPrefix(family + "-") else { return nil }
    let rest = licence.id.dropFirst(family.count + 1)
    self.family = family
    form = rest.hasSuffix("-or-later") || rest.hasSuffix("+") ? .orLater : rest.hasSuffix("-only") ? .only : .plain
    numbers = rest.prefix { $0.isNumber || $0 == "." }.split(separator: ".").compactMap { Int($0) }
  }

  /// Whether it is no older than `other`.
  func isNoOlder(than other: FamilyVersion) -> Bool { !numbers.lexicographicallyPrecedes(other.numbers) }

  /// Whether its licence is one of the GNU licences, which allow no further restrictions.
  var isGNU: Bool { family == "GPL" || family == "LGPL" || family == "AGPL" }
}

extension Licence {
  var version: FamilyVersion? { FamilyVersion(self) }

  /// The later versions of the licence that are current, for a term with `+`.
  var laterVersions: [Licence] {
    guard let version else { return [] }
    return LicenceTable.shared.all.filter { other in
      guard !other.isDeprecated, other.id != id, let later = other.version, later.family == version.family else {
        return false
      }
      return later.form != .orLater && later.isNoOlder(than: version)
    }
  }
}
