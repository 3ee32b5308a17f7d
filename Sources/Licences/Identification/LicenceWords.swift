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
  init(of text: [UInt8]) {
    read(text, 0..<text.count, line: 1)
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
      for byte in source[position..<start] where byte == UInt8(ascii: "\n") { line += 1 }
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
      let end = append(bytes, from: position, limit: range.upperBound, line: line, isLineStart: isLineStart)
      if isTruncated { break }
      isLineStart = false
      position = end
    }
    return Int(line)
  }

  /// Appends the word that begins at `start`, unless it is the mark of a list item or of a comment; returns where it ends.
  private mutating func append(
    _ bytes: Span<UInt8>, from start: Int, limit: Int, line: UInt32, isLineStart: Bool
  ) -> Int {
    var hash = WordHash()
    var position = start
    while position < limit {
      let byte = bytes[position]
      let length = WordByte.length(of: byte, at: position, in: bytes, limit: limit)
      if length == 1 {
        hash.add(WordByte.lowered(byte))
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
    if ListMark.isMark(bytes, start..<position, limit: limit, isLineStart: isLineStart) { return position }
    let value = AmericanSpelling.hash(of: hash.value)
    if isLineStart, CommentWord.isMark(value) { return position }
    if words.count == Self.maximumCount {
      isTruncated = true
    } else {
      words.append(LicenceWord(hash: value, start: UInt32(start), end: UInt32(position), line: line))
    }
    return position
  }
}

/// What bytes make up words.
enum WordByte {
  /// The length of the letter or digit at a position: 1 for ASCII, up to 4 beyond it; 0 for anything else.
  @inline(__always)
  static func length(of byte: UInt8, at position: Int, in bytes: Span<UInt8>, limit: Int) -> Int {
    if byte < 0x80 { return isASCII(byte) ? 1 : 0 }
    return lengthBeyondASCII(byte, at: position, in: bytes, limit: limit)
  }

  @inline(__always)
  private static func isASCII(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 }

  @inline(__always)
  static func lowered(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

  /// Signs and typographic punctuation are no letters, nor is anything that is no UTF-8.
  private static func lengthBeyondASCII(_ byte: UInt8, at position: Int, in bytes: Span<UInt8>, limit: Int) -> Int {
    let length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc3 ? 2 : 0
    guard length > 0, byte < 0xf5, position + length <= limit else { return 0 }
    for index in position + 1..<position + length where bytes[index] & 0xc0 != 0x80 { return 0 }
    let second = bytes[position + 1]
    if byte == 0xe2 && (second <= 0x81 || (0x94...0x97).contains(second)) { return 0 }
    if byte == 0xe3 && second == 0x80 || byte == 0xef && (second == 0xbb || second == 0xbf) { return 0 }
    return length
  }

  @inline(__always)
  static func isBetweenDigits(_ position: Int, in bytes: Span<UInt8>, from start: Int, limit: Int) -> Bool {
    position > start && bytes[position - 1] &- 0x30 < 10 && position + 1 < limit && bytes[position + 1] &- 0x30 < 10
  }
}

/// The marks of list items: `1.`, `2)`, `a)`, `(iv)`. They are no words: texts number their clauses as they like.
private enum ListMark {
  static func isMark(_ bytes: Span<UInt8>, _ word: Range<Int>, limit: Int, isLineStart: Bool) -> Bool {
    guard word.count <= 4, word.upperBound < limit else { return false }
    let next = bytes[word.upperBound]
    let isOpened = word.lowerBound > 0 && bytes[word.lowerBound - 1] == UInt8(ascii: "(")
    let isClosed = next == UInt8(ascii: ")") || (isLineStart && !isOpened && next == UInt8(ascii: "."))
    guard isClosed, isOpened || isLineStart else { return false }
    return isNumber(bytes, word) || isLetter(bytes, word) || isRoman(bytes, word)
  }

  private static func isNumber(_ bytes: Span<UInt8>, _ word: Range<Int>) -> Bool {
    guard word.count <= 2 else { return false }
    for index in word where bytes[index] &- 0x30 >= 10 { return false }
    return true
  }

  private static func isLetter(_ bytes: Span<UInt8>, _ word: Range<Int>) -> Bool { word.count == 1 }

  private static func isRoman(_ bytes: Span<UInt8>, _ word: Range<Int>) -> Bool {
    for index in word {
      let letter = bytes[index] | 0x20
      guard letter == UInt8(ascii: "i") || letter == UInt8(ascii: "v") || letter == UInt8(ascii: "x") else {
        return false
      }
    }
    return true
  }
}

/// Words that some languages open a comment with.
private enum CommentWord {
  private static let dnl = LicenceWord.hash(of: "dnl")
  private static let rem = LicenceWord.hash(of: "rem")

  static func isMark(_ hash: UInt32) -> Bool { hash == dnl || hash == rem }
}
