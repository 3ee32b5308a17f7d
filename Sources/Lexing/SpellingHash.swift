/// A hash of a spelling, fed byte by byte: eight bytes are gathered, then multiplied and folded in. The same on every machine and in
/// every run; the symbols of a pack depend on it.
struct SpellingHash {
  private var state: UInt64 = 0x243f_6a88_85a3_08d3
  private var gathered: UInt64 = 0
  private var count: UInt64 = 0

  @inline(__always)
  mutating func add(_ byte: UInt8) {
    gathered = gathered << 8 | UInt64(byte)
    count &+= 1
    if count & 7 == 0 {
      mix(gathered)
      gathered = 0
    }
  }

  /// Adds the first bytes of eight; what was added before is a multiple of eight bytes.
  @inline(__always)
  mutating func add(first added: Int, of bytes: EightBytes) {
    let number = bytes.number(ofFirst: added)
    count &+= UInt64(truncatingIfNeeded: added)
    if added == 8 { mix(number) } else { gathered = number }
  }

  @inline(__always)
  private mutating func mix(_ word: UInt64) {
    state = (state ^ word) &* 0x9e37_79b9_7f4a_7c15
    state ^= state >> 32
  }

  /// The hash of all bytes so far; its low bits and its high bits are equally good.
  @inline(__always)
  var value: UInt64 {
    var copy = self
    copy.mix(gathered)
    copy.mix(count)
    return copy.state ^ copy.state >> 29
  }

  /// The hash of a whole spelling.
  static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash = SpellingHash()
    for byte in bytes { hash.add(byte) }
    return hash.value
  }
}
