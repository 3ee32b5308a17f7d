/// A set of ASCII characters, written as a string literal of them, which is read each time that a program comes by it: where that is often,
/// a set is kept. Other bytes are never in it.
struct ByteSet: Sendable, BitwiseCopyable, ExpressibleByStringLiteral {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  init(stringLiteral characters: String) {
    for byte in characters.utf8 {
      if byte < 64 { low |= 1 << UInt64(byte) } else if byte < 128 { high |= 1 << UInt64(byte - 64) }
    }
  }

  var isEmpty: Bool { low | high == 0 }

  @inline(__always)
  func contains(_ byte: UInt8) -> Bool {
    byte < 128 && (byte < 64 ? low : high) >> UInt64(byte & 63) & 1 != 0
  }
}
