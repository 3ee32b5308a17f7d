/// The columns that a text takes on a terminal.
func displayWidth(of text: String) -> Int {
  if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
  return text.unicodeScalars.reduce(0) { $0 + displayWidth(of: $1) }
}

/// A text of at most so many columns; what had to be cut is replaced by `…`.
func fitted(_ text: String, columns: Int) -> String {
  guard displayWidth(of: text) > columns else { return text }
  var kept = ""
  var width = 0
  for scalar in text.unicodeScalars {
    width += displayWidth(of: scalar)
    if width >= columns { break }
    kept.unicodeScalars.append(scalar)
  }
  return kept + "…"
}

private func displayWidth(of scalar: Unicode.Scalar) -> Int {
  if scalar.isASCII { return 1 }
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark: return 0
  default: return isWide(scalar) ? 2 : 1
  }
}

/// Whether a scalar takes two columns: emoji and the blocks that are wide as a whole (Unicode Annex 11).
private func isWide(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF,
    0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
    true
  default: scalar.properties.isEmojiPresentation
  }
}
