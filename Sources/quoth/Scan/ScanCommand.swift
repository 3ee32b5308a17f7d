import CommandLineKit
import Platform
import Provenance

/// `quoth scan`: finds copied code in trees, files or standard input.
enum ScanCommand {
  static let command = Command<Invocation>(
    "scan", summary: "Find copied code in folders, files or standard input",
    details: """
      Compares code with licensed code and reports what was copied: the lines, their origin and its licence. \
      Nothing leaves the machine.

      A finding fails, warns or passes: a copy fails that lacks the credit its licence asks for, or whose licence does not fit into \
      the project; --fail-on, --warn-on and .quoth.json change that. What passes is told with -v.

      Exits with 0 when nothing fails, 1 when something does, 2 after an error, and 3 when nothing fails but \
      something could not be read.
      """,
    examples: [
      Example("quoth scan", "Scan the current folder"),
      Example("quoth scan --corpus builtin --corpus ours.pack", "Compare with a pack of your own, too"),
      Example(
        "quoth scan --corpus known.pack -f json -o text=report.txt src lib", "JSON for a program, text for a file"),
      Example(
        "quoth scan --corpus known.pack -f github -o sarif=quoth.sarif -o markdown=summary.md",
        "Annotations, code scanning and a summary, in one scan"),
      Example(
        "quoth scan --corpus known.pack --exclude 'vendor/**'", "Leave out code that is known to come from others"),
      Example("quoth scan --fail-on incompatible --warn-on unattributed,partial", "Fail for licences alone"),
      Example("quoth scan --staged", "Scan what the next commit changes"),
      Example("quoth scan --changes src", "Scan what is not committed yet, in one folder"),
      Example("quoth scan --base origin/main --all-lines", "Scan the files of a branch, and all their lines"),
      Example("quoth scan --show-settings", "Show the settings, and which file or option each comes from"),
      Example("quoth scan --corpus known.pack --stdin-filename url.c - < draft", "Scan what comes from standard input"),
    ],
    settings: ScanArguments(), operands: ScanArguments.operands, options: ScanArguments.options,
    validate: { (arguments) throws(UsageError) in .scan(try ScanSettings(arguments)) })

  static func run(_ settings: ScanSettings, writingTo output: inout StandardOutput) async throws -> ExitStatus {
    if settings.showsSettings {
      let effective = try EffectiveSettings(settings.comparison, around: settings.source.firstPath)
      try output.write(SettingsText(effective).lines.map { $0 + "\n" }.joined())
      return .clean
    }
    var request = try ScanRequest(
      settings.comparison, source: settings.source, showsProgress: settings.shared.verbosity >= 0)
    request.tracesCommits = request.tracesCommits || settings.tracesCommits
    let report = try await Scan.report(request)
    try ReportDelivery(settings).deliver(report, to: &output)
    return status(of: report, settings: settings)
  }

  private static func status(of report: ScanReport, settings: ScanSettings) -> ExitStatus {
    if report.findings.contains(where: { $0.level == .fail }) { return settings.statusOfFindings }
    return report.summary.failures.isEmpty ? .clean : .incomplete
  }
}
