import Provenance

/// The first lines of an excerpt, each with the mark of its agreement and its line in the origin.
func excerptLines(_ excerpt: [ExcerptLine], width: Int, atMost limit: Int = 3) -> [TerminalLine] {
  let shown = excerpt.prefix(limit)
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
    TerminalLine(agreement.mark + (originLine.map { " \($0)" } ?? ""), agreement.style)
  }
}

extension ExcerptLine.Agreement {
  /// A sign of one column; none where nothing was compared.
  var mark: String {
    switch self {
    case .same: "≡"
    case .changed: "~"
    case .inserted: "+"
    case .uncompared: ""
    }
  }

  var style: TerminalLine.Style {
    switch self {
    case .same: .green
    case .changed: .yellow
    case .inserted, .uncompared: .dim
    }
  }
}
