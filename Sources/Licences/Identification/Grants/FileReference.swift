/// The name of a licence file that a sentence points to: `see the file COPYING`, `found in the LICENSE.txt file`.
struct FileReference {
  /// From the word that points to the last word of the name.
  let words: Range<Int>
  /// The name as written, with its path.
  let bytes: Range<UInt32>

  private static let pointers = Words.set("see file files read accompanying refer consult found cf")
  private static let nouns = Words.set("file files")
  private static let reach = 5

  /// - Parameter index: a word that may be the name, or the first of its words.
  init?(at index: Int, in text: WordText) {
    let start = Int(text.words[index].start)
    let name = Self.name(round: start..<Int(text.words[index].end), in: text.bytes)
    guard Self.isFileName(text.bytes[name]), name.count <= 128, !Self.isCapitals(round: index, in: text) else {
      return nil
    }
    guard let pointer = Self.pointer(before: index, in: text) ?? Self.noun(behind: index, name, in: text) else {
      return nil
    }
    guard Self.speaksOfLicence(round: index, in: text) else { return nil }
    var last = index
    while last + 1 < text.words.count, Int(text.words[last + 1].start) < name.upperBound { last += 1 }
    words = min(pointer, index)..<last + 1
    bytes = UInt32(name.lowerBound)..<UInt32(name.upperBound)
  }

  /// The name with what is joined to it: a path before it, an extension behind it.
  private static func name(round word: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    var (start, end) = (word.lowerBound, word.upperBound)
    while start > 0, word.lowerBound - start < 100, isNameByte(bytes[start - 1]) { start -= 1 }
    while end < bytes.count, end - word.upperBound < 40, isNameByte(bytes[end]) { end += 1 }
    while end > word.upperBound,
      bytes[end - 1] == UInt8(ascii: ".") || bytes[end - 1] == UInt8(ascii: "/") || bytes[end - 1] == UInt8(ascii: "-")
    { end -= 1 }
    return start..<end
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "+")
  }

  /// Capital letters, or an extension: `LICENSE`, `COPYING.LIB`, `License.txt`; no address.
  private static func isFileName(_ name: ArraySlice<UInt8>) -> Bool {
    guard !name.starts(with: [UInt8(ascii: "/"), UInt8(ascii: "/")]) else { return false }
    let last = name.split(separator: UInt8(ascii: "/")).last ?? name
    let letters = last.prefix { ($0 | 0x20) &- 0x61 < 26 }
    if letters.count > 3, letters.allSatisfy({ $0 < 0x60 }) { return true }
    guard let dot = last.lastIndex(of: UInt8(ascii: ".")) else { return false }
    let ending = last[last.index(after: dot)...]
    return ["txt", "md", "rst", "html", "TXT"].contains { ending.elementsEqual($0.utf8) }
  }

  private static let subjects = Words.set(
    """
    license licensed licensing copyright terms conditions details information copying permission permissions distribution \
    distributed redistribution governed subject use usage rights legal described
    """)

  private static func speaksOfLicence(round index: Int, in text: WordText) -> Bool {
    (max(0, index - 10)..<min(index + 10, text.words.count)).contains {
      $0 != index && text.isAny(of: subjects, at: $0)
    }
  }

  /// Whether the words beside it are in capitals too, so that it is no name but a shout.
  private static func isCapitals(round index: Int, in text: WordText) -> Bool {
    for neighbour in [index - 1, index + 1] where text.words.indices.contains(neighbour) {
      let word = text.spelling(at: neighbour)
      guard text.gap(behind: min(index, neighbour)).contains(where: { $0 <= UInt8(ascii: " ") }) else { continue }
      if word.count > 1, word.allSatisfy({ $0 &- 0x41 < 26 }), text.words[neighbour].line == text.words[index].line {
        return true
      }
    }
    return false
  }

  /// The word before it that points, not far off.
  private static func pointer(before index: Int, in text: WordText) -> Int? {
    var position = index - 1
    while position >= max(0, index - reach) {
      if text.isAny(of: pointers, at: position) { return position }
      if text.isSentenceEnd(behind: position) { return nil }
      position -= 1
    }
    return nil
  }

  private static func noun(behind index: Int, _ name: Range<Int>, in text: WordText) -> Int? {
    var next = index + 1
    while next < min(index + 4, text.words.count), Int(text.words[next].start) < name.upperBound { next += 1 }
    return text.isAny(of: nouns, at: next) ? index : nil
  }
}
