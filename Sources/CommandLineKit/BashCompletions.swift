/// A completion script for bash 3.2 and newer.
///
/// Where it offers nothing, bash completes file names by itself (`-o default`), with its own quoting.
func bashCompletions(of program: CommandDescription) -> String {
  let commands = program.withDescendants
  let function = "_\(program.name)"
  return """
    # Completions of \(program.name) for bash, written by `\(program.name) completions bash`.
    \(function)() {
      local current="${COMP_WORDS[COMP_CWORD]}" previous="${COMP_WORDS[COMP_CWORD - 1]}" command= words= i
      COMPREPLY=()
      for ((i = 1; i < COMP_CWORD; i++)); do
        case "${command:+$command }${COMP_WORDS[i]}" in
    \(lines(commands.dropFirst().map { "\(shellQuoted($0.key))) command=\(shellQuoted($0.key)) ;;" }, indent: 6))
        esac
      done
      if [[ $current == '=' ]]; then
        current=
      elif [[ $previous == '=' ]]; then
        previous="${COMP_WORDS[COMP_CWORD - 2]}"
      fi
      case "$command:$previous" in
    \(lines(commands.flatMap(values), indent: 4))
      esac
      if [[ $current == -* ]]; then
        case "$command" in
    \(lines(commands.map { reply($0.key, $0.options.flatMap(\.spellings)) }, indent: 6))
        esac
      else
        case "$command" in
    \(lines(commands.map { reply($0.key, $0.words(in: program)) }, indent: 6))
        esac
      fi
      COMPREPLY=($(compgen -W "$words" -- "$current"))
    }
    complete -o bashdefault -o default -F \(function) \(program.name)

    """
}

/// The words that may stand where an operand of the command is expected, as far as they are known.
extension CommandDescription {
  func words(in program: CommandDescription) -> [String] {
    commands.map(\.name)
      + operands.flatMap { operand in
        operand.value.completion == .commands ? program.commands.map(\.name) : operand.value.completion.choices
      }
  }
}

/// The cases that complete the values of a command's options.
private func values(of command: CommandDescription) -> [String] {
  command.options.compactMap { option in
    guard let value = option.value else { return nil }
    let patterns = option.spellings.map { shellQuoted("\(command.key):\($0)") }.joined(separator: " | ")
    let words = value.completion.choices
    if words.isEmpty { return "\(patterns)) return ;;" }
    let reply = "COMPREPLY=($(compgen -W \(shellQuoted(words.joined(separator: " "))) -- \"$current\"))"
    return "\(patterns)) \(reply); return ;;"
  }
}

private func reply(_ key: String, _ words: [String]) -> String {
  "\(shellQuoted(key))) words=\(shellQuoted(words.joined(separator: " "))) ;;"
}

private func lines(_ lines: [String], indent: Int) -> String {
  lines.map { String(repeating: " ", count: indent) + $0 }.joined(separator: "\n")
}
