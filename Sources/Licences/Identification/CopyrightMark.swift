/// What opens a copyright notice: the word, `(c)`, `©` or an SPDX tag.
struct CopyrightMark {
  /// From the mark to the place behind it and what belongs to it: `Copyright (C)`, `(c) Copyright:`.
  var range: Range<Int>
  var hasTag = false
  var hasWord = false
  var hasSign = false

  /// Where the next word `copyright`, `&copy;`, `(c)` or `©` stands; a place in prose or code as likely as in a notice. Looks at each byte once.
  static func next(in bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    var position = range.lowerBound
    while position < range.upperBound {
      let byte = bytes[position]
      // Every mark has one of four rare bytes; nothing more is looked at for any other byte.
      if byte | 0x20 == UInt8(ascii: "y") || byte == UInt8(ascii: ")") || byte == 0xa9,
        let start = start(of: byte, at: position, in: bytes, range)
      {
        return start
      }
      position += 1
    }
    return nil
  }

  private static func start(of byte: UInt8, at position: Int, in bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    func folded(_ index: Int) -> UInt8 { range.contains(index) ? bytes[index].asciiLowercased : 0 }
    switch byte {
    case 0xa9: return folded(position - 1) == 0xc2 ? position - 1 : nil
    case UInt8(ascii: ")"):
      return folded(position - 1) == UInt8(ascii: "c") && folded(position - 2) == UInt8(ascii: "(") ? position - 2 : nil
    default:
      guard folded(position - 1) == UInt8(ascii: "p"), folded(position - 2) == UInt8(ascii: "o"),
        folded(position - 3) == UInt8(ascii: "c")
      else { return nil }
      if folded(position - 4) == UInt8(ascii: "&") { return position - 4 }
      return folded(position + 1) == UInt8(ascii: "r") && folded(position + 2) == UInt8(ascii: "i") ? position - 3 : nil
    }
  }
}

extension CopyrightMark {
  /// The mark at the beginning of `line`, where ``next(in:_:)`` found one; `head` is what stands in front of it on its line.
  /// Nil when it is a part of some other word.
  init?(_ line: ArraySlice<UInt8>, head: ArraySlice<UInt8>) {
    range = line.startIndex..<line.startIndex
    hasTag = Self.tags.contains { head.count >= $0.count && head.suffix($0.count).hasFoldedPrefix($0) }
    if hasTag {
      guard line.hasFoldedPrefix(Self.tagEnd) else { return nil }
      range = line.startIndex..<line.startIndex + Self.tagEnd.count
      return
    }
    if let last = head.last, last.isNameByte, line.first?.isNameByte == true || line.first == UInt8(ascii: "(") {
      return nil
    }
    var rest = line
    while let length = Self.length(rest) {
      let isWord = rest.hasFoldedPrefix(Self.word)
      if isWord { hasWord = true } else { hasSign = true }
      rest = rest.dropFirst(length).drop { $0.isASCIIBlank || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ",") }
    }
    guard hasWord || hasSign else { return nil }
    range = line.startIndex..<rest.startIndex
  }

  private static let word = Array("copyright".utf8)
  private static let tagEnd = Array("copyrighttext:".utf8)
  private static let tags = [Array("spdx-file".utf8), Array("spdx-snippet".utf8)]
  private static let signs: [[UInt8]] = [Array("(c)".utf8), [0xc2, 0xa9], [0xa9], Array("&copy;".utf8)]

  /// The length of the word or sign that the bytes begin with; nil for `copyrighted`, `copyright_text` and whatever is none.
  private static func length(_ bytes: ArraySlice<UInt8>) -> Int? {
    if bytes.hasFoldedPrefix(word) {
      return bytes.dropFirst(word.count).first?.isNameByte == true ? nil : word.count
    }
    return signs.first { bytes.hasFoldedPrefix($0) }?.count
  }
}
