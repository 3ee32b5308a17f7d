/// Finds `quoth:allow`.
enum InlineAllowMark {
  private static let text: [11 of UInt8] = [
    0x71, 0x75, 0x6f, 0x74, 0x68, 0x3a, 0x61, 0x6c, 0x6c, 0x6f, 0x77,
  ]

  /// Whether `:a` stands anywhere, as it does in few texts but marks. Linear, many bytes at a time.
  static func isPossible(in bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let before = bytes.extracting(range.dropLast())
    let after = bytes.extracting(range.dropFirst())
    let count = min(before.count, after.count)
    // Told in a byte, and by no loop over a range: so this is compiled into instructions for many bytes.
    var index = 0
    var found: UInt8 = 0
    while index < count {
      found |= (before[index] == UInt8(ascii: ":") ? 1 : 0) & (after[index] == UInt8(ascii: "a") ? 1 : 0)
      index &+= 1
    }
    return found != 0
  }

  /// The first mark that is no part of a longer name and does not stand between quotation marks or backticks, as one does that is only
  /// spoken of. Looks at about one byte in eight (Horspool, "Practical fast searching in strings", 1980).
  static func next(in bytes: Span<UInt8>, _ range: Range<Int>) -> Range<Int>? {
    var end = range.lowerBound + text.count
    while end <= range.upperBound {
      let last = bytes[end - 1]
      if last == UInt8(ascii: "w"), isMark(end - text.count, in: bytes, range) { return end - text.count..<end }
      end += shift(last)
    }
    return nil
  }

  /// How far the mark can be moved on when this byte is its last one.
  private static func shift(_ byte: UInt8) -> Int {
    switch byte {
    case UInt8(ascii: "o"): 1
    case UInt8(ascii: "l"): 2
    case UInt8(ascii: "a"): 4
    case UInt8(ascii: ":"): 5
    case UInt8(ascii: "h"): 6
    case UInt8(ascii: "t"): 7
    case UInt8(ascii: "u"): 9
    case UInt8(ascii: "q"): 10
    default: 11
    }
  }

  private static func isMark(_ start: Int, in bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for index in text.indices where bytes[start + index] != text[index] { return false }
    let end = start + text.count
    let before = start > range.lowerBound ? bytes[start - 1] : UInt8(ascii: " ")
    let after = end < range.upperBound ? bytes[end] : UInt8(ascii: " ")
    let backtick = UInt8(ascii: "`")
    return !before.isWordByte && before != backtick && !after.isWordByte && after != backtick
      && after != UInt8(ascii: "-") && !(after.isQuotationMark && after == before)
  }
}

extension UInt8 {
  /// Part of a name in most languages; bytes of other scripts are.
  var isWordByte: Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) || self == UInt8(ascii: "_") || self >= 0x80
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
  }

  var isQuotationMark: Bool { self == UInt8(ascii: "\"") || self == UInt8(ascii: "'") }
}
