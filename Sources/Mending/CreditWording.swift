import Licences

/// Words of a corpus, made fit to stand in a file of the project: on one line, and without what could end a comment or a string there.
enum CreditWording {
  /// A text whose controls are blanks and whose braces, double quotes and backslashes are replaced by what looks like them.
  static func plain(_ text: String) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "{": plain.append("(")
      case "}": plain.append(")")
      case "\"": plain.append("'")
      case "\\": plain.append("/")
      default:
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: plain.append(" ")
        case .format: break
        default: plain.append(scalar)
        }
      }
    }
    return String(plain).split(separator: " ").joined(separator: " ")
  }

  /// A path or an address as a URL has it: `%NN` for each byte of what is neither a letter, a digit nor harmless punctuation.
  static func path(_ bytes: [UInt8]) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      return bytes.map { isHarmless($0) ? String(Unicode.Scalar($0)) : escaped($0) }.joined()
    }
    var path = ""
    for scalar in text.unicodeScalars {
      let isKept = scalar.isASCII ? isHarmless(UInt8(scalar.value)) : scalar.properties.isAlphabetic
      path += isKept ? String(scalar) : scalar.utf8.map(escaped).joined()
    }
    return path
  }

  /// What stands behind `Copyright` in a line of the corpus: the years and the name; nil when it names nobody.
  static func holder(_ line: String) -> String? {
    guard let notice = CopyrightNotice(declared: Array(line.utf8)[...], line: 1), !notice.holder.isEmpty else {
      return nil
    }
    let holder = plain(notice.years.isEmpty ? notice.holder : "\(notice.years) \(notice.holder)")
    return holder.isEmpty ? nil : holder
  }

  private static func isHarmless(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5a, 0x61...0x7a: true
    default: "/-._~+@,=():?&#!$;%".utf8.contains(byte)
    }
  }

  private static func escaped(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.utf8.count == 1 ? "%0" + digits : "%" + digits
  }
}

extension Unicode.Scalar {
  fileprivate var utf8: [UInt8] { Array(String(self).utf8) }
}
