/// Eight bytes of a source looked at together, the first in the lowest bits (Lamport, "Multiple byte processing with full-word
/// instructions", 1975). What lies behind the end of the source is 0.
struct EightBytes {
  private let word: UInt64

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  @inline(__always)
  init(_ source: Span<UInt8>, at place: Int) {
    guard place >= 0, place <= source.count &- 8 else {
      word = Self.edge(source, at: place)
      return
    }
    // Written out, for this is compiled into one load.
    var word = UInt64(source[place])
    word |= UInt64(source[place &+ 1]) &<< 8
    word |= UInt64(source[place &+ 2]) &<< 16
    word |= UInt64(source[place &+ 3]) &<< 24
    word |= UInt64(source[place &+ 4]) &<< 32
    word |= UInt64(source[place &+ 5]) &<< 40
    word |= UInt64(source[place &+ 6]) &<< 48
    word |= UInt64(source[place &+ 7]) &<< 56
    self.word = word
  }

  @inline(never)
  private static func edge(_ source: Span<UInt8>, at place: Int) -> UInt64 {
    var word: UInt64 = 0
    for index in 0..<8 where place >= 0 && place < source.count - index {
      word |= UInt64(source[place + index]) << UInt64(8 * index)
    }
    return word
  }

  /// How many bytes at the beginning are this one.
  @inline(__always)
  func run(of byte: UInt8) -> Int { (word ^ UInt64(byte) &* Self.ones).trailingZeroBitCount / 8 }

  /// How many bytes at the beginning are letters, digits, `_` or from 0x80 on, as ``Grammar/isWordByte(_:)`` says of each.
  @inline(__always)
  var wordBytes: Int {
    // Seven bits a byte, to which no sum carries from the byte below: the eighth tells whether it is at least so much.
    let low = word & ~Self.highBits
    let letter = low | 0x20 &* Self.ones
    let letters = Self.atLeast(UInt8(ascii: "a"), letter) & ~Self.atLeast(UInt8(ascii: "z") + 1, letter)
    let digits = Self.atLeast(UInt8(ascii: "0"), low) & ~Self.atLeast(UInt8(ascii: "9") + 1, low)
    let underscores = ~Self.atLeast(1, low ^ UInt64(UInt8(ascii: "_")) &* Self.ones)
    let others = ~(letters | digits | underscores | word) & Self.highBits
    return others.trailingZeroBitCount / 8
  }

  @inline(__always)
  private static func atLeast(_ byte: UInt8, _ low: UInt64) -> UInt64 { low &+ UInt64(0x80 - byte) &* ones }

  /// The place of the first of three bytes; 8 when none is here.
  @inline(__always)
  func first(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> Int {
    ((zeros(a) | zeros(b) | zeros(c)) & Self.highBits).trailingZeroBitCount / 8
  }

  /// The high bit of each byte that is this one, and perhaps of some behind the first of them, from which it borrows.
  @inline(__always)
  private func zeros(_ byte: UInt8) -> UInt64 {
    let difference = word ^ UInt64(byte) &* Self.ones
    return (difference &- Self.ones) & ~difference
  }

  /// The first bytes as a number, the last of them in its lowest bits.
  @inline(__always)
  func number(ofFirst count: Int) -> UInt64 {
    count == 0 ? 0 : word.byteSwapped &>> UInt64(truncatingIfNeeded: 64 &- 8 &* count)
  }
}
