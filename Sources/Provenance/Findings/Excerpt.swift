import Lexing
import Matching

/// The lines of a region beside the lines of the origin that they stand for.
struct Excerpt {
  private let match: Match
  private let file: ScannedFile
  /// By token of the origin.
  private let originLines: [UInt32]
  /// Nil when all tokens are spelled as in the origin.
  private let spelling: Spelling?

  init(of match: Match, in file: ScannedFile, originLines: [UInt32], spelling: Spelling?) {
    self.match = match
    self.file = file
    self.originLines = originLines
    self.spelling = spelling
  }

  /// The first `count` lines of the region that carry tokens.
  func firstLines(_ count: Int) -> [ExcerptLine] {
    var lines: [ExcerptLine] = []
    var index = match.queryTokens.lowerBound
    while index < match.queryTokens.upperBound, lines.count < count { lines.append(line(ofTokensFrom: &index)) }
    return lines
  }

  /// All lines of the region, those without tokens too. O(bytes of the region).
  func allLines() -> [ExcerptLine] {
    var lines: [ExcerptLine] = []
    var index = match.queryTokens.lowerBound
    let last = Region(match.queryTokens, of: file).endLine
    var start = startOfLine(at: Int(file.tokens[index].start))
    for number in Int(file.tokens[index].line)...last {
      if index < match.queryTokens.upperBound, file.tokens[index].line == number {
        lines.append(line(ofTokensFrom: &index))
      } else {
        let isInsideToken = index > 0 && file.tokens[index - 1].end > start
        lines.append(
          ExcerptLine(
            line: number, text: text(around: start), originLine: nil,
            agreement: isInsideToken ? lines.last?.agreement ?? .uncompared : .uncompared))
      }
      let end = file.bytes[min(start, file.bytes.count)...].firstIndex(of: UInt8(ascii: "\n"))
      start = end.map { $0 + 1 } ?? file.bytes.count
    }
    return lines
  }

  /// The line that the token at `index` begins on; `index` then is the first token of a later line.
  private func line(ofTokensFrom index: inout Int) -> ExcerptLine {
    let line = file.tokens[index].line
    let first = index
    while index < match.queryTokens.upperBound, file.tokens[index].line == line { index += 1 }
    let origin = match.alignment.originToken(in: first..<index)
    let agreeing = match.alignment.agreeingTokens(in: first..<index)
    let isSame = agreeing == index - first && spelling?.isSame(first..<index) != false
    return ExcerptLine(
      line: Int(line), text: text(around: Int(file.tokens[first].start)),
      originLine: origin.flatMap { $0 < originLines.count ? Int(originLines[$0]) : nil },
      agreement: agreeing == 0 ? .inserted : isSame ? .same : .changed)
  }

  private func startOfLine(at offset: Int) -> Int {
    file.bytes[..<min(offset, file.bytes.count)].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
  }

  /// The line that the byte at `offset` lies in, cut on both sides of it.
  private func text(around offset: Int) -> [UInt8] {
    let bytes = file.bytes
    let newline = UInt8(ascii: "\n")
    var start = min(offset, bytes.count)
    while start > 0, bytes[start - 1] != newline, offset - start < ExcerptLine.maximumLength / 2 { start -= 1 }
    var end = min(offset, bytes.count)
    while end < bytes.count, bytes[end] != newline, end - start < ExcerptLine.maximumLength { end += 1 }
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return Array(bytes[start..<end])
  }
}
