import CommandLineKit
import Platform

/// What `quoth completions` is told.
struct CompletionsSettings: Sendable {
  var shell = Shell.bash
  var shared = SharedSettings()
}

/// `quoth completions`: writes a script that completes the command line in a shell.
enum CompletionsCommand {
  static let command = Command<Invocation>(
    "completions", summary: "Write a script that completes the command line in a shell",
    examples: [
      Example("quoth completions bash > ~/.local/share/bash-completion/completions/quoth", "For bash"),
      Example("quoth completions zsh > ~/.zsh/completions/_quoth", "For zsh, where $fpath names that folder"),
      Example("quoth completions fish > ~/.config/fish/completions/quoth.fish", "For fish"),
    ],
    settings: CompletionsSettings(),
    operands: [.one(\.shell, .choice(of: Shell.self), help: "The shell")],
    options: [SharedSettings.options.lifted(to: \.shared)],
    validate: { .completions($0) })

  static func run(_ settings: CompletionsSettings, writingTo output: inout StandardOutput) throws -> ExitStatus {
    try output.write(program.completions(for: settings.shell))
    return .clean
  }
}
