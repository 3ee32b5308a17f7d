/// A completion script for fish: one `complete` a command, option or list of words.
func fishCompletions(of program: CommandDescription) -> String {
  let commands = program.withDescendants
  let name = program.name
  let cases = commands.dropFirst().map { command in
    let before = command.path.dropFirst().dropLast().joined(separator: " ")
    return "      case \(quote("\(before):\(command.name)")); set command \(quote(command.key))"
  }
  let rows = commands.flatMap { command in
    command.commands.map { row(command, "-f -a \($0.name) -d \(quote($0.summary))") }
      + command.operands.compactMap { operand(row: $0, of: command, in: program) }
      + command.options.flatMap(arguments).map { row(command, $0) }
  }
  return """
    # Completions of \(name) for fish, written by `\(name) completions fish`.
    function __\(name)_command_is
      set -l command ''
      set -l words (commandline -opc)
      for word in $words[2..-1]
        switch "$command:$word"
    \(cases.joined(separator: "\n"))
        end
      end
      test "$command" = "$argv"
    end

    \(rows.joined(separator: "\n"))

    """
}

private func row(_ command: CommandDescription, _ arguments: String) -> String {
  let name = command.path.first ?? ""
  return "complete -c \(name) -n \(quote("__\(name)_command_is \(command.key)")) \(arguments)"
}

private func operand(
  row operand: OperandDescription, of command: CommandDescription, in program: CommandDescription
) -> String? {
  switch operand.value.completion {
  case .path: nil
  case .text: row(command, "-f")
  case .choices(let words): row(command, "-f -a \(quote(words.joined(separator: " ")))")
  case .commands: row(command, "-f -a \(quote(program.commands.map(\.name).joined(separator: " ")))")
  }
}

/// The arguments that tell fish of an option, and of its opposite.
private func arguments(of option: OptionDescription) -> [String] {
  let short = option.short.map { " -s \($0)" } ?? ""
  let value =
    switch option.value?.completion {
    case nil: ""
    case .path: " -r -F"
    case .choices(let words): " -x -a \(quote(words.joined(separator: " ")))"
    case .text, .commands: " -x"
    }
  let opposite = option.opposite.map { ["-l \($0) -d \(quote(option.undoing))"] } ?? []
  return ["-l \(option.long)\(short)\(value) -d \(quote(option.help))"] + opposite
}

/// Text between single quotation marks, as fish reads it.
private func quote(_ text: String) -> String {
  "'" + text.map { "'\\".contains($0) ? "\\\($0)" : "\($0)" }.joined() + "'"
}
