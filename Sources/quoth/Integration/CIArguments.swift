import CommandLineKit

/// What is typed after `quoth ci`; what is not given, the platform tells.
struct CIArguments: Sendable {
  var paths: [[UInt8]] = []
  var comparison = ComparisonArguments()
  var base: String?
  var format: ReportFormat?
  var outputs: [ReportTarget] = []
  var tracesCommits = false
  var exitsZero = false
  var shared = SharedSettings()

  static let operands: [Operand<CIArguments>] = [
    .list(\.paths, .path("PATH"), help: "Files and folders; no path stands for the current folder")
  ]

  static let options: [OptionGroup<CIArguments>] =
    [
      OptionGroup(
        "What is new",
        [
          .value(
            "base", \.base, .text("REF"), help: "Compare with where HEAD branched off from this revision",
            details: "Without it, the variables of the platform tell; where they tell nothing, all files are scanned.")
        ])
    ] + ComparisonArguments.options.map { $0.lifted(to: \.comparison) } + [
      OptionGroup(
        "What to write",
        [
          .value(
            "format", short: "f", \.format, .choice(of: ReportFormat.self),
            help: "The format on standard output, in place of the platform's"),
          .values(
            "output", short: "o", \.outputs, .reportTarget,
            help: "Write a report to a file, in place of the platform's of the same format",
            details: "For example json=report.json. May be given once for each file."),
          .flag(
            "blame", \.tracesCommits,
            help: "Tell which commit brought each finding in",
            details: "With the assistants that the commit names: docs/ci.md."),
          .flag("exit-zero", \.exitsZero, help: "Exit with 0 when something was found"),
        ]),
      SharedSettings.options.lifted(to: \.shared),
    ]
}
