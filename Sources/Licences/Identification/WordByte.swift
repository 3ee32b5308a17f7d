/// What bytes make up words.
enum WordByte {
  /// The length of the letter or digit at a position: 1 for ASCII, up to 4 beyond it; 0 for anything else.
  @inline(__always)
  static func length(of byte: UInt8, at position: Int, in bytes: Span<UInt8>, limit: Int) -> Int {
    if byte < 0x80 { return isASCII(byte) ? 1 : 0 }
    return lengthBeyondASCII(byte, at: position, in: bytes, limit: limit)
  }

  @inline(__always)
  private static func isASCII(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 }

  /// Signs and typographic punctuation are no letters, nor is anything that is no UTF-8.
  private static func lengthBeyondASCII(_ byte: UInt8, at position: Int, in bytes: Span<UInt8>, limit: Int) -> Int {
    let length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc3 ? 2 : 0
    guard length > 0, byte < 0xf5, position + length <= limit else { return 0 }
    for index in position + 1..<position + length where bytes[index] & 0xc0 != 0x80 { return 0 }
    let second = bytes[position + 1]
    if byte == 0xe2 && (second <= 0x81 || (0x94...0x97).contains(second)) { return 0 }
    if byte == 0xe3 && second == 0x80 || byte == 0xef && (second == 0xbb || second == 0xbf) { return 0 }
    return length
  }

  @inline(__always)
  static func isBetweenDigits(_ position: Int, in bytes: Span<UInt8>, from start: Int, limit: Int) -> Bool {
    position > start && bytes[position - 1] &- 0x30 < 10 && position + 1 < limit && bytes[position + 1] &- 0x30 < 10
  }
}
