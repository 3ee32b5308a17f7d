/// What parsing, help, completions and the man page know of an option, whatever the settings it acts on.
struct OptionDescription: Sendable {
  let long: String
  var short: Character?
  /// The long name that undoes it.
  var opposite: String?
  /// Nil when it takes no value.
  var value: ValueDescription?
  var isRequired = false
  var isRepeatable = false
  /// One line.
  let help: String
  /// What the full help adds.
  var details = ""
  /// The default as it would be typed.
  var defaultText: String?
  /// What it asks for in place of running the command.
  var interruption: Interruption?

  /// What some options ask for in place of running a command.
  enum Interruption: Sendable {
    case help, version
  }

  static let help = OptionDescription(
    long: "help", short: "h", help: "Show this help; -h shows a short one", interruption: .help)
  static let version = OptionDescription(
    long: "version", short: "V", help: "Show the version of the program", interruption: .version)

  var longNames: [String] { [long] + (opposite.map { [$0] } ?? []) }

  /// Every name with its dashes, the short one first.
  var spellings: [String] { (short.map { ["-\($0)"] } ?? []) + longNames.map { "--\($0)" } }
}
