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

  /// Its names with their dashes, the short one first, without the one that undoes it.
  var names: [String] { (short.map { ["-\($0)"] } ?? []) + ["--\(long)"] }

  /// Every name with its dashes.
  var spellings: [String] { names + (opposite.map { ["--\($0)"] } ?? []) }

  /// What a shell tells beside the opposite.
  var undoing: String { "Undo --\(long)" }

  /// The line of help with what undoes the option and what its default is.
  var helpLine: String {
    let undoing = opposite.map { "; --\($0) undoes it" } ?? ""
    let value = defaultText.map { $0.isEmpty ? "" : " [default: \($0)]" } ?? ""
    return help + undoing + value
  }
}
