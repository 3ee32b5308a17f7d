/// Where words stand in their lines, and what marks stand beside them.
extension WordText {
  func isLineStart(_ index: Int) -> Bool { index == 0 || words[index - 1].line < words[index].line }

  func isLineEnd(_ index: Int) -> Bool { index + 1 >= words.count || words[index + 1].line > words[index].line }

  /// Whether a word has its line for itself.
  func isAlone(_ index: Int) -> Bool { isLineStart(index) && isLineEnd(index) }

  /// Whether no dash or underscore joins a word with the one behind it.
  func isWhole(_ index: Int) -> Bool {
    ![UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "/")].contains(byte(behind: index))
  }

  /// Whether the word `copyright` begins a notice: a sign or a year stands behind it.
  func isNotice(_ index: Int) -> Bool {
    guard index + 1 < words.count else { return false }
    if spelling(at: index + 1).first.map({ $0 &- 0x30 < 10 }) == true { return true }
    let gap = gap(behind: index).prefix(8)
    return gap.contains { $0 | 0x20 == UInt8(ascii: "c") } || gap.contains(0xa9)
  }

  /// Whether a colon or a bracket stands behind a word.
  func hasMark(behind index: Int) -> Bool {
    gap(behind: index).contains { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "(") }
  }

  /// Whether a word is a label: `License:`, `@license`, `\license`, `license =`; not a part of an identifier.
  func isLabel(_ index: Int) -> Bool {
    switch byte(before: index) {
    case UInt8(ascii: "@"), UInt8(ascii: "\\"): return true
    case UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."): return false
    default: break
    }
    let mark = gap(behind: index).prefix(24).first { $0 > UInt8(ascii: " ") && !Self.quotes.contains($0) }
    return mark == UInt8(ascii: ":") || mark == UInt8(ascii: "=")
  }

  private static let quotes: [UInt8] = [UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "*")]

  /// Whether a word belongs to an address: a slash or `www.` stands before it.
  func isInAddress(_ index: Int) -> Bool {
    let before = byte(before: index)
    return before == UInt8(ascii: "/") || (before == UInt8(ascii: ".") && isAny(of: Words.addressHeads, at: index - 1))
  }
}
