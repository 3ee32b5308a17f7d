/// The whole command line of a program: its commands, and the options that may stand before them.
public struct Program<Invocation: Sendable>: Sendable {
  /// What it is called on the command line.
  public let name: String
  /// What `--version` shows.
  public let version: String
  let summary: String
  let sections: [HelpSection]
  let examples: [Example]
  let commands: [Command<Invocation>]
  let shared: OptionGroupDescription
  private let help: @Sendable ([String], HelpLength) -> Invocation
  private let showVersion: Invocation

  /// - Parameters:
  ///   - summary: one line without a full stop.
  ///   - sections: what the full help and the man page add, such as exit statuses.
  ///   - shared: options that every command takes and that may also stand before the command. Every command has to
  ///     list them in its own table.
  ///   - help: what runs when help is asked for, given the names of the commands that lead to it.
  ///   - showVersion: what runs when the version is asked for.
  public init<Shared>(
    _ name: String, version: String, summary: String, sections: [HelpSection], examples: [Example],
    commands: [Command<Invocation>], shared: OptionGroup<Shared>, defaults: Shared,
    help: @escaping @Sendable ([String], HelpLength) -> Invocation, showVersion: Invocation
  ) {
    self.name = name
    self.version = version
    self.summary = summary
    self.sections = sections
    self.examples = examples
    self.commands = commands
    self.shared = shared.described(defaults: defaults)
    self.help = help
    self.showVersion = showVersion
  }

  /// Reads the arguments that follow the program's name. Linear in their bytes.
  /// - Throws: what is wrong with them, naming the command whose help mends it.
  public func parse(_ arguments: [[UInt8]]) throws(UsageError) -> Invocation {
    var path: [String] = []
    do throws(UsageError) {
      return try parse(arguments, path: &path)
    } catch {
      throw error.about([name] + path)
    }
  }

  private func parse(_ arguments: [[UInt8]], path: inout [String]) throws(UsageError) -> Invocation {
    let offered = shared.options + [.help, .version]
    var cursor = ArgumentCursor(arguments, options: offered)
    var candidates = commands
    var optionsBefore: [[UInt8]] = []
    while true {
      let unread = cursor.remaining
      guard let token = try cursor.next() else { throw missingCommand(among: candidates) }
      switch token {
      case .option(let use):
        switch offered[use.index].interruption {
        case .help: return help(path, HelpLength(askedBy: use.spelling))
        case .version: return showVersion
        case nil: optionsBefore += unread.prefix(unread.count - cursor.remaining.count)
        }
      case .operand(let word):
        let command = try find(word, among: candidates)
        path.append(command.name)
        candidates = command.commands
        let leadsOn = candidates.contains { cursor.remaining.first?.elementsEqual($0.name.utf8) == true }
        if let leaf = command.leaf, !leadsOn {
          return try invocation(leaf.read(optionsBefore + cursor.remaining), of: path)
        }
      }
    }
  }

  private func invocation(_ reading: Command<Invocation>.Reading, of path: [String]) -> Invocation {
    switch reading {
    case .run(let invocation): invocation
    case .help(let length): help(path, length)
    }
  }

  private func find(
    _ word: [UInt8], among candidates: [Command<Invocation>]
  ) throws(UsageError) -> Command<Invocation> {
    if let command = candidates.first(where: { word.elementsEqual($0.name.utf8) }) { return command }
    throw unknownCommand(word, among: candidates.map(\.name))
  }

  private func missingCommand(among candidates: [Command<Invocation>]) -> UsageError {
    UsageError("a command is missing: \(listing(candidates.map(\.name), "or"))")
  }
}

/// The error for a word that names none of these commands.
func unknownCommand(_ word: [UInt8], among names: [String]) -> UsageError {
  let suggestion = closest(to: word, among: names)
  let known = suggestion == nil ? ": the commands are \(listing(names, "and"))" : ""
  return UsageError("there is no command \(quoted(word))\(known)", suggestion: suggestion)
}
