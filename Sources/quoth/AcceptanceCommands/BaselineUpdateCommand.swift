import CommandLineKit
import Platform

/// `quoth baseline update`: brings the baseline up to date.
enum BaselineUpdateCommand {
  static let command = Command<Invocation>(
    "update", summary: "Accept new findings too, and forget those that are gone",
    details: """
      Entries for files that the scan does not look at stay as they are.
      """,
    examples: [Example("quoth baseline update --corpus known.pack", "Accept what is in the current folder now")],
    settings: BaselineSettings(), operands: BaselineSettings.operands, options: BaselineSettings.options,
    validate: { (settings) throws(UsageError) in .baselineUpdate(try settings.checked()) })

  static func run(_ settings: BaselineSettings, writingTo output: inout StandardOutput) async throws -> ExitStatus {
    try await BaselineRevision.run(settings, acceptsNew: true, writingTo: &output)
  }
}
