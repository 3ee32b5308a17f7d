import CommandLineKit
import Corpus
import Matching
import Platform
import Provenance
import Reporting
import Settings

/// What is typed after `quoth verify`.
struct VerifySettings: Sendable {
  var report: [UInt8] = []
  var format = AnswerFormat.text
  var comparison = ComparisonArguments()
  var shared = SharedSettings()
}

/// `quoth verify`: holds a JSON report against a new scan.
enum VerifyCommand {
  static let command = Command<Invocation>(
    "verify", summary: "Scan again what a JSON report is about, and say what differs",
    details: """
      Scans the paths that the report names, from the current folder, and compares as values: the corpus by its digest, the \
      version of the program, sensitivity and licence, what was checked, and each finding: which are gone, which are new, and \
      what of the others has changed. The corpus is found by its digest among the packs that are named.

      Sensitivity, and a licence that was given by --licence, are taken from the report. What else was asked for, such as \
      --exclude, has to be asked for again. A report of standard input cannot be verified.

      Exits with 0 when the report holds, 1 when something differs, and 2 after an error.
      """,
    examples: [
      Example("quoth verify report.json --corpus known.pack", "See whether it still holds"),
      Example("quoth verify report.json --corpus known.pack -f json", "The answer for a program"),
    ],
    settings: VerifySettings(),
    operands: [.one(\.report, .path("REPORT"), help: "A report that 'quoth scan -f json' wrote")],
    options: [
      OptionGroup(
        "What to write",
        [.value("format", short: "f", \.format, .choice(of: AnswerFormat.self), help: "The format of the answer")])
    ] + ComparisonArguments.options.map { $0.lifted(to: \.comparison) } + [
      SharedSettings.options.lifted(to: \.shared)
    ],
    validate: { .verify($0) })

  /// A report that is larger was not made by a scan of any tree.
  private static let maximumBytes = 1 << 29

  static func run(_ settings: VerifySettings, writingTo output: inout StandardOutput) async throws -> ExitStatus {
    let path = BytePath(settings.report) ?? ""
    let recorded = try read(readFile(path, maximumBytes: maximumBytes), as: path)
    let request = try request(for: recorded, settings, path)
    let differences = recorded.differences(from: try await scanned(request))
    let verification = Verification(of: settings.report, differences)
    let isColoured = settings.shared.colour.isColoured(environment: .inherited, isTerminal: isTerminal(1))
    try output.write(
      settings.format == .json ? verification.json : verification.text(isColoured: isColoured))
    return differences.isEmpty ? .clean : .findings
  }

  private static func read(_ json: [UInt8], as path: BytePath) throws(CommandError) -> RecordedReport {
    do throws(RecordedReportError) { return try RecordedReport(json: json) } catch {
      throw CommandError("cannot verify \(path): \(error)")
    }
  }

  /// The scan that the report tells of, with what the user adds.
  private static func request(
    for report: RecordedReport, _ settings: VerifySettings, _ path: BytePath
  ) throws -> ScanRequest {
    let roots = report.roots
    guard !roots.isEmpty else {
      throw CommandError("cannot verify \(path): it is of standard input, which is gone")
    }
    if let comparison = report.comparison {
      throw CommandError(
        "cannot verify \(path): it is of changes \(escapedForTerminal(comparison)), and git may have moved on; verify takes reports of whole files"
      )
    }
    guard let sensitivity = Sensitivity(rawValue: report.sensitivity) else {
      throw CommandError("cannot verify \(path): there is no sensitivity \(escapedForTerminal(report.sensitivity))")
    }
    var arguments = settings.comparison
    arguments.sensitivity = sensitivity
    arguments.licence = arguments.licence ?? report.namedLicence
    let source = ScanRequest.Source.paths(roots.map(\.bytes))
    let showsProgress = settings.shared.verbosity >= 0
    let named = try ScanRequest(arguments, source: source, showsProgress: showsProgress)
    arguments.corpora = try packs(with: report.digests, among: named.corpora)
    return try ScanRequest(arguments, source: source, showsProgress: showsProgress)
  }

  /// The packs with these digests, in this order; all when one is missing, so that the difference is told.
  private static func packs(with digests: [String], among names: [CorpusName]) throws -> [[UInt8]] {
    var known: [String: CorpusName] = [:]
    for name in names {
      let digest = try name.open().summary.hexadecimalDigest
      known[String(digest.prefix(ScanSummary.Corpus.digestLength))] = name
    }
    let found = digests.compactMap { known[$0] }
    return (found.count == digests.count ? found : names).map(\.word)
  }

  /// A new scan as a report tells it.
  private static func scanned(_ request: ScanRequest) async throws -> RecordedReport {
    var json: [UInt8] = []
    JSONReport(toolVersion: program.version).write(try await Scan.report(request)) { json += $0 }
    return try RecordedReport(json: json)
  }
}
