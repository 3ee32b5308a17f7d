/// Addresses of the web among words: all words up to the next blank are one thing.
extension WordText {
  /// Longer ones are cut there.
  private static let maximumAddressBytes = 400

  /// The index behind the last word of the address that begins at a word; nil where none begins.
  func addressEnd(at index: Int) -> Int? {
    guard isAny(of: Words.addressHeads, at: index) else { return nil }
    let mark = byte(behind: index)
    guard mark == UInt8(ascii: ":") || mark == UInt8(ascii: ".") else { return nil }
    let start = min(Int(words[index].end), bytes.count)
    let limit = min(bytes.count, start + Self.maximumAddressBytes)
    let end = bytes[start..<limit].firstIndex(where: Self.endsAddress) ?? limit
    var next = index + 1
    while next < words.count, words[next].start < end { next += 1 }
    return next > index + 1 ? next : nil
  }

  private static func endsAddress(_ byte: UInt8) -> Bool {
    byte <= UInt8(ascii: " ")
      || [UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: ")")].contains(byte)
  }
}
