/// The years of a copyright notice: `1998-2004, 2007`, `2019-present`.
enum CopyrightYears {
  /// The bytes of the first run of years; nil when there is none.
  static func first(in bytes: ArraySlice<UInt8>) -> Range<Int>? {
    var start = bytes.startIndex
    while start < bytes.endIndex {
      if bytes[start].isASCIIDigit {
        if isYear(bytes[start...]) { return start..<end(of: bytes[start...]) }
        start = bytes[start...].firstIndex { !$0.isASCIIDigit } ?? bytes.endIndex
      } else {
        start += 1
      }
    }
    return nil
  }

  /// Four digits that begin with 19 or 20, and no fifth.
  static func isYear(_ bytes: ArraySlice<UInt8>) -> Bool {
    let digits = bytes.prefix(5).prefix(while: \.isASCIIDigit)
    return digits.count == 4 && (digits.starts(with: "19".utf8) || digits.starts(with: "20".utf8))
  }

  /// Where a run that begins with a year ends.
  private static func end(of bytes: ArraySlice<UInt8>) -> Int {
    var end = bytes.startIndex + 4
    while true {
      let gap = bytes[end...].prefix(while: isSeparator)
      let rest = bytes[gap.endIndex...]
      guard !gap.isEmpty else { return end }
      if isYear(rest) {
        end = rest.startIndex + 4
      } else if isDash(gap), let word = open.first(where: { rest.hasFoldedPrefix($0) }) {
        return rest.startIndex + word.count
      } else if isDash(gap), isShortYear(rest) {
        end = rest.startIndex + 2
      } else {
        return end
      }
    }
  }

  private static let open = ["present", "now", "today"].map { Array($0.utf8) }

  /// Blanks, commas, and hyphens and dashes, whose UTF-8 is E2 80 90 … 95.
  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte.isASCIIBlank || " ,-/&;".utf8.contains(byte) || byte == 0xe2 || byte == 0x80 || (0x90...0x95).contains(byte)
  }

  private static func isDash(_ gap: ArraySlice<UInt8>) -> Bool { gap.contains(UInt8(ascii: "-")) || gap.contains(0xe2) }

  private static func isShortYear(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.prefix(3).prefix(while: \.isASCIIDigit).count == 2
  }
}
