/// Reads one value as JSON, TOML, Ruby, Lua, Python or opam write it: strings, lists in `[]`, tables in `{}` whose keys are followed by
/// `:`, `=` or `=>`, bare words, `#` comments.
///
/// Lenient: whatever is no value is passed over, and what is open at the end is closed there. Values that lie deeper than
/// `maximumDepth` are read past but not kept. Linear; no recursion.
struct MetadataValueReader {
  let text: [UInt8]
  /// The next byte to read.
  var position: Int
  /// Of the next byte, from 1.
  var line: Int
  private var frames: [Frame] = []
  /// Lists and tables that are open beyond the depth that is kept.
  private var surplus = 0

  static let maximumDepth = 32

  private struct Frame {
    var isTable: Bool
    var entries: [(key: String, value: MetadataValue)] = []
    var values: [MetadataValue] = []
    var key: String?

    var value: MetadataValue { isTable ? .table(MetadataTable(entries: entries)) : .list(values) }

    mutating func add(_ value: MetadataValue) {
      if !isTable {
        values.append(value)
      } else if let key {
        entries.append((key, value))
        self.key = nil
      }
    }
  }

  init(_ text: [UInt8], at position: Int = 0, line: Int = 1) {
    self.text = text
    self.position = position
    self.line = line
  }

  /// The value that begins on the line of the position, which then lies behind it; nil when there is none.
  mutating func read() -> MetadataValue? {
    frames = []
    surplus = 0
    while skipBlanks(acrossLines: !frames.isEmpty), position < text.count {
      if let value = step() { return value }
    }
    if position < text.count { return nil }
    var open = frames
    guard var value = open.popLast()?.value else { return nil }
    while var frame = open.popLast() {
      frame.add(value)
      value = frame.value
    }
    return value
  }

  /// Reads on by at least a byte; gives the value when it is whole.
  private mutating func step() -> MetadataValue? {
    switch text[position] {
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      let isTable = text[position] == UInt8(ascii: "{")
      position += 1
      if frames.count == Self.maximumDepth { surplus += 1 } else { frames.append(Frame(isTable: isTable)) }
      return nil
    case UInt8(ascii: "]"), UInt8(ascii: "}"):
      position += 1
      return close()
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      let string = readString()
      return take(.text(string), string)
    case let byte where byte.isBare:
      let word = readWord()
      return take(.word(word), word)
    default:
      position += 1
      return nil
    }
  }

  private mutating func take(_ value: MetadataValue, _ text: MetadataText) -> MetadataValue? {
    guard surplus == 0 else { return nil }
    guard let last = frames.indices.last else { return value }
    if frames[last].isTable, frames[last].key == nil {
      if skipSeparator() { frames[last].key = text.value[...].text }
    } else {
      frames[last].add(value)
    }
    return nil
  }

  private mutating func close() -> MetadataValue? {
    if surplus > 0 {
      surplus -= 1
      return nil
    }
    guard let value = frames.popLast()?.value else { return nil }
    guard let last = frames.indices.last else { return value }
    frames[last].add(value)
    return nil
  }

  /// Passes over blanks and comments; false when a line ended that must not.
  private mutating func skipBlanks(acrossLines: Bool) -> Bool {
    while position < text.count {
      if text[position] == UInt8(ascii: "#") {
        while position < text.count, text[position] != UInt8(ascii: "\n") { position += 1 }
      } else if text[position].isASCIIBlank {
        if text[position] == UInt8(ascii: "\n") {
          guard acrossLines else { return false }
          line += 1
        }
        position += 1
      } else {
        break
      }
    }
    return true
  }

  /// Passes over `:`, `=` or `=>` with blanks before it, if it stands here.
  private mutating func skipSeparator() -> Bool {
    _ = skipBlanks(acrossLines: true)
    guard position < text.count, text[position] == UInt8(ascii: ":") || text[position] == UInt8(ascii: "=") else {
      return false
    }
    position += 1
    if position < text.count, text[position] == UInt8(ascii: ">") { position += 1 }
    return true
  }

  private mutating func readWord() -> MetadataText {
    let start = position
    while position < text.count, text[position].isBare { position += 1 }
    return MetadataText(value: Array(text[start..<position]), bytes: start..<position, lines: line...line)
  }

  /// Reads a string from its quote on, which ends with its line unless three quotes open it; in single quotes a backslash is itself.
  private mutating func readString() -> MetadataText {
    let quote = text[position]
    let isLong = text[position...].starts(with: [quote, quote, quote])
    position += isLong ? 3 : 1
    let (start, firstLine) = (position, line)
    var value: [UInt8] = []
    while position < text.count, !isEnd(quote, isLong) {
      let byte = text[position]
      if byte == UInt8(ascii: "\n"), !isLong { break }
      if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        position += 1
        readEscape(into: &value)
      } else {
        if byte == UInt8(ascii: "\n") { line += 1 }
        value.append(byte)
        position += 1
      }
    }
    let text = MetadataText(value: value, bytes: start..<position, lines: firstLine...line)
    if position < self.text.count, self.text[position] == quote { position += isLong ? 3 : 1 }
    return text
  }

  private func isEnd(_ quote: UInt8, _ isLong: Bool) -> Bool {
    text[position] == quote && (!isLong || text[position...].starts(with: [quote, quote, quote]))
  }

  /// What stands behind a backslash: a letter for a control, a code point in hexadecimal digits, a line end that is left out, or itself.
  private mutating func readEscape(into value: inout [UInt8]) {
    guard position < text.count else { return }
    let byte = text[position]
    position += 1
    switch byte {
    case UInt8(ascii: "n"): value.append(0x0a)
    case UInt8(ascii: "t"): value.append(0x09)
    case UInt8(ascii: "r"): value.append(0x0d)
    case UInt8(ascii: "b"): value.append(0x08)
    case UInt8(ascii: "f"): value.append(0x0c)
    case UInt8(ascii: "u"): readCodePoint(4, into: &value)
    case UInt8(ascii: "U"): readCodePoint(8, into: &value)
    case UInt8(ascii: "\n"): line += 1
    default: value.append(byte)
    }
  }

  private mutating func readCodePoint(_ digits: Int, into value: inout [UInt8]) {
    let hexadecimal = text[position...].prefix(digits)
    let scalar = UInt32(hexadecimal.text, radix: 16).flatMap(Unicode.Scalar.init) ?? "\u{fffd}"
    value += Array(String(scalar).utf8)
    position += hexadecimal.count
  }
}

extension UInt8 {
  /// A byte of a bare word, such as a key.
  fileprivate var isBare: Bool {
    isWordByte || self == UInt8(ascii: "_") || self == UInt8(ascii: "-") || self == UInt8(ascii: ".")
      || self == UInt8(ascii: "+") || self == UInt8(ascii: "/") || self == UInt8(ascii: "@")
  }
}
