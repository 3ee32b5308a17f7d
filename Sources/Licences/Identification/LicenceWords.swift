import Lexing

/// The words of a text, or of the comments of a source file, in order.
///
/// What layout, comment marks and typography add is left out, after the matching guidelines of SPDX (2.3, annex B): punctuation, letter
/// case, `(c)` and `©`, the marks of list items, British spelling. A word is a run of letters and digits; a full stop between digits
/// belongs to it (`2.0`), and so does every letter beyond ASCII. Linear in the text.
struct LicenceWords: Sendable {
  private(set) var words: [LicenceWord] = []
  /// There were more than ``maximumCount`` words; the rest was not read.
  private(set) var isTruncated = false

  /// The cap that guards memory: more than ten times the longest licence files that are known.
  static let maximumCount = 1 << 20

  init() {}

  /// The words of a whole text.
  /// - Parameter isMarkup: tags and entities of HTML or XML are left out, comments are not.
  init(of text: [UInt8], isMarkup: Bool = false) {
    guard isMarkup else {
      read(text, 0..<text.count, line: 1)
      return
    }
    var line = 1
    for part in Markup.words(in: text) {
      line = read(text, part.range, line: line + part.lineFeeds)
      if isTruncated { return }
    }
  }

  /// The words of a file's comments, which lie at ascending byte ranges; what lies outside the file is passed over.
  /// - Parameter maximumBytes: comments beyond so many bytes of them are not read.
  init(of source: [UInt8], comments: [Range<UInt32>], maximumBytes: Int = .max) {
    var budget = maximumBytes
    var line = 1
    var position = 0
    for comment in comments where budget > 0 && !isTruncated {
      let start = Int(comment.lowerBound)
      let end = min(Int(comment.upperBound), source.count, start + min(budget, source.count))
      guard start >= position, start < end else { continue }
      line += source.span.lineFeeds(in: position..<start)
      line = read(source, start..<end, line: line)
      position = end
      budget -= end - start
    }
  }

  /// Appends the words of a part of the text, whose first byte lies on `line`; returns the line behind it.
  @discardableResult
  private mutating func read(_ text: [UInt8], _ range: Range<Int>, line firstLine: Int) -> Int {
    var line = UInt32(firstLine)
    var isLineStart = true
    var position = range.lowerBound
    let bytes = text.span
    while position < range.upperBound {
      let byte = bytes[position]
      let length = WordByte.length(of: byte, at: position, in: bytes, limit: range.upperBound)
      guard length > 0 else {
        if byte == UInt8(ascii: "\n") {
          line += 1
          isLineStart = true
        }
        position += 1
        continue
      }
      position = append(
        bytes, from: position, limit: range.upperBound, line: line, isLineStart: &isLineStart)
      if isTruncated { break }
    }
    return Int(line)
  }

  /// Appends the word that begins at `start`, unless it is the mark of a list item or of a comment; returns where it ends. Behind the
  /// mark of a comment the line still begins.
  private mutating func append(
    _ bytes: Span<UInt8>, from start: Int, limit: Int, line: UInt32, isLineStart: inout Bool
  ) -> Int {
    var hash = WordHash()
    var position = start
    while position < limit {
      let byte = bytes[position]
      let length = WordByte.length(of: byte, at: position, in: bytes, limit: limit)
      if length == 1 {
        hash.add(byte.asciiLowercased)
        position += 1
      } else if length > 1 {
        for index in position..<position + length { hash.add(bytes[index]) }
        position += length
      } else if byte == UInt8(ascii: "."), WordByte.isBetweenDigits(position, in: bytes, from: start, limit: limit) {
        hash.add(byte)
        position += 1
      } else {
        break
      }
    }
    let value = AmericanSpelling.hash(of: hash.value)
    if isLineStart, CommentWord.isMark(value) { return position }
    let isMark =
      ListMark.isMark(bytes, start..<position, limit: limit, isLineStart: isLineStart)
      && !ListMark.isNumbered(words.last?.hash)
    isLineStart = false
    if isMark { return position }
    if words.count == Self.maximumCount {
      isTruncated = true
    } else {
      words.append(LicenceWord(hash: value, start: UInt32(start), end: UInt32(position), line: line))
    }
    return position
  }
}
