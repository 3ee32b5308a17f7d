/// A word of a comment.
struct HeadWord {
  /// In lower case; `@` belongs to it.
  var text: [UInt8]
  var startsSentence: Bool
  /// It stands in quotation marks, which end with their line.
  var isQuoted: Bool
  /// Nothing but a dot stands between it and the next one, as in a file's name.
  var joinsNext = false

  /// The words of a comment with its marks. Linear.
  static func words(of comment: [UInt8]) -> [HeadWord] {
    var words: [HeadWord] = []
    var position = 0
    var isQuoted = false
    while let start = comment[position...].firstIndex(where: isLetter) {
      let end = comment[start...].firstIndex { !isLetter($0) } ?? comment.count
      let gap = comment[position..<start]
      if gap.elementsEqual(".".utf8), !words.isEmpty { words[words.count - 1].joinsNext = true }
      for byte in gap { isQuoted = byte != UInt8(ascii: "\n") && isQuoted != isQuote(byte) }
      words.append(
        HeadWord(
          text: comment[start..<end].map(\.asciiLowercased),
          startsSentence: words.isEmpty || endsSentence(gap, before: comment[start]),
          isQuoted: isQuoted || gap.last == UInt8(ascii: "'")))
      position = end
    }
    return words
  }

  private static func isQuote(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "`") }

  /// The end of a block comment, or a stop or the end of a line before anything but a small letter.
  private static func endsSentence(_ gap: ArraySlice<UInt8>, before next: UInt8) -> Bool {
    let pairs = gap.indices.dropLast()
    if pairs.contains(where: { gap[$0] == UInt8(ascii: "*") && gap[$0 + 1] == UInt8(ascii: "/") }) { return true }
    guard !next.isASCIILetter || next != next.asciiLowercased else { return false }
    return gap.contains(UInt8(ascii: "\n"))
      || pairs.contains { stops.contains(gap[$0]) && gap[$0 + 1] <= UInt8(ascii: " ") }
  }

  private static let stops: Set<UInt8> = Set(".!?:;".utf8)

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || byte >= 0x80 || byte == UInt8(ascii: "@")
  }
}
