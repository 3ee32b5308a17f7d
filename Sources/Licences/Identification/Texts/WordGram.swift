/// Four words in a row, as one number: what texts are fingerprinted by.
package enum WordGram {
  /// Words in a gram.
  package static let length = 4

  /// The hash of four words.
  @inline(__always)
  static func hash(_ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: UInt32) -> UInt32 {
    var state = UInt64(a) &* 0x9e37_79b9_7f4a_7c15
    state = (state ^ state >> 29 ^ UInt64(b)) &* 0xbf58_476d_1ce4_e5b9
    state = (state ^ state >> 29 ^ UInt64(c)) &* 0x94d0_49bb_1331_11eb
    state = (state ^ state >> 29 ^ UInt64(d)) &* 0x9e37_79b9_7f4a_7c15
    return UInt32(truncatingIfNeeded: state >> 32)
  }

  /// The grams of a sequence of word hashes, in order; none when it has fewer than four.
  package static func hashes(of words: [UInt32]) -> [UInt32] {
    guard words.count >= length else { return [] }
    return (0...(words.count - length)).map { hash(words[$0], words[$0 + 1], words[$0 + 2], words[$0 + 3]) }
  }

  /// The normalised words of a text, as hashes.
  package static func words(of text: String) -> [UInt32] { LicenceWords(of: Array(text.utf8)).words.map(\.hash) }
}
