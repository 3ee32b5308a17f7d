/// Lines between the comments `SPDX-SnippetBegin` and `SPDX-SnippetEnd` (SPDX 2.3, annex H), which tell of the code between them.
struct Snippet: Sendable {
  /// Those of the two comments included.
  let lines: ClosedRange<Int>
  let comments: [LinedComment]

  /// Whether at least four fifths of a region's lines lie in it: the first and the last tokens that agree may belong to other code.
  func holds(_ region: Region) -> Bool {
    let region = region.startLine...region.endLine
    return lines.overlaps(region) && 5 * lines.clamped(to: region).count >= 4 * region.count
  }

  /// The snippets of a file, the innermost first; what nothing closes is none. Linear in the comments, and in snippets × their comments.
  static func snippets(in ranges: [Range<UInt32>], of bytes: [UInt8]) -> [Snippet] {
    guard ranges.contains(where: { hasTag(bytes, Int($0.lowerBound)..<Int($0.upperBound)) }) else { return [] }
    let comments = LinedComment.comments(ranges, in: bytes)
    let text = PhraseIndex(bytes, comments.map(\.range))
    let begins = lines(of: "SPDX-SnippetBegin", in: text)
    guard !begins.isEmpty else { return [] }
    let ends = lines(of: "SPDX-SnippetEnd", in: text)
    let marks = begins.map { (line: $0, opens: true) } + ends.map { (line: $0, opens: false) }
    var open: [Int] = []
    var snippets: [Snippet] = []
    for mark in marks.sorted(by: { $0.line < $1.line }).prefix(maximumMarks) {
      if mark.opens {
        open.append(mark.line)
      } else if let begin = open.popLast() {
        let lines = begin...mark.line
        snippets.append(Snippet(lines: lines, comments: comments.filter { lines.overlaps($0.lines) }))
      }
    }
    return snippets
  }

  /// Whether there is a tag at all, which is seldom. Looks for its rarest letter.
  private static func hasTag(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let text = bytes.span
    for position in range where text[position] == UInt8(ascii: "X") {
      let rest = bytes[position..<min(position + mark.count, range.upperBound)]
      if rest.elementsEqual(mark) { return true }
    }
    return false
  }

  private static let mark = Array("X-SnippetBegin".utf8)

  /// More tags are not read, so that a file of nothing else costs no more than others.
  private static let maximumMarks = 1000

  private static func lines(of tag: StaticString, in text: PhraseIndex) -> [Int] {
    let phrase = Phrase(tag.description.utf8)
    return phrase.map { text.places(of: $0).map { text.line(of: $0.lowerBound) } } ?? []
  }
}
