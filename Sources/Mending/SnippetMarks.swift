import Lexing
import Provenance

/// The SPDX snippet tags that a file has already, as pairs of lines.
struct SnippetMarks {
  /// Lines from 1 of `SPDX-SnippetBegin` and `SPDX-SnippetEnd`; what has no counterpart is none.
  let pairs: [ClosedRange<Int>]

  /// Linear in the comments of the file.
  init(_ source: TaggedSource) {
    pairs = SnippetLines.pairs(in: source.stream.comments, of: source.bytes)
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
