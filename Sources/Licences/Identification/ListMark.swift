/// The marks of list items: `1.`, `2)`, `a)`, `(iv)`, `3.1`. They are no words: texts number their clauses as they like.
enum ListMark {
  /// Whether a word is only the mark of what follows it.
  /// - Parameter isLineStart: no other word stands before it on its line.
  static func isMark(_ bytes: Span<UInt8>, _ word: Range<Int>, limit: Int, isLineStart: Bool) -> Bool {
    guard word.count <= 6, word.upperBound < limit, let shape = Shape(bytes, word) else { return false }
    let next = bytes[word.upperBound]
    if next == UInt8(ascii: ")") {
      let isOpened = word.lowerBound > 0 && bytes[word.lowerBound - 1] == UInt8(ascii: "(")
      return isOpened || (isLineStart && shape != .dotted) || isBehindStop(bytes, word.lowerBound)
    }
    if next == UInt8(ascii: "."), word.upperBound + 1 == limit || isBlank(bytes[word.upperBound + 1]) {
      return isLineStart || isBehindStop(bytes, word.lowerBound)
    }
    return shape == .dotted && isLineStart && isBlank(next) && isTitle(bytes, from: word.upperBound, limit: limit)
  }

  /// Whether a number belongs to the word before it: `version 2.`, `section 3)`.
  static func isNumbered(_ previous: UInt32?) -> Bool { previous.map(numberedWords.contains) ?? false }

  private static let numberedWords = Set(
    ["version", "versions", "v", "ver", "section", "sections", "clause", "paragraph", "article"].map {
      LicenceWord.hash(of: $0)
    })

  private enum Shape {
    case number, dotted, letter, roman

    init?(_ bytes: Span<UInt8>, _ word: Range<Int>) {
      var digits = 0
      var dots = 0
      var romans = 0
      for index in word {
        let byte = bytes[index]
        if byte &- 0x30 < 10 { digits += 1 }
        if byte == UInt8(ascii: ".") { dots += 1 }
        let letter = byte | 0x20
        if letter == UInt8(ascii: "i") || letter == UInt8(ascii: "v") || letter == UInt8(ascii: "x") { romans += 1 }
      }
      switch word.count {
      case 1 where digits == 0: self = .letter
      case digits where digits <= 2: self = .number
      case digits + dots where dots > 0: self = .dotted
      case romans where romans <= 4: self = .roman
      default: return nil
      }
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 }

  /// Whether the sentence in front has ended, or announced a list.
  private static func isBehindStop(_ bytes: Span<UInt8>, _ position: Int) -> Bool {
    var before = position - 1
    while before >= 0, isBlank(bytes[before]), position - before < 8 { before -= 1 }
    return before >= 0 && ".:;".utf8.contains(bytes[before])
  }

  /// Whether a capital letter or a quotation follows the blanks.
  private static func isTitle(_ bytes: Span<UInt8>, from start: Int, limit: Int) -> Bool {
    var next = start
    while next < limit, isBlank(bytes[next]), next - start < 8 { next += 1 }
    return next < limit && (bytes[next] &- 0x41 < 26 || bytes[next] == UInt8(ascii: "\"") || bytes[next] >= 0x80)
  }
}

/// Words that some languages open a comment with.
enum CommentWord {
  private static let dnl = LicenceWord.hash(of: "dnl")
  private static let rem = LicenceWord.hash(of: "rem")

  static func isMark(_ hash: UInt32) -> Bool { hash == dnl || hash == rem }
}
