/// Up to eight bytes that are looked for in a source: the opener of a comment, the closer of a string. Trivial, so that the tables
/// of a language copy without reference counting.
struct Marker: Sendable, BitwiseCopyable, ExpressibleByStringLiteral {
  private let word: UInt64
  let count: Int

  /// The bytes beyond the eighth are dropped.
  init(_ bytes: some Sequence<UInt8>) {
    var word: UInt64 = 0
    var count = 0
    for byte in bytes.prefix(8) {
      word |= UInt64(byte) << UInt64(8 * count)
      count += 1
    }
    self.word = word
    self.count = count
  }

  init(stringLiteral text: String) { self.init(text.utf8) }

  /// The byte at an index below ``count``.
  subscript(index: Int) -> UInt8 { UInt8(truncatingIfNeeded: word >> UInt64(8 * index)) }

  var first: UInt8 { self[0] }

  var isEmpty: Bool { count == 0 }

  /// Whether the bytes stand at a position, wholly before the limit.
  func stands(at position: Int, in source: Span<UInt8>, limit: Int) -> Bool {
    guard limit - position >= count else { return false }
    var index = 0
    while index < count {
      if source[position + index] != self[index] { return false }
      index += 1
    }
    return true
  }
}
