import CommandLineKit
import Platform

/// What `quoth help` is told.
struct HelpSettings: Sendable {
  /// The names that lead to a command; none stand for the program.
  var names: [String] = []
  var shared = SharedSettings()
}

/// `quoth help`: explains the program or a command.
enum HelpCommand {
  static let command = Command<Invocation>(
    "help", summary: "Explain a command",
    examples: [Example("quoth help corpus add", "The same as quoth corpus add --help")],
    settings: HelpSettings(),
    operands: [.list(\.names, .text("COMMAND", completion: .commands), help: "The command, word by word")],
    options: [SharedSettings.options.lifted(to: \.shared)],
    validate: { .help($0.names, .full) })

  static func run(
    _ names: [String], _ length: HelpLength, writingTo output: inout StandardOutput
  ) throws -> ExitStatus {
    let width = min(terminalWidth(1) ?? 80, 100)
    try output.write(try program.helpText(of: names, length, width: width))
    return .clean
  }
}
