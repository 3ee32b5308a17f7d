import Provenance

private let shownLines = 3

/// The first lines of an excerpt, each with the mark of its agreement and its line in the origin.
func excerptLines(_ excerpt: [ExcerptLine], width: Int) -> [TerminalLine] {
  let shown = excerpt.prefix(shownLines)
  let numberWidth = shown.map { String($0.line).utf8.count }.max() ?? 0
  let marks = shown.map(\.mark)
  let markWidth = marks.map(\.width).max() ?? 0
  let lines = shown.map { $0.numbered(numberWidth: numberWidth, width: width - markWidth - 2) }
  let column = (lines.map(\.width).max() ?? 0) + 2
  return zip(lines, marks).map { line, mark in
    var marked = line
    marked.append(mark, from: column)
    return marked
  }
}

extension ExcerptLine {
  fileprivate func numbered(numberWidth: Int, width: Int) -> TerminalLine {
    var line = TerminalLine("    ")
    let number = TerminalLine("\(self.line) │ ", .dim)
    line.append(number, atLeast: 0, from: line.width + numberWidth + 3 - number.width)
    let source = text.prefix(ExcerptLine.maximumLength)
    line.append(source: withoutCutCharacters(Array(source)), columns: max(20, width - line.width))
    return line
  }

  fileprivate var mark: TerminalLine {
    let number = originLine.map { " \($0)" } ?? ""
    return switch agreement {
    case .same: TerminalLine("≡" + number, .green)
    case .changed: TerminalLine("~" + number, .yellow)
    case .inserted: TerminalLine("+" + number, .dim)
    }
  }
}
