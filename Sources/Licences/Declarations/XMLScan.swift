/// Goes once through XML and stops at the end of each element. Comments, processing instructions and declarations are passed over; no
/// entity but the five of XML is resolved, and nothing is ever fetched. Linear.
struct XMLScan {
  struct Element {
    /// The names of the elements round it and its own, without prefixes; those below the depth that is kept are missing.
    var path: [String]
    /// Its attributes, as written.
    var attributes: String
    /// Its text; empty when it holds other elements.
    var text: MetadataText
  }

  private let bytes: [UInt8]
  private var position = 0
  private var line = 1
  private var open: [(name: String, attributes: String, start: Int, line: Int)] = []
  /// Elements that are open below the depth that is kept.
  private var surplus = 0
  /// Whether the element that is open has held nothing but text.
  private var isPlain = false

  /// Nothing that is asked for lies deeper.
  private static let maximumDepth = 8

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> Element? {
    while position < bytes.count {
      guard bytes[position] == UInt8(ascii: "<") else {
        if bytes[position] == UInt8(ascii: "\n") { line += 1 }
        position += 1
        continue
      }
      if let element = tag() { return element }
    }
    return nil
  }

  private mutating func tag() -> Element? {
    let rest = bytes[position...]
    if rest.starts(with: "<!--".utf8) {
      skip(past: "-->", from: 4)
    } else if rest.starts(with: "<![CDATA[".utf8) {
      skip(past: "]]>", from: 9)
    } else if rest.starts(with: "<?".utf8) {
      skip(past: "?>", from: 2)
    } else if rest.starts(with: "<!".utf8) {
      skip(past: ">", from: 2)
    } else if rest.starts(with: "</".utf8) {
      return close()
    } else {
      return begin()
    }
    return nil
  }

  /// Opens an element; gives it at once when it ends itself.
  private mutating func begin() -> Element? {
    let start = position
    skip(past: ">", from: 1)
    guard position > start + 2 else { return nil }
    let tag = bytes[(start + 1)..<(position - 1)]
    guard tag.last != slash else {
      isPlain = false
      return nil
    }
    isPlain = true
    guard open.count < Self.maximumDepth else {
      surplus += 1
      return nil
    }
    let name = tag.prefix { !$0.isASCIIBlank }
    let local = name.lastIndex(of: UInt8(ascii: ":")).map { name[($0 + 1)...] } ?? name
    open.append((local.text, tag.dropFirst(name.count).text, position, line))
    return nil
  }

  private mutating func close() -> Element? {
    let end = position
    let endLine = line
    skip(past: ">", from: 2)
    defer { isPlain = false }
    if surplus > 0 {
      surplus -= 1
      return nil
    }
    guard let last = open.last else { return nil }
    let path = open.map(\.name)
    open.removeLast()
    let text = isPlain ? bytes[last.start..<end].trimmed : []
    return Element(
      path: path, attributes: last.attributes,
      text: MetadataText(
        value: XMLScan.plain(text), bytes: text.startIndex..<text.endIndex, lines: last.line...endLine))
  }

  /// Goes behind the next occurrence of a mark, or to the end.
  private mutating func skip(past mark: String, from offset: Int) {
    position = min(position + offset, bytes.count)
    while position < bytes.count, !bytes[position...].starts(with: mark.utf8) {
      if bytes[position] == UInt8(ascii: "\n") { line += 1 }
      position += 1
    }
    position = min(position + mark.utf8.count, bytes.count)
  }

  private static let entities = [("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'")]

  /// Text without comments and CDATA marks, its entities resolved.
  private static func plain(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var plain: [UInt8] = []
    var rest = text
    while let byte = rest.first {
      if rest.starts(with: "<![CDATA[".utf8) {
        rest.removeFirst(9)
      } else if rest.starts(with: "]]>".utf8) {
        rest.removeFirst(3)
      } else if byte == UInt8(ascii: "&"), let entity = entities.first(where: { rest.starts(with: $0.0.utf8) }) {
        plain += entity.1.utf8
        rest.removeFirst(entity.0.utf8.count)
      } else {
        plain.append(byte)
        rest.removeFirst()
      }
    }
    return plain[...].trimmed + []
  }
}
