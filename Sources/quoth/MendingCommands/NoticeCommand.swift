import CommandLineKit
import Mending
import Platform
import Provenance
import Reporting

/// How an attribution document is written down.
enum NoticeFormat: String, CaseIterable, Sendable {
  case text, markdown, html
}

/// What is typed after `quoth notice`, with the defaults.
struct NoticeArguments: Sendable {
  var paths: [[UInt8]] = []
  var comparison = ComparisonArguments()
  var format = NoticeFormat.text
  var output: [UInt8]?
  var shared = SharedSettings()

  static let options: [OptionGroup<NoticeArguments>] =
    [
      OptionGroup(
        "What to write",
        [
          .value("format", short: "f", \.format, .choice(of: NoticeFormat.self), help: "The format of the document"),
          .value("output", short: "o", \.output, .path("FILE"), help: "Write to a file, not to standard output"),
        ])
    ] + ComparisonArguments.options.map { $0.lifted(to: \.comparison) } + [SharedSettings.options.lifted(to: \.shared)]
}

/// `quoth notice`: writes the attribution document for all code of others.
enum NoticeCommand {
  static let command = Command<Invocation>(
    "notice", summary: "Write the attribution document for all code of others that is found",
    details: """
      Names each component that code was copied from, who holds its copyright, its licence and the places that hold its code, \
      accepted and credited ones too, and says which licence texts have to be enclosed. Code whose licence asks for no credit is \
      told with -v.
      """,
    examples: [
      Example("quoth notice --corpus known.pack", "Read it on the terminal"),
      Example("quoth notice --corpus known.pack -f markdown -o THIRD-PARTY.md src lib", "Keep it beside the code"),
      Example("quoth notice --corpus known.pack -f html -o credits.html", "One page that loads nothing, for a product"),
    ],
    settings: NoticeArguments(),
    operands: [.list(\.paths, .path("PATH"), help: "Files and folders to scan; no path is the current folder")],
    options: NoticeArguments.options,
    validate: { .notice($0) })

  static func run(_ arguments: NoticeArguments, writingTo output: inout StandardOutput) async throws -> ExitStatus {
    let request = try ScanRequest(
      arguments.comparison, source: .paths(arguments.paths.isEmpty ? [Array(".".utf8)] : arguments.paths),
      showsProgress: arguments.shared.verbosity >= 0)
    let report = try await Scan.report(request)
    let document = AttributionDocument(report.findings, includesAll: arguments.shared.verbosity > 0)
    let bytes =
      switch arguments.format {
      case .text: document.text
      case .markdown: document.markdown
      case .html: document.html
      }
    if let path = arguments.output {
      try writeWhole(bytes, to: path)
    } else {
      try output.write(bytes)
    }
    for failure in report.summary.failures {
      complain("\(escapedForTerminal(failure.file)) was not read: \(escapedForTerminal(failure.reason))")
    }
    return report.summary.failures.isEmpty ? .clean : .incomplete
  }
}
