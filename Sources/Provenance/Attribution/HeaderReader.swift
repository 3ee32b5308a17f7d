import Licences

/// Reads what the comments at the head of files say. The same head is read once when files that have it follow each other, as those of
/// one project do.
public struct HeaderReader: Sendable {
  private var identifier = LicenceIdentifier()
  private var latest: (head: ArraySlice<UInt8>, ranges: [Range<UInt32>], text: CreditText)?

  public init() {}

  /// - Parameter ranges: the comments at the head of the file, ascending.
  mutating func text(of ranges: [Range<UInt32>], in bytes: [UInt8]) -> CreditText {
    let head = bytes.prefix(Int(ranges.last?.upperBound ?? 0))
    if let latest, !ranges.isEmpty, latest.ranges == ranges, latest.head == head { return latest.text }
    let text = CreditText(
      phrases: PhraseIndex(bytes, LinedComment.comments(ranges, in: bytes)),
      identified: identifier.identify(bytes, comments: ranges), isList: false)
    latest = (head, ranges, text)
    return text
  }
}
