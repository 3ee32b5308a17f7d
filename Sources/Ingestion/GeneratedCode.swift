/// Tells code that a program wrote by what the comments at its head state.
enum GeneratedCode {
  /// A comment behind code still stands at the head up to this line, since flex writes directives first.
  private static let headLines = 15
  /// So much of the file, or of its comments, is the head.
  private static let headBytes = 1 << 12
  /// An opening mark, such as `<?php`, is no code.
  private static let markBytes = 5

  /// Whether a statement stands in the comments before anything else, or behind that a statement that leaves no doubt.
  /// - Parameter comments: byte ranges, ascending, without overlap.
  static func isGenerated(_ contents: [UInt8], _ comments: [Range<UInt32>]) -> Bool {
    let first = firstComments(comments, in: contents)
    if GenerationStatement(text(of: first, in: contents)).isMade { return true }
    let end = end(ofLine: headLines, in: contents)
    let behind = comments[first.endIndex...].prefix { $0.lowerBound < end }
    return !behind.isEmpty && GenerationStatement(text(of: behind, in: contents)).isMadeForSure
  }

  /// The comments with nothing but white space and opening marks before and between them.
  private static func firstComments(_ comments: [Range<UInt32>], in contents: [UInt8]) -> ArraySlice<Range<UInt32>> {
    var (position, marks) = (0, 0)
    return comments.prefix { comment in
      guard comment.lowerBound >= position, comment.upperBound <= contents.count, position < headBytes else {
        return false
      }
      marks += contents[position..<Int(comment.lowerBound)].prefix(headBytes).count { $0 > UInt8(ascii: " ") }
      position = Int(comment.upperBound)
      return marks <= markBytes
    }
  }

  /// Comments with the line ends between them.
  private static func text(of comments: ArraySlice<Range<UInt32>>, in contents: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    for comment in comments where comment.upperBound <= contents.count && text.count < headBytes {
      text += contents[Int(comment.lowerBound)..<Int(comment.upperBound)].prefix(headBytes)
      text.append(UInt8(ascii: "\n"))
    }
    return text
  }

  private static func end(ofLine line: Int, in contents: [UInt8]) -> Int {
    var lines = 0
    let head = contents.prefix(headBytes)
    return head.firstIndex { byte in
      lines += byte == UInt8(ascii: "\n") ? 1 : 0
      return lines == line
    } ?? head.count
  }
}
