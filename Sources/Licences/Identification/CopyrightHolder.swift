/// The name in a copyright notice.
enum CopyrightHolder {
  /// The name in what stands behind the mark, whose years lie at `years`: without these, without addresses, and up to where a
  /// sentence about something else begins. Empty when nobody is named.
  static func name(in bytes: ArraySlice<UInt8>, years: Range<Int>?) -> ArraySlice<UInt8> {
    guard let years else { return bare(bytes) }
    let before = bare(bytes[..<years.lowerBound])
    return before.isEmpty ? bare(bytes[years.upperBound...]) : before
  }

  /// Whether the bytes begin with what may be a name: a capital, a letter beyond ASCII, or `by`.
  static func isName(_ bytes: ArraySlice<UInt8>) -> Bool {
    if bytes.hasFoldedPrefix(by) { return true }
    guard let first = bytes.first else { return false }
    let isTypographic = bytes.starts(with: [0xe2, 0x80])
    guard (0x41...0x5a).contains(first) || (first >= 0xc3 && !isTypographic) else { return false }
    let word = bytes.prefix { $0.isASCIILetter }
    return !law.contains { word.count == $0.count && word.hasFoldedPrefix($0) }
  }

  /// Words that follow `Copyright` where law is spoken of and nobody is named, and what templates have in the place of a year.
  private static let law = [
    "act", "acts", "and", "assignment", "claim", "claims", "date", "disclaimer", "holder", "holders", "in", "info",
    "information", "infringement", "interest", "interests", "is", "law", "laws", "licence", "license", "licenses",
    "line", "lines", "material", "name", "notice", "notices", "notification", "office", "or", "owner", "owners",
    "ownership", "permission", "policy", "protection", "section", "statement", "statements", "status", "term", "terms",
    "treaty", "year", "years", "yyyy", "xxxx",
  ].map { Array($0.utf8) }

  private static let by = Array("by ".utf8)

  /// Where something else begins.
  private static let ends = [
    "all rights", "all right ", "some rights", "no rights", "licensed under", "licenced under", "released under",
    "distributed under", "under the ", "permission is", ". this ", "; this ", ". see ", ", see ", ". use of ",
    ". portions ", "this file", "this program", "this software", "this library", "spdx-license",
  ].map { Array($0.utf8) }

  /// Where the first of ``ends`` begins: at a word, or at the punctuation behind one.
  private static func end(in bytes: ArraySlice<UInt8>) -> Int? {
    var isInWord = false
    for index in bytes.indices {
      let isNameByte = bytes[index].isNameByte
      if !isInWord || !isNameByte, bytes[index] != 0x20, ends.contains(where: { bytes[index...].hasFoldedPrefix($0) }) {
        return index
      }
      isInWord = isNameByte
    }
    return nil
  }

  private static func bare(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = bytes
    if let end = end(in: bytes) { bytes = bytes[..<end] }
    bytes = withoutAddresses(bytes).drop(while: isEdge)
    if bytes.hasFoldedPrefix(by) { bytes = bytes.dropFirst(by.count).drop(while: isEdge) }
    while let last = bytes.last, isEdge(last) || last == UInt8(ascii: "(") { bytes = bytes.dropLast() }
    if bytes.last == UInt8(ascii: "."), !endsInAbbreviation(bytes) { bytes = bytes.dropLast() }
    return bytes
  }

  private static func isEdge(_ byte: UInt8) -> Bool { byte.isASCIIBlank || ",;:-|*#/=~\"'`".utf8.contains(byte) }

  private static func endsInAbbreviation(_ bytes: ArraySlice<UInt8>) -> Bool {
    let head = bytes.dropLast()
    let start = head.lastIndex { !$0.isASCIILetter }.map { $0 + 1 } ?? head.startIndex
    let word = head[start...]
    return ["inc", "ltd", "corp", "co", "jr", "sr"].contains {
      word.elementsEqual($0.utf8) { $0.asciiLowercased == $1 }
    }
  }

  /// Without what stands in angle brackets, and without an address in parentheses.
  private static func withoutAddresses(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var kept: [UInt8] = []
    var rest = bytes
    while let open = rest.firstIndex(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "(") }) {
      let closer = rest[open] == UInt8(ascii: "<") ? UInt8(ascii: ">") : UInt8(ascii: ")")
      let close = rest[open...].firstIndex(of: closer)
      let inner = rest[(open + 1)..<(close ?? rest.endIndex)]
      let isAddress =
        closer == UInt8(ascii: ">") || inner.contains(UInt8(ascii: "@")) || inner.hasFoldedPrefix("http".utf8)
      kept += isAddress ? rest[..<open] : rest[...open]
      rest =
        isAddress ? rest[(close.map { $0 + 1 } ?? rest.endIndex)...].drop(while: \.isASCIIBlank) : rest[(open + 1)...]
      if isAddress, let first = rest.first, first.isNameByte, !kept.isEmpty, kept.last?.isASCIIBlank != true {
        kept.append(0x20)
      }
    }
    return (kept + rest)[...]
  }
}
