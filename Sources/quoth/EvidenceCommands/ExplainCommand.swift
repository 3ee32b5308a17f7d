import CommandLineKit
import Platform
import Provenance
import Reporting

/// What is typed after `quoth explain`.
struct ExplainArguments: Sendable {
  var reference = FindingReference.id("")
  var paths: [[UInt8]] = []
  var sources: [UInt8]?
  var comparison = ComparisonArguments()
  var shared = SharedSettings()
}

/// What `quoth explain` is told to do.
struct ExplainSettings: Sendable {
  let reference: FindingReference
  let source: ScanRequest.Source
  /// Where the user has the source of the origins.
  let sources: BytePath?
  let comparison: ComparisonArguments
  let shared: SharedSettings

  /// - Throws: which arguments contradict each other.
  init(_ arguments: ExplainArguments) throws(UsageError) {
    reference = arguments.reference
    guard !arguments.paths.contains(Array("-".utf8)) else {
      throw UsageError("standard input is gone after its scan: save it in a file and explain that")
    }
    if case .place(let file, _, _) = reference {
      guard arguments.paths.isEmpty else {
        throw UsageError("FILE:LINE says already what is to be scanned: leave the other paths out")
      }
      source = .paths([file])
    } else {
      source = .paths(arguments.paths.isEmpty ? [Array(".".utf8)] : arguments.paths)
    }
    sources = arguments.sources.flatMap { BytePath($0) }
    comparison = arguments.comparison
    shared = arguments.shared
  }
}

/// `quoth explain`: shows why something is a finding, and what is made of it.
enum ExplainCommand {
  static let command = Command<Invocation>(
    "explain", summary: "Show why something is a finding: lines, evidence, licence, credit, verdict",
    details: """
      Scans again and shows all that is known of a finding: its lines beside those of the origin, each part of the evidence \
      with its weight, everybody who has the same code, how the licence was found, what it asks for and whether it fits, \
      which credit was found and which is missing, what the policy made of it, and what to do next.

      An id is looked for in what the paths name, the current folder without any; its first four digits do when no other \
      begins so. FILE:LINE names what covers that line, and only that file is scanned.

      A pack holds no source text. Where you have the source of the origins, --sources DIR shows both sides: the origin's file \
      is looked for as NAME-VERSION/PATH, NAME/PATH and PATH under DIR.

      Exits with 0, or with 2 when there is no such finding or something went wrong.
      """,
    examples: [
      Example("quoth explain 7f3a91c2 --corpus known.pack", "Explain a finding of the current folder by its id"),
      Example("quoth explain src/net/url.c:212 --corpus known.pack", "Explain what covers that line"),
      Example(
        "quoth explain 7f3a src --corpus known.pack --sources ~/releases", "Show the origin's lines beside yours, too"),
    ],
    settings: ExplainArguments(),
    operands: [
      .one(\.reference, .findingReference, help: "The id of a finding, or a file and a line in it"),
      .list(\.paths, .path("PATH"), help: "What to look for an id in; no path is the current folder"),
    ],
    options: [
      OptionGroup(
        "What to show",
        [
          .value(
            "sources", \.sources, .path("DIR"), help: "A folder with the source of the origins, to show both sides")
        ])
    ] + ComparisonArguments.options.map { $0.lifted(to: \.comparison) } + [
      SharedSettings.options.lifted(to: \.shared)
    ],
    validate: { (arguments) throws(UsageError) in .explain(try ExplainSettings(arguments)) })

  static func run(_ settings: ExplainSettings, writingTo output: inout StandardOutput) async throws -> ExitStatus {
    var request = try ScanRequest(
      settings.comparison, source: settings.source, showsProgress: settings.shared.verbosity >= 0)
    request.wholeExcerpts = settings.reference.idBeginning
    let report = try await Scan.report(request)
    let findings = try settings.reference.chosen(of: report)
    let next = NextCommands(after: settings.source, settings.comparison)
    let isColoured = settings.shared.colour.isColoured(environment: .inherited, isTerminal: isTerminal(1))
    let width = isTerminal(1) ? terminalWidth(1) ?? 80 : 100
    for (index, finding) in findings.enumerated() {
      if index > 0 { try output.write("\n") }
      let explanation = Explanation(
        of: finding, source: settings.sources.map { OriginSource(of: finding.origin, under: $0) }, next: next,
        width: width)
      try output.write(explanation.encoded(isColoured: isColoured))
    }
    return .clean
  }
}
