/// A TOML document (1.0), as far as it can be read: dates and numbers are bare words, and what is no TOML is passed over to the end of
/// its line. Linear.
struct TOMLDocument {
  /// A table, or one element of an array of tables.
  struct Section {
    var path: [String]
    /// Of its header, from 1.
    var line: Int
    /// Keys with their dots split.
    var entries: [(path: [String], value: MetadataValue)] = []

    /// The value of a key that has no dots.
    subscript(key: String) -> MetadataValue? { entries.first { $0.path == [key] }?.value }
  }

  private(set) var sections: [Section] = [Section(path: [], line: 1)]

  init(_ text: [UInt8]) {
    var reader = KeyReader(text)
    while let start = reader.nextStatement() {
      if start == UInt8(ascii: "[") {
        let line = reader.line
        if let path = reader.header() { sections.append(Section(path: path, line: line)) }
      } else if let path = reader.keyAndSign() {
        if let value = reader.value() { sections[sections.count - 1].entries.append((path, value)) }
      }
      reader.skipLine()
    }
  }

  /// The value at a path, however its tables are written: as sections, dotted keys or inline tables.
  func value(at path: String...) -> MetadataValue? {
    for section in sections where path.starts(with: section.path) {
      let rest = path.dropFirst(section.path.count)
      for entry in section.entries where rest.starts(with: entry.path) {
        var value: MetadataValue? = entry.value
        for key in rest.dropFirst(entry.path.count) { value = value?[key] }
        if let value { return value }
      }
    }
    return nil
  }
}

/// Reads the keys and headers of a TOML document, and hands its values to a ``MetadataValueReader``.
private struct KeyReader {
  private var values: MetadataValueReader
  private var text: [UInt8] { values.text }

  var line: Int { values.line }

  init(_ text: [UInt8]) { values = MetadataValueReader(text, at: text.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0) }

  /// A key with more parts is of no use here.
  private static let maximumParts = 16

  /// Goes to the next byte that is neither blank nor comment, and gives it.
  mutating func nextStatement() -> UInt8? {
    while values.position < text.count {
      let byte = text[values.position]
      if byte == UInt8(ascii: "#") {
        skipLine()
      } else if byte.isASCIIBlank {
        if byte == UInt8(ascii: "\n") { values.line += 1 }
        values.position += 1
      } else {
        return byte
      }
    }
    return nil
  }

  /// `[a.b]` or `[[a.b]]`.
  mutating func header() -> [String]? {
    while values.position < text.count, text[values.position] == UInt8(ascii: "[") { values.position += 1 }
    guard let path = path(), values.position < text.count, text[values.position] == UInt8(ascii: "]") else {
      return nil
    }
    return path
  }

  mutating func keyAndSign() -> [String]? {
    guard let path = path(), values.position < text.count, text[values.position] == UInt8(ascii: "=") else {
      return nil
    }
    values.position += 1
    skipSpaces()
    return path
  }

  /// The value behind the sign, on the same line; nil when there is none.
  mutating func value() -> MetadataValue? {
    guard values.position < text.count, !text[values.position].isASCIIBlank else { return nil }
    return text[values.position] == UInt8(ascii: "#") ? nil : values.read()
  }

  /// Goes to the end of the line.
  mutating func skipLine() {
    while values.position < text.count, text[values.position] != UInt8(ascii: "\n") { values.position += 1 }
  }

  /// Keys, bare or quoted, with dots between; stands then on the byte behind them.
  private mutating func path() -> [String]? {
    var path: [String] = []
    while true {
      skipSpaces()
      guard let key = key() else { return nil }
      if path.count < Self.maximumParts { path.append(key) }
      skipSpaces()
      guard values.position < text.count, text[values.position] == UInt8(ascii: ".") else { return path }
      values.position += 1
    }
  }

  private mutating func key() -> String? {
    guard values.position < text.count else { return nil }
    let byte = text[values.position]
    if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
      let end = text[(values.position + 1)...].firstIndex { $0 == byte || $0 == UInt8(ascii: "\n") }
      guard let end, text[end] == byte else { return nil }
      defer { values.position = end + 1 }
      return text[(values.position + 1)..<end].text
    }
    let word = text[values.position...].prefix { $0.isWordByte || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
    values.position = word.endIndex
    return word.isEmpty ? nil : word.text
  }

  private mutating func skipSpaces() {
    while values.position < text.count, text[values.position] == 0x20 || text[values.position] == 0x09 {
      values.position += 1
    }
  }
}
