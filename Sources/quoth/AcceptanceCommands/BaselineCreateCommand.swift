import CommandLineKit
import Platform
import Provenance
import Reporting

/// `quoth baseline create`: accepts all findings that there are now.
enum BaselineCreateCommand {
  static let command = Command<Invocation>(
    "create", summary: "Accept all findings that there are now",
    details: """
      Writes the findings that fail or warn, and that nobody accepted otherwise, into .quoth-baseline.json in the folder of the project, or \
      into the file that --baseline names. A scan tells them no more, so that what is copied from now on stands out.
      """,
    examples: [
      Example("quoth baseline create --corpus known.pack", "Accept what is in the current folder"),
      Example(
        "quoth baseline create --corpus known.pack --baseline ci/known.json src lib", "Use a file of another name"),
    ],
    settings: BaselineSettings(), operands: BaselineSettings.operands, options: BaselineSettings.options,
    validate: { (settings) throws(UsageError) in .baselineCreate(try settings.checked()) })

  static func run(_ settings: BaselineSettings, writingTo output: inout StandardOutput) async throws -> ExitStatus {
    let request = try settings.request(usesBaseline: false)
    let writer = try AcceptanceWriter(.baseline, of: request)
    let file = try AcceptanceFile(.baseline, of: request)
    guard !file.exists else {
      throw CommandError("there is a baseline already, \(file.path): 'quoth baseline update' brings it up to date")
    }
    let result = try await Scan.result(request)
    let found = result.report.findings.filter(\.isOpen)
    let places = result.places
    try writer.write(found.flatMap(\.withMembers).map { file.entry(accepting: $0, places, on: request.today) })
    try output.write("accepted \(counted(found.count, "finding")): written to \(file.path)\n")
    return result.report.statusOfReading
  }
}

extension ScanReport {
  /// How a command ends that is content with any findings; it says what could not be read.
  var statusOfReading: ExitStatus {
    guard let failure = summary.failures.first else { return .clean }
    let more = summary.failures.count == 1 ? "" : ", and \(summary.failures.count - 1) more"
    complain(
      "incomplete: \(escapedForTerminal(failure.file))\(more) could not be read: \(escapedForTerminal(failure.reason))")
    return .incomplete
  }
}
