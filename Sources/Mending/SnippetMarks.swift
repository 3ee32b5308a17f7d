import Lexing

/// The SPDX snippet tags that a file has already, as pairs of lines.
struct SnippetMarks {
  /// Lines from 1 of `SPDX-SnippetBegin` and `SPDX-SnippetEnd`; what has no counterpart is none.
  private(set) var pairs: [ClosedRange<Int>] = []

  /// More tags are not read.
  private static let maximumCount = 1000

  /// Linear in the file.
  init(_ source: TaggedSource) {
    var open: [Int] = []
    for mark in Self.marks(source) {
      if mark.opens { open.append(mark.line) } else if let begin = open.popLast() { pairs.append(begin...mark.line) }
    }
  }

  private static func marks(_ source: TaggedSource) -> [(line: Int, opens: Bool)] {
    let tag = Array("SPDX-Snippet".utf8)
    var marks: [(line: Int, opens: Bool)] = []
    for comment in source.stream.comments {
      let comment = source.bytes[Int(comment.lowerBound)..<min(Int(comment.upperBound), source.bytes.count)]
      for index in comment.indices where comment[index] == tag[0] && comment[index...].starts(with: tag) {
        let rest = comment[(index + tag.count)...]
        let opens = rest.starts(with: "Begin".utf8)
        guard opens || rest.starts(with: "End".utf8) else { continue }
        marks.append((source.line(at: index), opens))
        if marks.count == maximumCount { return marks }
      }
    }
    return marks
  }

  /// The innermost pair that lies around lines.
  func around(_ lines: Range<Int>) -> ClosedRange<Int>? {
    pairs.filter { $0.lowerBound < lines.lowerBound && $0.upperBound >= lines.upperBound }.max {
      $0.lowerBound < $1.lowerBound
    }
  }

  /// The lines, made longer by a pair that would cross their ends; the same when none does.
  func widened(_ lines: Range<Int>) -> Range<Int> {
    for pair in pairs {
      if pair.lowerBound < lines.lowerBound, lines.contains(pair.upperBound) {
        return pair.lowerBound..<lines.upperBound
      }
      if lines.contains(pair.lowerBound), pair.upperBound >= lines.upperBound {
        return lines.lowerBound..<pair.upperBound + 1
      }
    }
    return lines
  }
}
