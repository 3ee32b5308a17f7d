import CommandLineKit
import Platform

/// `quoth --version`: names the program and its version.
enum VersionCommand {
  static func run(writingTo output: inout StandardOutput) throws -> ExitStatus {
    try output.write("\(program.name) \(program.version)\n")
    return .clean
  }
}
