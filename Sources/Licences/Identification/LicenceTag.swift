/// Reads `SPDX-License-Identifier` tags (SPDX 2.3, annexes E and H): a file's own word about its licence, or about that of a
/// snippet in it.
enum LicenceTag {
  /// Tags beyond so many are not read.
  static let maximumCount = 256

  /// The tags in the comments of a file, or in a text that is one range, in order. Linear in the ranges.
  ///
  /// An expression may go on over the lines of a comment while a parenthesis is open. A tag that is spoken about (in quotes, in the middle
  /// of a sentence, with `<id>` in the place of a licence) is none.
  static func mentions(in bytes: [UInt8], _ ranges: [Range<UInt32>]) -> [LicenceMention] {
    let text = CommentText(bytes, ranges)
    var mentions: [LicenceMention] = []
    var numbers = LineNumbers()
    for part in text.parts.indices {
      var rest = text.parts[part]
      while mentions.count < maximumCount, let mark = LicenceTagMark.next(in: bytes.span, rest) {
        rest = mark.upperBound..<rest.upperBound
        guard let (expression, end) = read(text, mark, part: part) else { continue }
        let first = numbers.line(at: mark.lowerBound, in: bytes.span)
        let last = numbers.line(at: end, in: bytes.span)
        mentions.append(LicenceMention(expression, .tag, lines: first...last))
      }
    }
    return mentions
  }

  private static func read(
    _ text: CommentText, _ mark: Range<Int>, part: Int
  ) -> (expression: LicenceExpression, end: Int)? {
    let head = text.head(before: mark.lowerBound, part: part)
    guard !isQuoted(head), !isSpokenOf(head) else { return nil }
    var line = text.line(from: mark.upperBound, part: part)
    var reader = TagExpressionReader()
    reader.read(text.bytes[line.range])
    while reader.isOpen, let next = text.line(after: line) {
      reader.read(text.bytes[next.range].drop { !$0.isNameByte && $0 != UInt8(ascii: "(") && $0 != UInt8(ascii: ")") })
      line = next
    }
    let isFirst = !head.contains { $0.isNameByte || $0 >= 0x80 }
    if reader.isFollowedByWord, !isFirst || reader.hasUnknown { return nil }
    guard let expression = reader.expression else { return nil }
    return (expression, line.range.lowerBound)
  }

  /// Whether a quotation opens right in front, other than the three quotes of a doc string.
  private static func isQuoted(_ head: ArraySlice<UInt8>) -> Bool {
    guard let last = head.last, "\"'`".utf8.contains(last) else { return false }
    return head.count < 3 || head.suffix(3).contains { $0 != last }
  }

  /// Whether a sentence leads to the tag, rather than a notice or a label.
  private static func isSpokenOf(_ head: ArraySlice<UInt8>) -> Bool {
    let words = head.trimmed.drop { !$0.isNameByte }
    guard let last = words.last, last.isNameByte else { return false }
    let isLabelled = labels.contains { words.count == $0.count && words.hasFoldedPrefix($0) }
    return !isLabelled && CopyrightMark.next(in: head.span, 0..<head.count) == nil
  }

  private static let labels = ["dnl", "rem", "c", "license", "licence"].map { Array($0.utf8) }
}
