import CommandLineKit
import Platform

/// `quoth baseline prune`: forgets findings that are gone.
enum BaselinePruneCommand {
  static let command = Command<Invocation>(
    "prune", summary: "Forget the findings of the baseline that are gone",
    details: """
      New findings are not accepted, as quoth baseline update does. Entries for files that the scan does not look at stay as they are.
      """,
    examples: [Example("quoth baseline prune --corpus known.pack", "Forget what was mended in the current folder")],
    settings: BaselineSettings(), operands: BaselineSettings.operands, options: BaselineSettings.options,
    validate: { (settings) throws(UsageError) in .baselinePrune(try settings.checked()) })

  static func run(_ settings: BaselineSettings, writingTo output: inout StandardOutput) async throws -> ExitStatus {
    try await BaselineRevision.run(settings, acceptsNew: false, writingTo: &output)
  }
}
