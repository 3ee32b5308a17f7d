import CommandLineKit
import Platform
import Provenance
import Reporting

/// `quoth allow`: accepts a finding, with a reason, in a file of the project.
enum AllowCommand {
  static let command = Command<Invocation>(
    "allow", summary: "Accept a finding, with a reason",
    details: """
      Scans, and writes the findings with this id into .quoth-allow.json in the folder of the project: all of them, or those in the \
      paths that are named. A scan tells them no more, until the day that --expires names is over.

      It is the copied content that is accepted, in that file: the finding comes back when the content is changed, and when it is pasted \
      somewhere else. Where the file is moved to, it stays accepted.
      """,
    examples: [
      Example(
        "quoth allow --corpus known.pack 7f3a91c2 --reason 'our own code, published by us before'", "Accept it for good"
      ),
      Example(
        "quoth allow --corpus known.pack 7f3a91c2 src/net --reason 'is being replaced' --expires 2027-06-30",
        "Accept it for some time, in one folder"),
    ],
    settings: AllowArguments(), operands: AllowArguments.operands, options: AllowArguments.options,
    validate: { (arguments) throws(UsageError) in .allow(try AllowSettings(arguments)) })

  static func run(_ settings: AllowSettings, writingTo output: inout StandardOutput) async throws -> ExitStatus {
    let request = try ScanRequest(
      settings.comparison, source: .paths(settings.paths), showsProgress: settings.shared.verbosity >= 0)
    if let day = settings.expires, day < request.today {
      throw CommandError("--expires cannot be \(day): that day is over, so nothing would be accepted")
    }
    let writer = try AcceptanceWriter(.allow, of: request)
    let result = try await Scan.result(request)
    let (file, places) = (result.acceptance.allow, result.places)
    let found = try findings(settings.id, in: result.report)
    let new = found.flatMap(\.withMembers).map {
      file.entry(accepting: $0, places, on: request.today, reason: settings.reason, until: settings.expires)
    }
    let ids = Set(new.map(\.id))
    // Entries for the same content give way, unless they are for files that this scan did not look at.
    let kept = file.accepted.entries.filter { !ids.contains($0.id) || file.standing(of: $0.file, places) == .unseen }
    try writer.write(kept + new)
    for finding in found { try output.write(told(finding, settings, in: file)) }
    return .clean
  }

  /// The findings with an id that ask for acceptance, or have it from the files that this command and `quoth baseline` write.
  private static func findings(_ id: String, in report: ScanReport) throws(CommandError) -> [Finding] {
    let named = report.findings.filter { $0.id == id }
    if named.isEmpty {
      let nearest = closest(to: id.utf8, among: report.findings.map(\.id)).map { "did you mean \($0)? " } ?? ""
      throw CommandError(
        "no finding has the id \(id); \(nearest)'quoth scan' with the same paths and options tells those that there are"
      )
    }
    let open = named.filter { finding in
      finding.decision.level != .pass && [nil, .allow, .baseline].contains(finding.suppression?.source)
    }
    guard open.isEmpty, let first = named.first else { return open }
    guard let suppression = first.suppression else {
      throw CommandError("\(id) is in order (\(first.decision.reason)): there is nothing to accept")
    }
    let line = suppression.line.map { ":\($0)" } ?? ""
    throw CommandError("\(id) is accepted already, in \(escapedForTerminal(suppression.file))\(line)")
  }

  private static func told(_ finding: Finding, _ settings: AllowSettings, in file: AcceptanceFile) -> String {
    let line = finding.kind == .vendored ? "" : ":\(finding.region.startLine)"
    let until = settings.expires.map { " until \($0)" } ?? ""
    return "accepted\(until): \(finding.id) in \(escapedForTerminal(finding.file))\(line); written to \(file.path)\n"
  }
}
