import CommandLineKit
import Mending
import Platform
import Provenance

/// What is typed after `quoth attribute`, with the defaults.
struct AttributeArguments: Sendable {
  var id = ""
  var paths: [[UInt8]] = []
  var comparison = ComparisonArguments()
  var writes = false
  var place: CreditDestination?
  var shared = SharedSettings()

  static let options: [OptionGroup<AttributeArguments>] =
    [
      OptionGroup(
        "What to write",
        [
          .flag("write", \.writes, help: "Change the files; without it the changes are only shown"),
          .value(
            "to", \.place, .choice(of: CreditDestination.self), help: "Where to give credit",
            details: """
              snippet: tags around the lines, in comments. notice: an entry in NOTICE in the folder of the project. reuse: one in \
              REUSE.toml there. By default it is tags where there are lines and the language has comments, else REUSE.toml when the \
              project has one, else NOTICE.
              """),
        ])
    ] + ComparisonArguments.options.map { $0.lifted(to: \.comparison) } + [SharedSettings.options.lifted(to: \.shared)]
}

/// `quoth attribute`: gives the credit that copied code lacks.
enum AttributeCommand {
  static let command = Command<Invocation>(
    "attribute", summary: "Give credit for copied code",
    details: """
      Scans the paths, and writes who holds the copyright of the code with that id, under which licence it is and where it comes \
      from: into comments around it, NOTICE or REUSE.toml. No other byte of a file changes, and the code keeps its tokens, so that \
      the finding keeps its id. The next scan finds the code attributed.
      """,
    examples: [
      Example("quoth attribute 7f3a91c2 --corpus known.pack", "Show what would be written"),
      Example("quoth attribute 7f3a91c2 --corpus known.pack --write src", "Write it, for a finding in src"),
      Example("quoth attribute 7f3a91c2 --corpus known.pack --to notice --write", "Write an entry in NOTICE instead"),
    ],
    settings: AttributeArguments(),
    operands: [
      .one(\.id, .text("ID"), help: "The id of a finding, as a scan tells it"),
      .list(\.paths, .path("PATH"), help: "Files and folders to scan; no path is the current folder"),
    ],
    options: AttributeArguments.options,
    validate: { .attribute($0) })

  static func run(_ arguments: AttributeArguments, writingTo output: inout StandardOutput) async throws -> ExitStatus {
    let request = try ScanRequest(
      arguments.comparison, source: .paths(arguments.paths.isEmpty ? [Array(".".utf8)] : arguments.paths),
      showsProgress: arguments.shared.verbosity >= 0)
    let findings = try await Scan.report(request).findings.filter { $0.id == arguments.id }
    guard !findings.isEmpty else {
      throw CommandError(
        "no finding has the id '\(escapedForTerminal(arguments.id))' in what was scanned; quoth scan tells the ids")
    }
    let open = findings.filter { $0.attribution.verdict != .attributed }
    for finding in findings where finding.attribution.verdict == .attributed {
      try output.write(finding.toldAsAttributed + "\n")
    }
    guard !open.isEmpty else { return .clean }
    let plan = try CreditPlan(of: open, in: CreditedTree(request), to: arguments.place)
    if arguments.writes { try plan.write() }
    for line in plan.report(isWritten: arguments.writes) { try output.write(line + "\n") }
    return .clean
  }
}

extension Finding {
  fileprivate var toldAsAttributed: String {
    let place = attribution.credits.first.map { "\(escapedForTerminal($0.file)):\($0.line)" }
    return "\(shownPlace) is attributed already\(place.map { ", in \($0)" } ?? ""): there is nothing to write"
  }

  /// `src/url.c:210-247`, or the folder.
  var shownPlace: String {
    let file = escapedForTerminal(file)
    return kind == .vendored ? file : "\(file):\(region.startLine)-\(region.endLine)"
  }
}
