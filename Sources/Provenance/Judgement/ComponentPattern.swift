/// Names components: by a package URL, with its version or for every version, or by a plain name.
public struct ComponentPattern: Hashable, Sendable {
  /// As it is written.
  public let text: String

  /// Nil for what names nothing: no text, or a package URL without type or name.
  public init?(_ text: String) {
    guard !text.isEmpty, text.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F }) || !text.hasPrefix("pkg:") else {
      return nil
    }
    if text.hasPrefix("pkg:") {
      let parts = text.dropFirst(4).split(separator: "/", omittingEmptySubsequences: false)
      guard parts.count >= 2, parts.allSatisfy({ !$0.isEmpty }), parts.last?.first != "@" else { return nil }
    }
    self.text = text
  }

  /// Whether it names the component of an origin.
  public func matches(_ origin: Origin) -> Bool {
    guard text.hasPrefix("pkg:") else { return text == origin.component }
    return text == origin.purl || text == FindingIdentity.unqualified(origin.purl)
      || text == FindingIdentity.versionless(origin.purl)
  }
}
