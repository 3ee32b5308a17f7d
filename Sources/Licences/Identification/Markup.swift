/// The parts of a page of HTML or XML that are words: all but tags and entities.
enum Markup {
  struct Part {
    /// Bytes of the page.
    var range: Range<Int>
    /// Line feeds between the part before it and this one.
    var lineFeeds: Int
  }

  /// Longer tags are none: a `<` that nothing closes is a sign.
  private static let maximumTagBytes = 4096

  /// Whether a file of this name and beginning is such a page.
  static func isMarkup(path: [UInt8], contents: [UInt8]) -> Bool {
    let name = path[...].fileName
    let isNamed = [".html", ".htm", ".xhtml", ".xml", ".docbook", ".sgml", ".svg", ".xsl", ".dtd"].contains {
      name.suffix($0.utf8.count).elementsEqual($0.utf8) { ($0 | 0x20) == ($1 | 0x20) }
    }
    let start = contents.prefix(256).drop { $0 <= 0x20 || $0 >= 0x80 }
    return isNamed || start.starts(with: "<!DOCTYPE".utf8) || start.starts(with: "<html".utf8)
      || start.starts(with: "<?xml".utf8)
  }

  /// The parts in order; the names of elements that hold a licence are words too. Linear in the page.
  static func words(in page: [UInt8]) -> [Part] {
    var parts: [Part] = []
    var start = 0
    var lineFeeds = 0
    var position = 0
    var closer = -1
    // Where a section of character data ends: what looks like tags in it is a sample.
    var dataEnd = 0
    while position < page.count {
      if closer < position, page[position] == UInt8(ascii: "<") {
        closer = page[position...].firstIndex(of: UInt8(ascii: ">")) ?? page.count
      }
      guard let end = endOfMark(in: page, at: position, closer: closer) else {
        position += 1
        continue
      }
      if start < position {
        parts.append(Part(range: start..<position, lineFeeds: lineFeeds))
        lineFeeds = 0
      }
      if position >= dataEnd, page[position..<end].starts(with: "<![CDATA[".utf8) {
        dataEnd = endOfData(in: page, from: position)
      }
      if position >= dataEnd, let name = licenceName(in: page[position..<end]) {
        parts.append(Part(range: name, lineFeeds: lineFeeds))
        lineFeeds = 0
      }
      for index in position..<end where page[index] == UInt8(ascii: "\n") { lineFeeds += 1 }
      position = end
      start = end
    }
    if start < page.count { parts.append(Part(range: start..<page.count, lineFeeds: lineFeeds)) }
    return parts
  }

  private static func endOfData(in page: [UInt8], from start: Int) -> Int {
    var brackets = 0
    for position in start..<page.count {
      if page[position] == UInt8(ascii: ">"), brackets > 1 { return position + 1 }
      brackets = page[position] == UInt8(ascii: "]") ? brackets + 1 : 0
    }
    return page.count
  }

  /// The word `license` in a tag that opens such an element: `<license>`, `<metadata_license>`.
  private static func licenceName(in tag: ArraySlice<UInt8>) -> Range<Int>? {
    let name = tag.dropFirst().prefix { ($0 | 0x20) &- 0x61 < 26 || $0 == UInt8(ascii: "_") }
    guard name.endIndex < tag.endIndex, [UInt8(ascii: ">"), UInt8(ascii: " ")].contains(tag[name.endIndex]) else {
      return nil
    }
    let start = name.hasFoldedPrefix("metadata_".utf8) ? name.startIndex + "metadata_".utf8.count : name.startIndex
    let word = name[start...]
    guard word.count == "license".utf8.count,
      word.hasFoldedPrefix("license".utf8) || word.hasFoldedPrefix("licence".utf8)
    else { return nil }
    return start..<name.endIndex
  }

  /// Where the tag or entity ends that begins at a position; nil when none begins there.
  /// - Parameter closer: the next `>`, or the end of the page.
  private static func endOfMark(in page: [UInt8], at position: Int, closer: Int) -> Int? {
    switch page[position] {
    case UInt8(ascii: "<"):
      guard position + 1 < page.count else { return nil }
      let next = page[position + 1]
      if page[position...].starts(with: "<!--".utf8) { return position + 4 }
      guard (next | 0x20) &- 0x61 < 26 || "/!?".utf8.contains(next) else { return nil }
      return closer < min(page.count, position + maximumTagBytes) ? closer + 1 : nil
    case UInt8(ascii: "&"):
      let near = page[position..<min(page.count, position + 12)]
      guard let end = near.firstIndex(of: UInt8(ascii: ";")).map({ $0 + 1 }) else { return nil }
      let isName = page[(position + 1)..<(end - 1)].allSatisfy {
        ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 == UInt8(ascii: "#")
      }
      return isName && end > position + 2 ? end : nil
    default: return nil
    }
  }
}
