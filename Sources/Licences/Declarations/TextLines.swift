/// A line of a text.
struct TextLine: Hashable {
  /// Without what ends it.
  var bytes: Range<Int>
  /// From 1.
  var number: Int
}

/// The lines of a text, ended by LF or CR LF. Linear.
struct TextLines: Sequence, IteratorProtocol {
  private let text: [UInt8]
  private var position = 0
  private var number = 0

  init(of text: [UInt8]) {
    self.text = text
    if text.starts(with: [0xef, 0xbb, 0xbf]) { position = 3 }
  }

  mutating func next() -> TextLine? {
    guard position < text.count else { return nil }
    let end = text[position...].firstIndex(of: UInt8(ascii: "\n")) ?? text.count
    let isCRLF = end > position && text[end - 1] == UInt8(ascii: "\r")
    defer { position = Swift.min(end + 1, text.count) }
    number += 1
    return TextLine(bytes: position..<(isCRLF ? end - 1 : end), number: number)
  }
}

extension ArraySlice<UInt8> {
  /// Its words: runs of anything but white space.
  var words: [ArraySlice<UInt8>] { split { $0.isASCIIBlank } }

  var text: String { String(decoding: self, as: UTF8.self) }

  /// In lower case, ASCII letters only.
  var lowered: [UInt8] { map(\.asciiLowercased) }
}

extension UInt8 {
  /// A letter, a digit or a byte beyond ASCII.
  var isWordByte: Bool { isASCIILetter || isASCIIDigit || self >= 0x80 }
}
