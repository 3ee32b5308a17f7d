import CommandLineKit
import Platform

/// `quoth man`: writes the manual page.
enum ManCommand {
  static let command = Command<Invocation>(
    "man", summary: "Write the manual page, in roff",
    examples: [Example("quoth man > ~/.local/share/man/man1/quoth.1", "Install the page, to be read by man quoth")],
    settings: SharedSettings(), operands: [], options: [SharedSettings.options],
    validate: { _ in .manual })

  static func run(writingTo output: inout StandardOutput) throws -> ExitStatus {
    try output.write(program.manualPage)
    return .clean
  }
}
