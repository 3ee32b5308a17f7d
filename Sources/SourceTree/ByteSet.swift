/// A set of bytes, as a bracket in a pattern names it. The slash is never in it.
struct ByteSet: Hashable, Sendable {
  private var words = SIMD4<UInt64>()

  /// All bytes but the slash.
  static let all: ByteSet = {
    var set = ByteSet()
    set.insert(0...255)
    return set
  }()

  private init() {}

  /// Whether the byte is in the set.
  func contains(_ byte: UInt8) -> Bool {
    words[Int(byte >> 6)] >> UInt64(byte & 63) & 1 == 1
  }

  private mutating func insert(_ bytes: ClosedRange<UInt8>) {
    for byte in bytes where byte != UInt8(ascii: "/") {
      words[Int(byte >> 6)] |= 1 << UInt64(byte & 63)
    }
  }

  /// Reads a bracket behind its `[` and takes it from the pattern, with the rules of git's wildmatch; nil when it is not
  /// closed or names an unknown class.
  init?(parsing pattern: inout ArraySlice<UInt8>) {
    let isNegated = pattern.first == UInt8(ascii: "!") || pattern.first == UInt8(ascii: "^")
    if isNegated { pattern.removeFirst() }
    var previous: UInt8?
    repeat {
      guard let byte = pattern.popFirst() else { return nil }
      switch (byte, previous, pattern.first) {
      case (UInt8(ascii: "\\"), _, _):
        guard let quoted = pattern.popFirst() else { return nil }
        insert(quoted...quoted)
        previous = quoted
      case (UInt8(ascii: "-"), let low?, let next?) where next != UInt8(ascii: "]"):
        pattern.removeFirst()
        guard let high = next == UInt8(ascii: "\\") ? pattern.popFirst() : next else { return nil }
        if low <= high { insert(low...high) }
        previous = nil
      case (UInt8(ascii: "["), _, UInt8(ascii: ":")):
        guard let end = pattern.dropFirst().firstIndex(of: UInt8(ascii: "]")) else { return nil }
        let name = pattern[(pattern.startIndex + 1)..<end]
        if name.last == UInt8(ascii: ":") {
          guard let members = ByteSet.named[String(decoding: name.dropLast(), as: UTF8.self)] else { return nil }
          for range in members { insert(range) }
          previous = nil
          pattern = pattern[(end + 1)...]
        } else {
          insert(byte...byte)
          previous = byte
        }
      default:
        insert(byte...byte)
        previous = byte
      }
    } while pattern.first != UInt8(ascii: "]")
    pattern.removeFirst()
    if isNegated { words = ByteSet.all.words & ~words }
  }

  private static let named: [String: [ClosedRange<UInt8>]] = [
    "alnum": [0x30...0x39, 0x41...0x5A, 0x61...0x7A],
    "alpha": [0x41...0x5A, 0x61...0x7A],
    "blank": [0x20...0x20, 0x09...0x09],
    "cntrl": [0x00...0x1F, 0x7F...0x7F],
    "digit": [0x30...0x39],
    "graph": [0x21...0x7E],
    "lower": [0x61...0x7A],
    "print": [0x20...0x7E],
    "punct": [0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E],
    "space": [0x20...0x20, 0x09...0x0D],
    "upper": [0x41...0x5A],
    "xdigit": [0x30...0x39, 0x41...0x46, 0x61...0x66],
  ]
}
