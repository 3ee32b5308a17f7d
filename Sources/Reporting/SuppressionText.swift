import Provenance

extension Suppression {
  /// Who accepted it, until when and why.
  var textLine: TerminalLine {
    var text = TerminalLine("by \(source.told) in ")
    text.append(file)
    if let line { text.append(":\(line)") }
    if let until { text.append(" until \(until)") }
    if !reason.isEmpty { text.append(": \(reason)", .dim) }
    return text
  }
}

extension Suppression.Source {
  var told: String {
    switch self {
    case .baseline: "the baseline"
    case .allow: "quoth allow"
    case .inline: "a comment"
    case .component: "its component"
    }
  }
}

extension Remark {
  var textLine: TerminalLine {
    var text = TerminalLine()
    text.append(file)
    if let line { text.append(":\(line)") }
    text.append(": ")
    text.append(self.text, .yellow)
    return text
  }
}
