/// Jupyter notebooks (format 4): the code cells, in order. The JSON strings are decoded for reading; tokens and comments refer to the
/// notebook file itself.
struct Notebook {
  /// For each code cell the contents of the strings that make its source: byte ranges of the file, between the quotes.
  private(set) var cells: [[Range<Int>]] = []
  /// What the metadata call the language.
  private(set) var languageName: [UInt8] = []

  private var depth = 0
  /// The last key at depths 1 to 3.
  private var keys: [[UInt8]] = [[], [], [], []]
  private var source: [Range<Int>] = []
  private var isCode = false

  /// Anything that is no notebook has no cells. Linear; nesting costs nothing.
  init(_ file: Span<UInt8>) {
    var position = 0
    while position < file.count {
      switch file[position] {
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): close()
      case UInt8(ascii: "\""):
        let content = position + 1..<Self.endOfString(file, from: position + 1)
        position = content.upperBound
        read(content, file)
      default: break
      }
      position += 1
    }
  }

  private static func endOfString(_ file: Span<UInt8>, from start: Int) -> Int {
    var end = start
    while end < file.count, file[end] != UInt8(ascii: "\"") { end += file[end] == UInt8(ascii: "\\") ? 2 : 1 }
    return min(end, file.count)
  }

  private var isInCell: Bool { keys[1] == Array("cells".utf8) }

  private mutating func close() {
    if depth == 3, isInCell {
      if isCode { cells.append(source) }
      source = []
      isCode = false
    }
    depth = max(0, depth - 1)
  }

  /// A string: a key if a colon follows, else a value.
  private mutating func read(_ content: Range<Int>, _ file: Span<UInt8>) {
    guard depth > 0, depth <= 4 else { return }
    var next = content.upperBound + 1
    while next < file.count, file[next] <= 0x20 { next += 1 }
    if next < file.count, file[next] == UInt8(ascii: ":") {
      if depth <= 3 { keys[depth] = content.prefix(32).map { file[$0] } }
      return
    }
    if isInCell {
      if keys[3] == Array("source".utf8) { source.append(content) }
      if depth == 3, keys[3] == Array("cell_type".utf8) { isCode = content.map { file[$0] } == Array("code".utf8) }
    } else if depth == 3, keys[1] == Array("metadata".utf8) {
      let isName = keys[2] == Array("language_info".utf8) && keys[3] == Array("name".utf8)
      let isLanguage = keys[2] == Array("kernelspec".utf8) && keys[3] == Array("language".utf8)
      if isName || isLanguage { languageName = content.prefix(32).map { file[$0] } }
    }
  }

  /// The language that the metadata name; Python by default.
  var language: Language {
    let name = String(decoding: languageName, as: UTF8.self).lowercased()
    return Language.all.first { $0.name.lowercased() == name && $0.container == .none } ?? .python
  }
}

/// The text of JSON strings and where each of its bytes comes from.
struct DecodedText {
  private(set) var bytes: [UInt8] = []
  /// The first byte in the file of what stands for each byte.
  private(set) var starts: [UInt32] = []
  /// The byte in the file behind what stands for each byte.
  private(set) var ends: [UInt32] = []

  /// Appends the content of one string; a malformed escape stands for itself.
  mutating func append(_ content: Range<Int>, of file: Span<UInt8>) {
    var position = content.lowerBound
    while position < content.upperBound {
      let start = position
      guard file[position] == UInt8(ascii: "\\"), position + 1 < content.upperBound else {
        position += 1
        append(file[start], start..<position)
        continue
      }
      position += 2
      switch file[start + 1] {
      case UInt8(ascii: "n"): append(UInt8(ascii: "\n"), start..<position)
      case UInt8(ascii: "t"): append(UInt8(ascii: "\t"), start..<position)
      case UInt8(ascii: "r"): append(UInt8(ascii: "\r"), start..<position)
      case UInt8(ascii: "b"), UInt8(ascii: "f"): append(UInt8(ascii: " "), start..<position)
      case UInt8(ascii: "u"):
        let scalar = Self.scalar(file, at: &position, limit: content.upperBound)
        for byte in String(scalar).utf8 { append(byte, start..<position) }
      case let escaped: append(escaped, start..<position)
      }
    }
  }

  mutating func append(_ byte: UInt8, _ range: Range<Int>) {
    bytes.append(byte)
    starts.append(UInt32(truncatingIfNeeded: range.lowerBound))
    ends.append(UInt32(truncatingIfNeeded: range.upperBound))
  }

  /// The four digits behind `\u`, and a second `\u` that makes a pair of surrogates with it.
  private static func scalar(_ file: Span<UInt8>, at position: inout Int, limit: Int) -> Unicode.Scalar {
    let replacement: Unicode.Scalar = "\u{fffd}"
    guard let high = unit(file, at: position, limit: limit) else { return replacement }
    position += 4
    if let scalar = Unicode.Scalar(high) { return scalar }
    guard high < 0xdc00, position + 1 < limit, file[position] == UInt8(ascii: "\\"),
      file[position + 1] == UInt8(ascii: "u"),
      let low = unit(file, at: position + 2, limit: limit), low >= 0xdc00, low < 0xe000
    else { return replacement }
    position += 6
    return Unicode.Scalar(0x1_0000 + (high - 0xd800) << 10 + (low - 0xdc00)) ?? replacement
  }

  private static func unit(_ file: Span<UInt8>, at position: Int, limit: Int) -> UInt32? {
    guard position + 4 <= limit else { return nil }
    var unit: UInt32 = 0
    for index in position..<position + 4 {
      switch file[index] {
      case let byte where byte &- 0x30 < 10: unit = unit << 4 | UInt32(byte &- 0x30)
      case let byte where (byte | 0x20) &- 0x61 < 6: unit = unit << 4 | UInt32((byte | 0x20) &- 0x57)
      default: return nil
      }
    }
    return unit
  }
}

extension Scanner {
  /// Reads the code cells in the notebook's language and puts their tokens where they stand in the file.
  mutating func scanNotebook(_ file: Span<UInt8>) {
    let notebook = Notebook(file)
    var text = DecodedText()
    var regions: [Range<Int>] = []
    for cell in notebook.cells {
      let start = text.bytes.count
      for string in cell { text.append(string, of: file) }
      regions.append(start..<text.bytes.count)
    }
    var inner = Scanner(Grammar.of(notebook.language), limit: text.bytes.count)
    for region in regions { inner.scanRegion(text.bytes.span, region) }
    for token in inner.stream.tokens {
      let start = text.starts[Int(token.start)]
      advance(file, to: Int(start))
      stream.tokens.append(Token(symbol: token.symbol, start: start, end: text.ends[Int(token.end) - 1], line: line))
    }
    for comment in inner.stream.comments {
      stream.comments.append(text.starts[Int(comment.lowerBound)]..<text.ends[Int(comment.upperBound) - 1])
    }
    stream.isTruncated = inner.stream.isTruncated
    advance(file, to: limit)
  }
}
