import Lexing

extension Region {
  /// The place of a file's tokens; `tokens` is not empty. O(log n) and what stands before the first token of a line.
  init(_ tokens: Range<Int>, of file: ScannedFile) {
    self = Self.placed(tokens, in: file).region
  }

  /// The place of a file's tokens, and the offsets at which its first and its last line start.
  static func placed(
    _ tokens: Range<Int>, in file: ScannedFile
  ) -> (region: Region, lineStarts: (start: Int, end: Int)) {
    let first = file.tokens[tokens.lowerBound]
    let last = file.tokens[tokens.upperBound - 1]
    let newline = UInt8(ascii: "\n")
    let lastBytes = file.bytes[min(Int(last.start), file.bytes.count)..<min(Int(last.end), file.bytes.count)]
    let lastLineStart = lastBytes.lastIndex(of: newline).map { $0 + 1 } ?? startOfLine(last.line, in: file)
    let firstLineStart = startOfLine(first.line, in: file)
    let region = Region(
      startLine: Int(first.line), startColumn: Int(first.start) - firstLineStart + 1,
      endLine: Int(last.line) + lastBytes.count { $0 == newline }, endColumn: lastBytes.endIndex - lastLineStart)
    return (region, (firstLineStart, lastLineStart))
  }

  /// The offset of the first byte of a line that a token begins on.
  private static func startOfLine(_ line: UInt32, in file: ScannedFile) -> Int {
    var low = 0
    var high = file.tokens.count - 1
    while low < high {
      let middle = (low + high) / 2
      if file.tokens[middle].line < line { low = middle + 1 } else { high = middle }
    }
    var offset = min(Int(file.tokens[low].start), file.bytes.count)
    while offset > 0, file.bytes[offset - 1] != UInt8(ascii: "\n") { offset -= 1 }
    return offset
  }
}
