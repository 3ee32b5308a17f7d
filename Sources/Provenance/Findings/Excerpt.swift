import Lexing
import Matching

/// The lines of a region beside the lines of the origin that they stand for.
enum Excerpt {
  /// The first `count` lines of the region that carry tokens.
  static func lines(
    of match: Match, in file: ScannedFile, originLines: [UInt32], count: Int
  ) -> [ExcerptLine] {
    var lines: [ExcerptLine] = []
    var index = match.queryTokens.lowerBound
    while index < match.queryTokens.upperBound, lines.count < count {
      let line = file.tokens[index].line
      let first = index
      while index < match.queryTokens.upperBound, file.tokens[index].line == line { index += 1 }
      let origin = match.alignment.originToken(in: first..<index)
      let agreeing = match.alignment.agreeingTokens(in: first..<index)
      let originLine = origin.flatMap { $0 < originLines.count ? Int(originLines[$0]) : nil }
      lines.append(
        ExcerptLine(
          line: Int(line), text: text(around: Int(file.tokens[first].start), in: file.bytes),
          originLine: originLine,
          agreement: agreeing == 0 ? .inserted : agreeing == index - first && match.kind == .exact ? .same : .changed))
    }
    return lines
  }

  /// The line that the byte at `offset` lies in, cut on both sides of it.
  private static func text(around offset: Int, in bytes: [UInt8]) -> [UInt8] {
    let newline = UInt8(ascii: "\n")
    var start = min(offset, bytes.count)
    while start > 0, bytes[start - 1] != newline, offset - start < ExcerptLine.maximumLength / 2 { start -= 1 }
    var end = min(offset, bytes.count)
    while end < bytes.count, bytes[end] != newline, end - start < ExcerptLine.maximumLength { end += 1 }
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return Array(bytes[start..<end])
  }
}
