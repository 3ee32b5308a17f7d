import CommandLineKit

/// What is typed after `quoth scan`, with the defaults.
struct ScanArguments: Sendable {
  var paths: [[UInt8]] = []
  var stdinFilename: [UInt8]?
  var staged = false
  var changes = false
  var base: String?
  var allLines = false
  var comparison = ComparisonArguments()
  var tracesCommits = false
  var format = ReportFormat.text
  var outputs: [ReportTarget] = []
  var exitsZero = false
  var exitCode: Int?
  var showsSettings = false
  var shared = SharedSettings()

  static let operands: [Operand<ScanArguments>] = [
    .list(\.paths, .path("PATH"), help: "Files and folders; - is standard input, and no path the current folder")
  ]

  static let options: [OptionGroup<ScanArguments>] =
    [
      OptionGroup(
        "Changes in git",
        [
          .flag("staged", \.staged, help: "Scan what is staged: the files of the index that differ from HEAD"),
          .flag(
            "changes", \.changes,
            help: "Scan what is not committed: files on the disk that differ from HEAD"),
          .value(
            "base", \.base, .text("REF"), help: "Scan what HEAD has changed since it left REF, such as origin/main",
            details: "Compared are the merge base of both and HEAD. A shallow clone may lack it: git fetch --unshallow."
          ),
          .flag(
            "all-lines", \.allLines, help: "Let findings count in lines that were not changed, too",
            details: """
              Without it, a changed file is read as a whole, so that a copy is seen that the change completes; but a finding without a \
              changed line passes.
              """),
        ])
    ] + ComparisonArguments.options.map { $0.lifted(to: \.comparison) } + [
      OptionGroup(
        "Standard input",
        [
          .value(
            "stdin-filename", \.stdinFilename, .path("NAME"), help: "The name of what is read from standard input",
            details: "Its ending tells the language.")
        ]),
      OptionGroup(
        "What to write",
        [
          .value(
            "format", short: "f", \.format, .choice(of: ReportFormat.self), help: "The format on standard output",
            details: """
              text is for people, json and jsonl for programs, sarif for code scanning and editors, gitlab for Code Quality, github for \
              annotations of a workflow's run, junit for Jenkins and Azure Pipelines, csv for spreadsheets, markdown for summaries and comments, \
              ai for language models.
              """),
          .values(
            "output", short: "o", \.outputs, .reportTarget, help: "Write a report to a file, too",
            details: "For example json=report.json. May be given once for each file."),
          .value(
            "exit-code", \.exitCode, .integer(in: 0...255),
            help: "The exit status when something was found, in place of 1"),
          .flag(
            "blame", \.tracesCommits,
            help: "Tell which commit brought each finding in",
            details:
              "With the assistants that the commit names. Of at most 200 findings, the gravest first, whose files are as the last commit has them."
          ),
          .flag(
            "show-settings", \.showsSettings, help: "Show what holds for a scan, and who says so; nothing is scanned"),
          .flag("exit-zero", \.exitsZero, help: "Exit with 0 when something was found"),
        ]),
      SharedSettings.options.lifted(to: \.shared),
    ]
}
