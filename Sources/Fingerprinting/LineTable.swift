public import Lexing

/// The line of each token of a document, one byte for most lines that carry tokens: the low five bits count the line's tokens, the
/// high three the lines since the one before, less one. 31 and 7 mark a number that follows as a LEB128 varint (tokens first).
public enum LineTable {
  public static func encode(_ tokens: [Token]) -> [UInt8] {
    var table: [UInt8] = []
    var previousLine: UInt32 = 0
    var index = 0
    while index < tokens.count {
      let line = tokens[index].line
      let first = index
      while index < tokens.count, tokens[index].line == line { index += 1 }
      let count = UInt32(truncatingIfNeeded: index - first)
      let step = line &- previousLine &- 1
      table.append(UInt8(min(step, 7)) << 5 | UInt8(min(count, 31)))
      if count >= 31 { appendVarint(count, to: &table) }
      if step >= 7 { appendVarint(step, to: &table) }
      previousLine = line
    }
    return table
  }

  /// The line, from 1, of each of `tokenCount` tokens. A damaged table gives a short or wrong answer, never a trap.
  public static func decode(_ table: [UInt8], tokenCount: Int) -> [UInt32] {
    var lines: [UInt32] = []
    lines.reserveCapacity(tokenCount)
    var line: UInt32 = 0
    var offset = 0
    while offset < table.count, lines.count < tokenCount {
      let head = table[offset]
      offset += 1
      var count = UInt32(head & 31)
      var step = UInt32(head >> 5)
      if count == 31 { count = readVarint(table, &offset) }
      if step == 7 { step = readVarint(table, &offset) }
      line = line &+ step &+ 1
      lines.append(contentsOf: repeatElement(line, count: min(Int(count), tokenCount - lines.count)))
    }
    return lines
  }

  private static func appendVarint(_ value: UInt32, to bytes: inout [UInt8]) {
    var value = value
    while value >= 128 {
      bytes.append(UInt8(value & 127) | 128)
      value >>= 7
    }
    bytes.append(UInt8(value))
  }

  private static func readVarint(_ bytes: [UInt8], _ offset: inout Int) -> UInt32 {
    var value: UInt32 = 0
    var shift: UInt32 = 0
    while offset < bytes.count, shift < 35 {
      let byte = bytes[offset]
      offset += 1
      value |= UInt32(byte & 127) << shift
      if byte < 128 { break }
      shift += 7
    }
    return value
  }
}
