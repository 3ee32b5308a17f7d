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
    case UInt8(ascii: "@"), UInt8(ascii: "\\"): return !isQuotedMark(before: index)
    case UInt8(ascii: "_"): return isElement(index, of: "<metadata")
    case UInt8(ascii: "<"): return isElement(index, of: "")
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "\""), UInt8(ascii: "'"): return false
    case UInt8(ascii: ":") where isLineStart(index) == false && isPath(index): return false
    default: break
    }
    let gap = gap(behind: index).prefix(24)
    guard let mark = gap.firstIndex(where: { $0 > UInt8(ascii: " ") && $0 != UInt8(ascii: "*") }) else { return false }
    if gap[mark] == UInt8(ascii: "=") { return isLineStart(index) && !gap[mark...].starts(with: "=>".utf8) }
    // A path of names goes on behind two colons without a blank; within a line a value in quotation marks is one of code.
    return gap[mark] == UInt8(ascii: ":") && !gap[mark...].elementsEqual("::".utf8)
      && (isLineStart(index) || !gap[mark...].contains(where: Self.quotes.contains)) && beginsPart(index)
  }

  private static let quotes: [UInt8] = [UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`")]
  private static let brackets: [UInt8] = [UInt8(ascii: "{"), UInt8(ascii: "("), UInt8(ascii: "[")]

  /// Whether a label begins a line.
  func beginsLabel(_ index: Int) -> Bool { isLineStart(index) && isLabel(index) }

  /// Whether a quotation opens with the mark right before a word.
  private func isQuotedMark(before index: Int) -> Bool {
    let start = Int(words[index].start)
    return start > 1 && Self.quotes.contains(bytes[start - 2])
  }

  /// Whether a line begins with a word, or what stands before it ends with a mark, or is what the licence is of: `Code license: …`.
  private func beginsPart(_ index: Int) -> Bool {
    if isLineStart(index) { return true }
    let gap = gap(behind: index - 1)
    if gap.contains(where: Self.brackets.contains) { return false }
    return gap.contains { $0 > UInt8(ascii: " ") }
      || (isLineStart(index - 1) && !isAny(of: Words.articles, at: index - 1))
  }

  /// Whether the line of a word is one of a sample in a manual page: `\&` begins it.
  func isVerbatim(_ index: Int) -> Bool {
    var start = index
    while start > max(0, index - 8), !isLineStart(start) { start -= 1 }
    let gap = gap(behind: start - 1).suffix(16)
    return zip(gap, gap.dropFirst()).contains { $0 == UInt8(ascii: "\\") && $1 == UInt8(ascii: "&") }
  }

  /// Whether two colons stand right before a word.
  private func isPath(_ index: Int) -> Bool {
    let start = Int(words[index].start)
    return start > 1 && bytes[start - 2] == UInt8(ascii: ":")
  }

  /// Whether a word is the name of an element of markup, or its last part behind a name and an underscore.
  private func isElement(_ index: Int, of head: String) -> Bool {
    let start = Int(words[index].start)
    let end = byte(behind: index)
    guard end == UInt8(ascii: ">") || end == UInt8(ascii: " ") else { return false }
    return head.isEmpty || bytes[..<max(0, start - 1)].suffix(head.utf8.count).elementsEqual(head.utf8)
  }

  /// Whether a word belongs to an address: a slash or `www.` stands before it.
  func isInAddress(_ index: Int) -> Bool {
    let before = byte(before: index)
    return before == UInt8(ascii: "/") || (before == UInt8(ascii: ".") && isAny(of: Words.addressHeads, at: index - 1))
  }
}
