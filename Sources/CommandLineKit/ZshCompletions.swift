/// A completion script for zsh: one function a command, each a call of `_arguments`.
func zshCompletions(of program: CommandDescription) -> String {
  let functions = program.withDescendants.map { $0.commands.isEmpty ? leaf($0, in: program) : group($0) }
  return """
    #compdef \(program.name)
    # Completions of \(program.name) for zsh, written by `\(program.name) completions zsh`.

    \(functions.joined(separator: "\n\n"))

    if [ "$funcstack[1]" = \(shellQuoted(name(of: program))) ]; then
      \(name(of: program)) "$@"
    else
      compdef \(name(of: program)) \(program.name)
    fi

    """
}

private func name(of command: CommandDescription) -> String {
  "_" + command.path.joined(separator: "_")
}

private func leaf(_ command: CommandDescription, in program: CommandDescription) -> String {
  let operands = command.operands.map { operand in
    let place = operand.isList ? "*" : ""
    return shellQuoted(
      "\(place):\(escaped(operand.value.placeholder)):\(action(operand.value.completion, in: program))")
  }
  return function(command, arguments: "_arguments -s -S", rows: command.options.map { row($0, in: program) } + operands)
}

private func group(_ command: CommandDescription) -> String {
  let names = command.commands.map { shellQuoted("\(escaped($0.name)):\($0.summary)") }.joined(separator: " ")
  let branches = command.commands.map { "\($0.name)) \(name(of: $0)) ;;" }.joined(separator: " ")
  let call = function(
    command, arguments: "_arguments -s -S -C",
    rows: command.options.map { row($0, in: command) } + [
      shellQuoted("1:command:->command"), shellQuoted("*::argument:->argument"),
    ])
  return call.dropLast(2) + """

      case $state in
        command) local -a commands=(\(names)); _describe command commands\(command.runs ? "; _files" : "") ;;
        argument) case $words[1] in \(branches)\(command.runs ? " *) _files ;;" : "") esac ;;
      esac
    }
    """
}

private func function(_ command: CommandDescription, arguments: String, rows: [String]) -> String {
  """
  \(name(of: command))() {
    local curcontext="$curcontext" state line
    \(arguments) \\
      \(rows.joined(separator: " \\\n    "))
  }
  """
}

/// One option as `_arguments` reads it: names that exclude each other, an explanation, a value.
private func row(_ option: OptionDescription, in program: CommandDescription) -> String {
  let exclusive = option.isRepeatable ? "*" : "(\(option.spellings.joined(separator: " ")))"
  let end = option.value.map { ":\(escaped($0.placeholder)):\(action($0.completion, in: program))" } ?? ""
  let names = option.spellings.map { spelling in
    let sign = option.value == nil ? "" : spelling.hasPrefix("--") ? "=" : "+"
    let help = option.names.contains(spelling) ? option.help : option.undoing
    return shellQuoted("\(exclusive)\(spelling)\(sign)[\(escaped(help))]\(end)")
  }
  return names.joined(separator: " ")
}

private func action(_ completion: Completion, in program: CommandDescription) -> String {
  switch completion {
  case .text: " "
  case .path: "_files"
  case .choices(let words): "(\(words.joined(separator: " ")))"
  case .commands: "(\(program.commands.map(\.name).joined(separator: " ")))"
  }
}

/// Text in which the letters that `_arguments` gives a meaning are escaped.
private func escaped(_ text: String) -> String {
  text.map { ":[]\\".contains($0) ? "\\\($0)" : "\($0)" }.joined()
}
