/// The lines at the beginning of a file that look like a comment in another language than the file's: `#` in a header of C that is made
/// for an assembler, `--` in a grammar.
struct HeadLines {
  /// The bytes of the lines; empty where there are none.
  private let range: Range<UInt32>

  private static let marks: [UInt8] = [
    UInt8(ascii: "#"), UInt8(ascii: ";"), UInt8(ascii: "%"), UInt8(ascii: "-"), UInt8(ascii: "!"),
  ]
  private static let maximumBytes = 1 << 14

  init(_ contents: [UInt8]) {
    let head = contents.prefix(Self.maximumBytes)
    var position = 0
    var end = 0
    while position < head.count {
      let lineEnd = head[position...].firstIndex(of: UInt8(ascii: "\n")) ?? head.count
      let line = head[position..<lineEnd].drop { $0 <= UInt8(ascii: " ") }
      guard line.isEmpty || Self.isComment(line) else { break }
      if !line.isEmpty { end = lineEnd }
      position = lineEnd + 1
    }
    range = 0..<UInt32(end)
  }

  /// A mark, and a blank or the mark once more behind it.
  private static func isComment(_ line: ArraySlice<UInt8>) -> Bool {
    guard let mark = line.first, marks.contains(mark) else { return false }
    guard let next = line.dropFirst().first else { return true }
    return next <= UInt8(ascii: " ") || next == mark
  }

  /// The comments of the file, with these lines before them unless a comment begins among them.
  func added(to comments: [Range<UInt32>]) -> [Range<UInt32>] {
    guard !range.isEmpty, comments.first.map({ $0.lowerBound >= range.upperBound }) ?? true else { return comments }
    return [range] + comments
  }
}
