import Licences

extension LicenceTerm {
  /// Whether a place that names `other` names this licence: `-only` and `-or-later` aside, for that is often left out. A later version is
  /// one of those that `-or-later` permits, and the licence of Python holds that of its foundation.
  func isMet(by other: LicenceTerm) -> Bool {
    let (wanted, given) = (stem, other.stem)
    if wanted == given { return true }
    if wanted == "PSF-2.0" { return given == "Python-2.0" || given == "Python-2.0.1" }
    guard id.hasSuffix("-or-later") || id.hasSuffix("+"), let first = Self.version(of: wanted),
      let second = Self.version(of: given)
    else { return false }
    return first.family == second.family && first.number.lexicographicallyPrecedes(second.number)
  }

  private var stem: Substring {
    for ending in ["-only", "-or-later", "+"] where id.hasSuffix(ending) { return id.dropLast(ending.count) }
    return id[...]
  }

  /// `LGPL-2.1` → `LGPL`, 2.1; nil when it ends in no version.
  private static func version(of stem: Substring) -> (family: Substring, number: [Int])? {
    guard let hyphen = stem.lastIndex(of: "-") else { return nil }
    let parts = stem[stem.index(after: hyphen)...].split(separator: ".", omittingEmptySubsequences: false)
    let number = parts.compactMap { Int($0) }
    return number.count == parts.count ? (stem[..<hyphen], number) : nil
  }
}
