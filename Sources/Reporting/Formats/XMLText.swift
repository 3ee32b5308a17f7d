import Platform

/// Text as content of an element, or of an attribute between double quotation marks, in XML 1.0. What could deceive a reader is escaped as for a
/// terminal, and so are the two characters beyond controls that XML cannot hold.
func xmlText(_ bytes: [UInt8]) -> String {
  var text = ""
  for scalar in escapedForTerminal(bytes).unicodeScalars {
    switch scalar {
    case "&": text += "&amp;"
    case "<": text += "&lt;"
    case ">": text += "&gt;"
    case "\"": text += "&quot;"
    case "\u{FFFE}", "\u{FFFF}": text += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
    default: text.unicodeScalars.append(scalar)
    }
  }
  return text
}

/// Text of ours, in which names are escaped already.
func xmlText(escaped text: String) -> String {
  text.split(separator: "\\", omittingEmptySubsequences: false).map { xmlText(Array($0.utf8)) }.joined(separator: "\\")
}
