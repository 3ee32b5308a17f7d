import Platform
import Provenance

extension CommitFacts {
  /// The commit, its day, and who is named in it, or why it is not known.
  func textLine(of regionLines: Int) -> TerminalLine {
    switch self {
    case .unknown(let reason): return TerminalLine("unknown: \(reason)", .dim)
    case .known(let introduction):
      var text = TerminalLine("\(introduction.commit.prefix(12)) of \(introduction.date)")
      if introduction.lines < regionLines { text.append(", \(introduction.lines) of \(regionLines) lines", .dim) }
      if !introduction.assistants.isEmpty {
        text.append(", names \(introduction.assistants.joined(separator: ", "))", .yellow)
      }
      return text
    }
  }

  /// The same as a sentence that is safe to show; nil when the commit is not known.
  var sentence: String? {
    guard case .known(let introduction) = self else { return nil }
    let names = introduction.assistants.map(escapedForTerminal).joined(separator: ", ")
    return "It came in with commit \(introduction.commit.prefix(12)) of \(introduction.date)"
      + (names.isEmpty ? "." : ", which names \(names).")
  }

  var json: JSONValue {
    switch self {
    case .unknown(let reason):
      .object([
        .init("id", .null), .init("date", .null), .init("lines", .null), .init("assistants", .array([])),
        .init("unknown", .string(reason)),
      ])
    case .known(let introduction):
      .object([
        .init("id", .string(introduction.commit)), .init("date", .known(introduction.date)),
        .init("lines", .integer(introduction.lines)),
        .init("assistants", .array(introduction.assistants.map(JSONValue.string))), .init("unknown", .null),
      ])
    }
  }
}
