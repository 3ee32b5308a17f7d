/// What help, completions and the man page tell of a command, or of the whole program, which is the root of them.
struct CommandDescription: Sendable {
  /// The names that lead to it, the program's first.
  let path: [String]
  let summary: String
  let details: String
  let sections: [HelpSection]
  let examples: [Example]
  let optionGroups: [OptionGroupDescription]
  let operands: [OperandDescription]
  let commands: [CommandDescription]
  /// Whether it does something itself.
  let runs: Bool

  var name: String { path.last ?? "" }
  var title: String { path.joined(separator: " ") }
  /// The title without the program's name; empty for the program itself.
  var key: String { path.dropFirst().joined(separator: " ") }
  var options: [OptionDescription] { optionGroups.flatMap(\.options) }

  /// Itself and every command below it, parents first.
  var withDescendants: [CommandDescription] { [self] + commands.flatMap(\.withDescendants) }

  /// How it is called, such as `quoth scan [OPTION…] [PATH…]`.
  var synopsis: String {
    let required = options.filter(\.isRequired).map { "--\($0.long) \($0.value?.placeholder ?? "")" }
    let rest = runs ? operands.map(\.synopsis) : ["COMMAND"]
    return (path + required + ["[OPTION…]"] + rest).joined(separator: " ")
  }
}

/// A heading with text, paragraphs parted by empty lines.
public struct HelpSection: Sendable {
  let title: String
  let text: String

  public init(_ title: String, _ text: String) {
    self.title = title
    self.text = text
  }
}

extension Program {
  /// The whole program, for help, completions and the man page.
  var description: CommandDescription {
    CommandDescription(
      path: [name], summary: summary, details: "", sections: sections, examples: examples,
      optionGroups: [shared].adding([.help, .version]), operands: [], commands: describe(commands, under: [name]),
      runs: false)
  }

  private func describe(_ commands: [Command<Invocation>], under path: [String]) -> [CommandDescription] {
    commands.map { command in
      let path = path + [command.name]
      return CommandDescription(
        path: path, summary: command.summary, details: command.details, sections: [], examples: command.examples,
        optionGroups: command.leaf?.options() ?? [shared].adding([.help]), operands: command.leaf?.operands() ?? [],
        commands: describe(command.commands, under: path), runs: command.leaf != nil)
    }
  }

  /// The command that these names lead to; no names lead to the program itself.
  func description(of names: [String]) throws(UsageError) -> CommandDescription {
    var found = description
    for name in names {
      guard let next = found.commands.first(where: { $0.name == name }) else {
        throw unknownCommand(Array(name.utf8), among: found.commands.map(\.name)).about(found.path)
      }
      found = next
    }
    return found
  }
}
