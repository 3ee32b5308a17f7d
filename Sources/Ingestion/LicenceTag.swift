/// The `SPDX-License-Identifier` tags of a document: its own word about its licence.
enum LicenceTag {
  /// Tags beyond the first eight are not joined.
  static let maximumCount = 8
  /// Bytes that are kept of one expression.
  static let maximumBytes = 200

  private static let mark = Array("spdx-license-identifier:".utf8)

  /// The expression on this line of a comment, as written, up to whatever closes the comment; nil when there is none.
  static func expression(in line: ArraySlice<UInt8>) -> String? {
    guard let start = line.firstIndex(ofFolded: mark) else { return nil }
    let rest = line[(start + mark.count)...].trimmed.prefix(maximumBytes)
    let written = rest.prefix(while: isExpressionByte)
    // What closes a comment may begin with bytes of the alphabet: `-->`, `-}`, `//`.
    guard let last = written.lastIndex(where: isLastByte) else { return nil }
    return String(decoding: written[...last], as: UTF8.self)
  }

  /// One expression for all tags: each once, joined by AND, since all of them apply to some part of the document.
  static func joined(_ expressions: [String]) -> String {
    var kept: [String] = []
    for expression in expressions where !kept.contains(expression) && kept.count < maximumCount {
      kept.append(expression)
    }
    guard kept.count > 1 else { return kept.first ?? "" }
    return kept.map { $0.utf8.contains(UInt8(ascii: " ")) ? "(\($0))" : $0 }.joined(separator: " AND ")
  }

  private static func isExpressionByte(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || " \t.-+:()/,_".utf8.contains(byte)
  }

  private static func isLastByte(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "+") || byte == UInt8(ascii: ")")
  }
}
