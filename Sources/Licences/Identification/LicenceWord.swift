/// A word of a text about licences, as far as it can be compared: in lower case, in American spelling.
struct LicenceWord: Hashable, Sendable, BitwiseCopyable {
  /// A hash of its normal form, the same on every machine; the text fingerprints depend on it.
  var hash: UInt32
  /// Byte offsets in the file, the second past the last byte.
  var start: UInt32
  var end: UInt32
  /// From 1.
  var line: UInt32

  /// The hash of a word that is written here in normal form: lower case, American spelling.
  static func hash(of word: String) -> UInt32 {
    var hash = WordHash()
    for byte in word.utf8 { hash.add(byte) }
    return hash.value
  }
}

/// FNV-1a (Fowler, Noll and Vo, 1991), its bits mixed once more at the end.
struct WordHash {
  private var state: UInt32 = 0x811c_9dc5

  @inline(__always)
  mutating func add(_ byte: UInt8) { state = (state ^ UInt32(byte)) &* 0x0100_0193 }

  @inline(__always)
  var value: UInt32 {
    var mixed = state
    mixed ^= mixed >> 16
    mixed = mixed &* 0x7feb_352d
    mixed ^= mixed >> 15
    return mixed
  }
}
