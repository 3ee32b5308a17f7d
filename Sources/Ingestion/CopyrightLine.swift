/// A line that names who holds the copyright in a document.
enum CopyrightLine {
  /// Lines beyond the first eight distinct ones are not kept.
  static let maximumCount = 8
  /// Bytes that are kept of one line.
  static let maximumBytes = 200

  private static let tag = Array("spdx-filecopyrighttext:".utf8)
  private static let word = Array("copyright".utf8)
  private static let sign: [UInt8] = [0xc2, 0xa9]

  /// The notice on this line of a comment, as written, without the marks of the comment; nil when it holds none.
  ///
  /// `Copyright` alone is often prose ("the above copyright notice"); it counts when a year, `(c)` or `©` follows, or when it
  /// begins the line and a name follows.
  static func notice(in line: ArraySlice<UInt8>) -> String? {
    if let start = line.firstIndex(ofFolded: tag) { return text(line[(start + tag.count)...]) }
    let bare = line.drop { !$0.isASCIILetter && !$0.isASCIIDigit && $0 != UInt8(ascii: "(") && $0 < 0x80 }
    if bare.starts(with: sign) || startsWithParenthesisedC(bare), isDated(bare) { return text(bare) }
    guard let start = bare.firstIndex(ofFolded: word) else { return nil }
    let rest = bare[(start + word.count)...].drop {
      $0.isASCIIBlank || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ",")
    }
    guard startsWithEvidence(rest) || (start == bare.startIndex && isNamed(bare, rest)) else { return nil }
    return text(bare[start...])
  }

  private static func startsWithEvidence(_ rest: ArraySlice<UInt8>) -> Bool {
    startsWithParenthesisedC(rest) || rest.starts(with: sign) || isDated(rest.prefix(4))
  }

  private static func startsWithParenthesisedC(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.prefix(3).elementsEqual("(c)".utf8) { $0.asciiLowercased == $1 }
  }

  /// A year stands in it: four digits that begin with 19 or 20.
  private static func isDated(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.indices.contains { index in
      let year = bytes[index...].prefix(4)
      return year.count == 4 && year.allSatisfy(\.isASCIIDigit)
        && (year.starts(with: "19".utf8) || year.starts(with: "20".utf8))
    }
  }

  /// `Copyright`, then a capitalised word that is a name rather than a word of law.
  private static func isNamed(_ bare: ArraySlice<UInt8>, _ rest: ArraySlice<UInt8>) -> Bool {
    guard bare.starts(with: "Copyright ".utf8), let first = rest.first, (0x41...0x5a).contains(first) else {
      return false
    }
    let name = rest.prefix(while: \.isASCIILetter)
    return !["Notice", "Notices", "Holder", "Holders", "Owner", "Owners", "License", "Licence", "Act", "Law"]
      .contains { name.elementsEqual($0.utf8) }
  }

  /// Trimmed of what may close a comment, capped between characters, and with invalid UTF-8 repaired.
  private static func text(_ bytes: ArraySlice<UInt8>) -> String? {
    var bytes = bytes.trimmed.prefix(maximumBytes)
    while let last = bytes.last, last >= 0x80, String(validating: bytes, as: UTF8.self) == nil,
      bytes.count > maximumBytes - 3
    {
      bytes = bytes.dropLast()
    }
    let closers: [String] = ["*/", "*)", "-->", "-}", "|#", "\"\"\"", "'''", "]]", "#", "*"]
    while let closer = closers.first(where: { bytes.suffix($0.utf8.count).elementsEqual($0.utf8) }) {
      bytes = bytes.dropLast(closer.utf8.count).trimmed
    }
    return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  }
}
