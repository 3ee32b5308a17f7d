/// How much help is asked for.
public enum HelpLength: Sendable, Equatable {
  /// `-h`: the synopsis and a line an option.
  case brief
  /// `--help`: everything, with examples.
  case full

  init(askedBy spelling: String) {
    self = spelling == "-h" ? .brief : .full
  }
}

extension Program {
  /// The help of the command that these names lead to; no names lead to the program itself.
  /// - Parameter width: the columns of the terminal.
  /// - Throws: when the names lead to no command.
  public func helpText(of names: [String], _ length: HelpLength, width: Int) throws(UsageError) -> String {
    HelpPage(command: try description(of: names), length: length, width: width).text
  }
}

/// The help of one command, laid out for a terminal.
private struct HelpPage {
  let command: CommandDescription
  let length: HelpLength
  let width: Int

  var text: String {
    let blocks = [introduction, commands, operands] + options + closing
    return blocks.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  private var introduction: [String] {
    let summary = wrap("\(command.title): \(command.summary.lowercasedFirst).", width: width)
    let usage = wrap("Usage: \(command.synopsis)", width: width)
    let details = length == .full && !command.details.isEmpty ? [""] + wrap(command.details, width: width) : []
    return summary + [""] + usage + details
  }

  private var commands: [String] {
    table(
      "Commands",
      command.commands.map { inner in
        let verbs = inner.commands.isEmpty ? "" : ": \(listing(inner.commands.map(\.name), "and"))"
        return Row(term: inner.name, text: inner.summary + verbs)
      })
  }

  private var operands: [String] {
    table("Arguments", command.operands.map { Row(term: $0.synopsis, text: $0.help) })
  }

  private var options: [[String]] {
    let groups = command.optionGroups.map { group in
      group.options.map { option in
        Row(term: option.term, text: option.helpLine, details: length == .full ? option.details : "")
      }
    }
    let column = column(for: groups.flatMap(\.self))
    return zip(command.optionGroups, groups).map { table($0.title, $1, column: column) }
  }

  private var closing: [[String]] {
    let isProgram = command.path.count == 1
    let examples = length == .full || isProgram ? self.examples : []
    let sections =
      length == .full ? command.sections.map { [$0.title + ":"] + wrap($0.text, width: width, indent: 2) } : []
    let verbs =
      command.commands.isEmpty ? [] : wrap("More about a command: \(command.title) COMMAND --help", width: width)
    let more =
      length == .brief && !isProgram && command.runs
      ? wrap("More, with examples: \(command.title) --help", width: width) : []
    return [examples] + sections + [verbs, more]
  }

  private var examples: [String] {
    guard !command.examples.isEmpty else { return [] }
    return ["Examples:"]
      + command.examples.flatMap { example in
        ["  \(example.line)"] + wrap(example.explanation, width: width, indent: 6)
      }
  }

  private struct Row {
    let term: String
    let text: String
    var details = ""
  }

  /// Where the texts beside these terms begin.
  private func column(for rows: [Row]) -> Int {
    min((rows.map(\.term.count).max() ?? 0) + 4, width < 60 ? 6 : 32)
  }

  private func table(_ title: String, _ rows: [Row]) -> [String] {
    table(title, rows, column: column(for: rows))
  }

  /// Terms on the left, texts on the right; a term that is too long for its column stands above its text.
  private func table(_ title: String, _ rows: [Row], column: Int) -> [String] {
    guard !rows.isEmpty else { return [] }
    return ["\(title):"]
      + rows.flatMap { row in
        let text = wrap(row.text, width: width, indent: column)
        let details = row.details.isEmpty ? [] : wrap(row.details, width: width, indent: column)
        let term = "  \(row.term)"
        guard term.count + 2 <= column, let first = text.first else { return [term] + text + details }
        let padding = String(repeating: " ", count: column - term.count)
        return [term + padding + first.dropFirst(column)] + text.dropFirst() + details
      }
  }
}

extension OptionDescription {
  /// The names and the value as help shows them; the long names are aligned: `-f, --format text|json`.
  fileprivate var term: String {
    let names = (short.map { "-\($0), " } ?? "    ") + "--\(long)"
    return names + (value.map { " \($0.placeholder)" } ?? "") + (isRepeatable && value != nil ? "…" : "")
  }
}
