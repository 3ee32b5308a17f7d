import Platform

/// What a pack was built from. It says nothing of the hour or the machine, so that the same inputs give the same bytes.
public struct PackOrigin: Equatable, Sendable {
  /// What the recipe calls the corpus; empty when it does not say.
  public var name: String
  /// The date that the recipe states, `YYYY-MM-DD`; empty when it states none.
  public var date: String
  /// The SHA-256 of the recipe's bytes.
  public var recipe: [UInt8]
  /// The version of the program that built it.
  public var toolVersion: String

  public init(name: String, date: String, recipe: [UInt8], toolVersion: String) {
    (self.name, self.date, self.recipe, self.toolVersion) = (name, date, recipe, toolVersion)
  }
}

// The section: the SHA-256, then name, date and version, each behind a byte with its length.
extension PackOrigin {
  private static let digestSize = 32

  /// The bytes of the section; nil for a text of more than 255 bytes, or a digest that is none.
  var encoded: [UInt8]? {
    guard recipe.count == Self.digestSize else { return nil }
    var bytes = recipe
    for text in [name, date, toolVersion] {
      guard let length = UInt8(exactly: text.utf8.count) else { return nil }
      bytes.append(length)
      bytes += text.utf8
    }
    return bytes
  }

  /// What a section says; nil when it is empty.
  /// - Throws: that it is longer or shorter than it says, or no UTF-8.
  init?(in section: Range<Int>, _ pages: CheckedPages, _ bytes: RawSpan) throws(PackError) {
    guard !section.isEmpty else { return nil }
    guard section.count <= Self.digestSize + 3 * 256 else { throw pages.damaged("origin") }
    try pages.check(section, bytes)
    var rest: [UInt8] = []
    bytes.append(section, to: &rest)
    let digest = Array(rest.prefix(Self.digestSize))
    var unread = rest.dropFirst(Self.digestSize)
    var texts: [String] = []
    while let length = unread.popFirst() {
      guard length <= unread.count, let text = String(validating: unread.prefix(Int(length)), as: UTF8.self) else {
        throw pages.damaged("origin")
      }
      texts.append(text)
      unread = unread.dropFirst(Int(length))
    }
    guard digest.count == Self.digestSize, texts.count == 3 else { throw pages.damaged("origin") }
    self.init(name: texts[0], date: texts[1], recipe: digest, toolVersion: texts[2])
  }
}
