import Lexing

/// The lines of a file's comments, where a document speaks about itself.
enum CommentLines {
  /// Comments beyond so many bytes of them are not read: a document names its licence and holders early.
  static let maximumBytes = 1 << 18

  /// Calls `body` with each line of each comment, in order, without its line feed. Ranges outside the file are passed over.
  static func forEach(in source: [UInt8], comments: [Range<UInt32>], _ body: (ArraySlice<UInt8>) -> Void) {
    var budget = maximumBytes
    for comment in comments where budget > 0 {
      let start = Int(comment.lowerBound)
      let end = min(Int(comment.upperBound), source.count, start + budget)
      guard start < end else { continue }
      budget -= end - start
      var lineStart = start
      while lineStart < end {
        let lineEnd = source[lineStart..<end].firstIndex(of: UInt8(ascii: "\n")) ?? end
        body(source[lineStart..<lineEnd])
        lineStart = lineEnd + 1
      }
    }
  }
}

extension ArraySlice<UInt8> {
  /// Where `needle` (lower-case ASCII) first stands in any letter case. Linear in the slice for a short needle.
  func firstIndex(ofFolded needle: [UInt8]) -> Int? {
    guard let first = needle.first, count >= needle.count else { return nil }
    for start in startIndex...(endIndex - needle.count) where self[start].asciiLowercased == first {
      if self[start..<(start + needle.count)].elementsEqual(needle, by: { $0.asciiLowercased == $1 }) { return start }
    }
    return nil
  }

  /// Without white space at either end.
  var trimmed: ArraySlice<UInt8> {
    let head = drop(while: \.isASCIIBlank)
    guard let last = head.lastIndex(where: { !$0.isASCIIBlank }) else { return head.prefix(0) }
    return head[...last]
  }
}

extension UInt8 {
  var asciiLowercased: UInt8 { self >= 0x41 && self <= 0x5a ? self | 0x20 : self }

  /// White space and control characters.
  var isASCIIBlank: Bool { self <= 0x20 }

  var isASCIIDigit: Bool { self >= 0x30 && self <= 0x39 }

  var isASCIILetter: Bool { (0x61...0x7a).contains(asciiLowercased) }
}
