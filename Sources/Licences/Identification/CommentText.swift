import Lexing

/// The parts of a file in which it speaks of itself: its comments, or all of a text. Byte offsets are those of the file.
struct CommentText: Sendable {
  let bytes: [UInt8]
  /// Ascending, without overlap, within the file, none empty.
  let parts: [Range<Int>]

  /// What lies outside the file, or before the end of the range in front, is passed over.
  init(_ bytes: [UInt8], _ ranges: [Range<UInt32>]) {
    var end = 0
    var parts: [Range<Int>] = []
    parts.reserveCapacity(ranges.count)
    for range in ranges {
      let start = max(Int(range.lowerBound), end)
      end = max(end, min(Int(range.upperBound), bytes.count))
      if start < end { parts.append(start..<end) }
    }
    self.bytes = bytes
    self.parts = parts
  }

  /// A piece of one line.
  struct Line {
    /// Which part it lies in.
    var part: Int
    /// Without its line feed; at most ``CommentText/maximumLineBytes``.
    var range: Range<Int>
  }

  /// More of a line is not looked at, so that a file of one line costs no more than others.
  static let maximumLineBytes = 400

  /// The line from a position to its end.
  func line(from position: Int, part: Int) -> Line {
    let limit = min(parts[part].upperBound, position + Self.maximumLineBytes)
    let end = bytes[position..<limit].firstIndex(of: UInt8(ascii: "\n")) ?? limit
    return Line(part: part, range: position..<end)
  }

  /// The line that follows, in the same comment or in one on the next line of the file; nil when code stands between.
  func line(after line: Line) -> Line? {
    let end = line.range.upperBound
    let part = parts[line.part]
    if end + 1 < part.upperBound {
      return bytes[end] == UInt8(ascii: "\n") ? self.line(from: end + 1, part: line.part) : nil
    }
    guard line.part + 1 < parts.count else { return nil }
    let start = parts[line.part + 1].lowerBound
    guard start - part.upperBound <= Self.maximumLineBytes,
      bytes[part.upperBound..<start].allSatisfy(\.isASCIIBlank),
      bytes[end..<start].count(where: { $0 == UInt8(ascii: "\n") }) == 1
    else { return nil }
    return self.line(from: start, part: line.part + 1)
  }

  /// What stands on the line in front of a position, at most ``CommentText/maximumLineBytes``.
  func head(before position: Int, part: Int) -> ArraySlice<UInt8> {
    let limit = max(parts[part].lowerBound, position - Self.maximumLineBytes)
    guard let feed = bytes[limit..<position].lastIndex(of: UInt8(ascii: "\n")) else { return bytes[limit..<position] }
    return bytes[feed + 1..<position]
  }
}

/// The numbers of a file's lines, asked for in ascending order of positions. All questions together cost one pass.
struct LineNumbers {
  private var position = 0
  private var line = 1

  /// From 1.
  mutating func line(at target: Int, in bytes: Span<UInt8>) -> Int {
    line += bytes.lineFeeds(in: position..<max(position, target))
    position = max(position, target)
    return line
  }
}
