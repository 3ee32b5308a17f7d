/// Finds the comments `SPDX-SnippetBegin` and `SPDX-SnippetEnd` (SPDX 2.3, annex H) of a file.
public enum SnippetLines {
  /// The lines from each beginning to its end, both included, the innermost first; what has no counterpart is none. Linear in the
  /// comments.
  /// - Parameter comments: byte ranges, ascending.
  public static func pairs(in comments: [Range<UInt32>], of bytes: [UInt8]) -> [ClosedRange<Int>] {
    let ranges = comments.map { (Int($0.lowerBound)..<Int($0.upperBound)).clamped(to: 0..<bytes.count) }
    guard ranges.contains(where: { hasTag(bytes, $0) }) else { return [] }
    let text = PhraseIndex(bytes, LinedComment.comments(comments, in: bytes))
    let begins = lines(of: "SPDX-SnippetBegin", in: text).map { (line: $0, opens: true) }
    let ends = lines(of: "SPDX-SnippetEnd", in: text).map { (line: $0, opens: false) }
    var open: [Int] = []
    var pairs: [ClosedRange<Int>] = []
    for mark in (begins + ends).sorted(by: { $0.line < $1.line }).prefix(maximumMarks) {
      if mark.opens { open.append(mark.line) } else if let begin = open.popLast() { pairs.append(begin...mark.line) }
    }
    return pairs
  }

  /// Whether there is a tag at all, which is seldom. Looks for its rarest letter.
  private static func hasTag(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let text = bytes.span
    for position in range where text[position] == UInt8(ascii: "X") {
      if bytes[position..<range.upperBound].starts(with: mark) { return true }
    }
    return false
  }

  private static let mark = Array("X-SnippetBegin".utf8)

  /// More tags are not read, so that a file of nothing else costs no more than others.
  private static let maximumMarks = 1000

  private static func lines(of tag: String, in text: PhraseIndex) -> [Int] {
    Phrase(tag.utf8).map { text.places(of: $0).map { text.line(of: $0.lowerBound) } } ?? []
  }
}
