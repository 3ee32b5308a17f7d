/// Lines between the comments `SPDX-SnippetBegin` and `SPDX-SnippetEnd` (SPDX 2.3, annex H), which tell of the code between them.
struct Snippet: Sendable {
  /// Those of the two comments included.
  let lines: ClosedRange<Int>
  let comments: ArraySlice<LinedComment>

  /// Whether at least four fifths of a region's lines lie in it: the first and the last tokens that agree may belong to other code.
  func holds(_ region: Region) -> Bool {
    let region = region.startLine...region.endLine
    return lines.overlaps(region) && 5 * lines.clamped(to: region).count >= 4 * region.count
  }

  /// The snippets of a file, the innermost first. Linear in the comments.
  static func snippets(in ranges: [Range<UInt32>], of bytes: [UInt8]) -> [Snippet] {
    let pairs = SnippetLines.pairs(in: ranges, of: bytes)
    guard !pairs.isEmpty else { return [] }
    let comments = LinedComment.comments(ranges, in: bytes)
    return pairs.map { Snippet(lines: $0, comments: comments.touching($0)) }
  }
}
