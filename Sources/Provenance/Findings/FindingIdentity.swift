import Lexing

/// The id of a finding: made of the copied canonical content and of the origin's purl without its version, so that it survives
/// line moves, reformatting and newer releases in the corpus.
enum FindingIdentity {
  static func id(of tokens: ArraySlice<Token>, purl: String, component: String) -> String {
    id(of: tokens.lazy.map { UInt64($0.symbol.rawValue) }, origin: purl.isEmpty ? component : versionless(purl))
  }

  /// The id of a vendored folder: made of those of its files, in whatever order, so that it outlives a new name of the folder.
  static func id(ofFolder members: [String], purl: String, component: String) -> String {
    let content = members.sorted().flatMap(\.utf8)
    return id(of: content.lazy.map(UInt64.init), origin: purl.isEmpty ? component : versionless(purl))
  }

  private static func id(of content: some Sequence<UInt64>, origin: String) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    func add(_ value: UInt64) {
      hash = (hash ^ value) &* 0x9e37_79b9_7f4a_7c15
      hash ^= hash >> 29
    }
    for value in content { add(value) }
    for byte in origin.utf8 { add(UInt64(byte)) }
    return hexadecimal(UInt32(truncatingIfNeeded: hash >> 32))
  }

  /// `pkg:deb/debian/curl@7.88.1?arch=source` → `pkg:deb/debian/curl`.
  static func versionless(_ purl: String) -> String {
    var bytes = Array(unqualified(purl).utf8)
    if let at = bytes.lastIndex(of: UInt8(ascii: "@")), !bytes[at...].contains(UInt8(ascii: "/")) {
      bytes.removeSubrange(at...)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// `pkg:deb/debian/curl@7.88.1?arch=source` → `pkg:deb/debian/curl@7.88.1`.
  static func unqualified(_ purl: String) -> String {
    String(decoding: purl.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }, as: UTF8.self)
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 8 - digits.utf8.count) + digits
  }
}
