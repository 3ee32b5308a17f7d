/// A sentence as lines of at most so many columns, broken at blanks; a word that is longer than a line keeps one to itself.
func wrapped(_ text: String, columns: Int, _ style: TerminalLine.Style = .plain) -> [TerminalLine] {
  var lines: [TerminalLine] = []
  var line = TerminalLine()
  for word in text.split(separator: " ") {
    let piece = TerminalLine(String(word), style)
    if line.width > 0, line.width + 1 + piece.width > columns {
      lines.append(line)
      line = TerminalLine()
    }
    if line.width > 0 { line.append(" ") }
    line.append(piece, atLeast: 0, from: 0)
  }
  return line.width > 0 ? lines + [line] : lines
}
