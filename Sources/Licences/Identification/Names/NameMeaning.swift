/// What a name of a licence means.
struct NameMeaning: Sendable {
  var licence: Licence
  /// What the name means when no version stands with it.
  var bare: LicenceExpression?
  /// Whether `bare` is a convention: good enough for a grant in a file, too little for a metadata field.
  var bareIsConvention = false
  /// Whether the name is also that of a product, or a word of everyday.
  var isProduct = false
  /// Whether the name is an address of the web.
  var isAddress = false

  enum Licence: Sendable {
    /// One meaning, whatever version is named.
    case expression(LicenceExpression)
    /// A family: a version says which licence.
    case family(LicenceFamily)
    /// An address behind which a name follows.
    case nameFollows
    /// An exception, to stand behind WITH.
    case exception(ExceptionName)
    /// Only what `bare` says.
    case ambiguous
  }
}

/// An exception as it is named: one id, or one for each version of the licence, or none that SPDX has.
enum ExceptionName: Sendable {
  case id(String)
  case ofVersion([NamedVersion: String])
  case unnamed
}

/// Licences that differ by their version.
struct LicenceFamily: Sendable {
  /// How the ids are made: `GPL-*-only`.
  let pattern: String
  /// SPDX ids by version.
  let ids: [NamedVersion: String]

  init(pattern: String, knownIDs: [String]) {
    self.pattern = pattern
    ids = Self.versions(of: pattern, in: knownIDs)
  }

  /// What its ids begin with, before the version.
  var stem: String { String(pattern.prefix { $0 != "*" }) }

  /// Whether the version is not the last thing that its ids say: `GFDL-*-no-invariants-only`.
  var hasVariant: Bool { !pattern.hasSuffix("*") && !pattern.hasSuffix("*-only") }

  /// Every id that its names can come to, deprecated spellings with them.
  var members: [String] {
    ids.values.flatMap { id -> [String] in
      guard id.hasSuffix("-only") else { return [id] }
      let stem = String(id.dropLast("-only".count))
      return [id, stem, stem + "+", stem + "-or-later"]
    }
  }

  /// The licence of a version, or nil when there is no such version.
  func term(of version: NamedVersion, orLater: Bool) -> LicenceTerm? {
    guard let id = ids[version] else { return nil }
    guard orLater else { return LicenceTerm(id) }
    if id.hasSuffix("-only") { return LicenceTerm(String(id.dropLast("only".count)) + "or-later") }
    return LicenceTerm(id, orLater: true)
  }

  /// The ids that a pattern makes with any version.
  static func versions(of pattern: String, in knownIDs: [String]) -> [NamedVersion: String] {
    let pattern = Array(pattern.utf8)
    guard let star = pattern.firstIndex(of: UInt8(ascii: "*")) else { return [:] }
    let (prefix, suffix) = (pattern[..<star], pattern[(star + 1)...])
    var ids: [NamedVersion: String] = [:]
    for id in knownIDs where id.utf8.count > prefix.count + suffix.count && id.utf8.starts(with: prefix) {
      guard id.utf8.suffix(suffix.count).elementsEqual(suffix) else { continue }
      if let version = NamedVersion(id.utf8.dropFirst(prefix.count).dropLast(suffix.count)) { ids[version] = id }
    }
    return ids
  }
}
