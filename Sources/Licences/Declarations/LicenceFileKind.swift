/// What the name of a file says about the licence words in it.
public enum LicenceFileKind: String, Hashable, Sendable, Codable {
  /// `LICENSE`, `COPYING.LESSER`, `COPYRIGHT`, `GPL-2`, `LICENSES/MIT.txt`: the licence of what lies beside it.
  case licence
  /// `NOTICE`: notices that go along with the licence.
  case notice
  /// `AUTHORS`, `CONTRIBUTORS`, `CREDITS`, `ACKNOWLEDGEMENTS`: who may hold the copyright.
  case authors
  /// `THIRD-PARTY-NOTICES`, `THIRD-PARTY.txt`: licences of other people's code.
  case thirdParty = "third-party"

  /// The kind of a file by its path; nil for any other file, and for code and data whatever their name.
  public init?(path: [UInt8]) {
    let name = path[...].fileName
    guard name.count <= 80, let stem = Self.stem(name) else { return nil }
    let words = stem.split { !$0.isWordByte }.map(\.text)
    guard let last = words.last, words.count <= 5 else { return nil }
    let first = words[0].hasPrefix("copying") ? String(words[0].prefix { !$0.isNumber }) : words[0]  // as in COPYING3
    if path[...].folder.fileName.elementsEqual("LICENSES".utf8), Self.isText(name) {
      self = .licence
    } else if Self.isThirdParty(stem.filter(\.isWordByte)[...].text) {
      self = .thirdParty
    } else if Self.notices.contains(first) || Self.notices.contains(last) {
      self = .notice
    } else if Self.licences.contains(first) || Self.licences.contains(last) || Self.isLicenceName(words) {
      self = .licence
    } else if words.count == 1, Self.authorNames.contains(first) {
      self = .authors
    } else {
      return nil
    }
  }

  private static let licences: Set = [
    "license", "licence", "licenses", "licences", "copying", "copyright", "copyrights", "copyleft", "unlicense",
    "unlicence",
    "licensing", "eula",
  ]
  private static let notices: Set = ["notice", "notices"]
  private static let authorNames: Set = [
    "authors", "author", "contributors", "credits", "acknowledgements", "acknowledgments", "acknowledgement",
    "acknowledgment", "attribution", "attributions", "thanks",
  ]

  /// Endings of prose. A name without ending is prose too, and so is one whose ending belongs to the name: `COPYING.LESSER`.
  private static let proseEndings: Set = [
    "txt", "md", "rst", "markdown", "html", "htm", "adoc", "asciidoc", "rtf", "textile", "org",
  ]
  /// Endings that belong to the name of a licence.
  private static let nameEndings: Set = [
    "lesser", "lib", "lgpl", "lgplv2", "lgplv3", "gpl", "gplv2", "gplv3", "agpl", "agplv3", "mit", "bsd", "apache",
    "apache2", "mpl", "isc",
    "artistic", "ruby", "fdl", "doc", "docs", "libs", "runtime", "boost", "cc0", "unlicense", "ofl", "zlib", "newlib",
    "code", "data", "fonts",
    "openssl", "psf", "bsl", "epl", "cddl", "original", "upstream",
  ]

  private static func isText(_ name: ArraySlice<UInt8>) -> Bool { name.suffix(4).elementsEqual(".txt".utf8) }

  /// The name in lower case without an ending of prose; nil when it ends otherwise.
  private static func stem(_ name: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let name = name.lowered[...]
    guard let stop = name.dropFirst().lastIndex(of: UInt8(ascii: ".")) else { return name }
    let ending = name[(stop + 1)...]
    if proseEndings.contains(ending.text) { return name[..<stop] }
    let isVersion = ending.allSatisfy(\.isASCIIDigit) || ending.contains(UInt8(ascii: "-"))
    return nameEndings.contains(ending.text) || isVersion ? name : nil
  }

  private static func isThirdParty(_ letters: String) -> Bool {
    let names = ["thirdparty", "3rdparty", "thirdparties"]
    return names.contains(letters)
      || names.contains { letters.contains($0) }
        && ["licen", "notice", "copy", "credit", "acknowledg"].contains { letters.contains($0) }
  }

  /// Licences that a file may be named for without a version, and those that need one.
  private static let bareNames: Set = ["gpl", "lgpl", "agpl", "gfdl", "fdl", "ofl", "cc0"]
  private static let versionedNames: Set = [
    "apache", "mpl", "epl", "bsd", "artistic", "cddl", "bsl", "boost", "cc", "psf", "eupl",
  ]
  private static let riders: Set = ["v", "or", "later", "only", "clause", "by", "sa", "license"]

  /// `gpl-2`, `lgplv2.1`, `bsd-3-clause`: the name of a licence and nothing else.
  private static func isLicenceName(_ words: [String]) -> Bool {
    guard let first = words.first else { return false }
    let name = first.utf8.prefix { !$0.isASCIIDigit }
    let family = String(
      decoding: name.last == UInt8(ascii: "v") && name.count > 1 ? name.dropLast() : name, as: UTF8.self)
    let rest = words.dropFirst()
    guard rest.allSatisfy({ isVersion($0) || riders.contains($0) }) else { return false }
    let hasVersion = first.utf8.count > name.count || rest.contains(where: isVersion)
    return bareNames.contains(family) || bareNames.contains(first) || hasVersion && versionedNames.contains(family)
  }

  /// `2`, `v2`, `20`.
  private static func isVersion(_ word: String) -> Bool {
    let digits = word.utf8.first == UInt8(ascii: "v") ? word.utf8.dropFirst() : word.utf8[...]
    return !digits.isEmpty && digits.count <= 2 && digits.allSatisfy(\.isASCIIDigit)
  }
}
