/// Goes once through code of Python, Ruby or Lua and stops at `name =` and at string literals; comments and what stands in strings are no
/// code. Linear.
///
/// No syntax is checked: a quote that its line does not close is passed over with the rest of the line.
struct AssignmentScan {
  enum Comment {
    /// `#`, as in Python and Ruby.
    case hash
    /// `--`, as in Lua.
    case dashes
  }

  enum Found {
    /// A name with `=` behind it; ``value()`` reads on.
    case assignment(name: String)
    case string(MetadataText)
  }

  let text: [UInt8]
  private(set) var line = 1
  private let comment: Comment
  private var position = 0

  init(_ text: [UInt8], comment: Comment) {
    self.text = text
    self.comment = comment
  }

  mutating func next() -> Found? {
    while position < text.count {
      let byte = text[position]
      if isComment {
        position = text[position...].firstIndex(of: UInt8(ascii: "\n")) ?? text.count
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        if let string = string() { return .string(string) }
      } else if isNameByte(byte) {
        if let found = name() { return found }
      } else {
        if byte == UInt8(ascii: "\n") { line += 1 }
        position += 1
      }
    }
    return nil
  }

  /// The bytes that come next, behind blanks on the same line.
  mutating func rest() -> ArraySlice<UInt8> {
    while position < text.count, text[position] == 0x20 || text[position] == 0x09 { position += 1 }
    return text[position...]
  }

  /// The string, list or table that comes next, and goes behind it; nil when something else does.
  mutating func value() -> MetadataValue? {
    guard let first = rest().first, [0x22, 0x27, 0x5b, 0x7b].contains(first) else { return nil }
    var reader = MetadataValueReader(text, at: position, line: line)
    defer { (position, line) = (reader.position, reader.line) }
    return reader.read()
  }

  private var isComment: Bool {
    switch comment {
    case .hash: text[position] == UInt8(ascii: "#")
    case .dashes: text[position] == UInt8(ascii: "-") && text[position...].starts(with: "--".utf8)
    }
  }

  private func isNameByte(_ byte: UInt8) -> Bool { byte.isWordByte || byte == UInt8(ascii: "_") }

  /// Reads a literal; nil when it does not end, and then what it seemed to hold is passed over.
  private mutating func string() -> MetadataText? {
    let quote = text[position]
    guard let value = value()?.text, position > value.bytes.upperBound, text[position - 1] == quote else { return nil }
    return value
  }

  /// Reads a name; nil when no single `=` stands behind it.
  private mutating func name() -> Found? {
    let start = position
    while position < text.count, isNameByte(text[position]) { position += 1 }
    let length = position - start
    var sign = position
    while sign < text.count, text[sign] == 0x20 || text[sign] == 0x09 { sign += 1 }
    position = sign
    guard sign < text.count, text[sign] == UInt8(ascii: "="), length <= 64 else { return nil }
    position = sign + 1
    let isOther =
      position < text.count && [UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "~")].contains(text[position])
    return isOther ? nil : .assignment(name: text[start..<start + length].text)
  }
}
