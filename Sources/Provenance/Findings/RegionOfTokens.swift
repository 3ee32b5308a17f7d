import Lexing

extension Region {
  /// The place of a file's tokens; `tokens` is not empty. O(log n) and what stands before the first token of a line.
  init(_ tokens: Range<Int>, of file: ScannedFile) {
    let first = file.tokens[tokens.lowerBound]
    let last = file.tokens[tokens.upperBound - 1]
    let newline = UInt8(ascii: "\n")
    let lastBytes = file.bytes[min(Int(last.start), file.bytes.count)..<min(Int(last.end), file.bytes.count)]
    let lastLineStart = lastBytes.lastIndex(of: newline).map { $0 + 1 } ?? Self.startOfLine(last.line, in: file)
    self.init(
      startLine: Int(first.line), startColumn: Int(first.start) - Self.startOfLine(first.line, in: file) + 1,
      endLine: Int(last.line) + lastBytes.count { $0 == newline }, endColumn: lastBytes.endIndex - lastLineStart)
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
