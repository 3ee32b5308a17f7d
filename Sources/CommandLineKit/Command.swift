/// A verb of the program: a group of further commands, or one that reads its arguments into settings, or both.
public struct Command<Invocation: Sendable>: Sendable {
  let name: String
  let summary: String
  let details: String
  let examples: [Example]
  let commands: [Command]
  /// Nil when it only leads to others.
  let leaf: Leaf?

  /// A command that runs, without the type of its settings.
  struct Leaf: Sendable {
    let options: @Sendable () -> [OptionGroupDescription]
    let operands: @Sendable () -> [OperandDescription]
    let read: @Sendable ([[UInt8]]) throws(UsageError) -> Reading
  }

  /// What the arguments of a command ask for.
  enum Reading: Sendable {
    case run(Invocation)
    case help(HelpLength)
  }

  /// A command that only leads to others.
  public init(group name: String, summary: String, _ commands: [Command]) {
    self.name = name
    self.summary = summary
    details = ""
    examples = []
    self.commands = commands
    leaf = nil
  }

  /// A command that runs. `--help` joins its last group of options. The tables are made only when they are used,
  /// which keeps the start of the program short.
  /// - Parameters:
  ///   - summary: one line without a full stop.
  ///   - details: what the full help adds, paragraphs parted by empty lines.
  ///   - settings: the raw settings before any argument is read, so the defaults.
  ///   - commands: those that it leads to; the name of one goes before an operand that is called so.
  ///   - validate: turns raw settings into what is run, or says what is wrong with them.
  public init<Settings: Sendable>(
    _ name: String, summary: String, details: String = "", examples: [Example], settings: Settings,
    operands: @escaping @Sendable @autoclosure () -> [Operand<Settings>],
    options: @escaping @Sendable @autoclosure () -> [OptionGroup<Settings>], commands: [Command] = [],
    validate: @escaping @Sendable (Settings) throws(UsageError) -> Invocation
  ) {
    self.name = name
    self.summary = summary
    self.details = details
    self.examples = examples
    self.commands = commands
    leaf = Leaf(
      options: { options().map { $0.described(defaults: settings) }.adding([.help]) },
      operands: { operands().map(\.description) },
      read: { (arguments) throws(UsageError) in
        let reader = CommandReader(
          settings: settings, operands: operands(), options: options().flatMap(\.options))
        return switch try reader.read(arguments) {
        case .settings(let settings): .run(try validate(settings))
        case .help(let length): .help(length)
        }
      })
  }
}

/// An example of use, which the tests parse.
public struct Example: Sendable {
  let line: String
  let explanation: String

  /// - Parameters:
  ///   - line: as it would be typed, with the program's name; single quotation marks may hold a pattern.
  ///   - explanation: what it does, without a full stop.
  public init(_ line: String, _ explanation: String) {
    self.line = line
    self.explanation = explanation
  }
}

extension [OptionGroupDescription] {
  /// The groups with more options at the end of the last one.
  func adding(_ options: [OptionDescription]) -> [OptionGroupDescription] {
    guard var group = last else { return [OptionGroupDescription(title: "Options", options: options)] }
    group.options += options
    return dropLast() + [group]
  }
}
