import CommandLineKit
import Matching

/// What is typed after `quoth scan`, with the defaults.
struct ScanArguments: Sendable {
  var paths: [[UInt8]] = []
  var stdinFilename: [UInt8]?
  var corpora: [[UInt8]] = []
  var sensitivity = Sensitivity.normal
  var includesItself = false
  var licence: String?
  var reading = ReadingSettings()
  var format = ReportFormat.text
  var outputs: [ReportTarget] = []
  var exitsZero = false
  var exitCode: Int?
  var shared = SharedSettings()

  static let operands: [Operand<ScanArguments>] = [
    .list(\.paths, .path("PATH"), help: "Files and folders; - is standard input, and no path the current folder")
  ]

  static let options: [OptionGroup<ScanArguments>] = [
    OptionGroup(
      "What to compare with",
      [
        .values("corpus", \.corpora, .path("PACK"), help: "A pack of licensed code"),
        .value(
          "sensitivity", \.sensitivity, .choice(of: Sensitivity.self), help: "How much evidence a finding needs",
          details: """
            Found of copied regions of 6 to 40 lines in the development benchmark, and flagged of 16,530 files of strangers \
            (docs/engine.md): low 91 % and 1 file, normal 96 % and 0.2 %, high 97 % and 0.8 %. low is the one for gates.
            """),
        .flag("self", \.includesItself, help: "Report code whose origin is the scanned component itself, too"),
      ]),
    OptionGroup(
      "The project",
      [
        .value(
          "licence", \.licence, .text("EXPR"), help: "The licence of the project that is scanned, an SPDX expression",
          details: """
            Without it, the licence files and the package metadata at the root of the project tell: of the repository that the \
            first path lies in, else of that path itself.
            """)
      ]),
    ReadingSettings.options.lifted(to: \.reading),
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
        .value("format", short: "f", \.format, .choice(of: ReportFormat.self), help: "The format on standard output"),
        .values(
          "output", short: "o", \.outputs, .reportTarget, help: "Write a report to a file, too",
          details: "For example json=report.json. May be given once for each file."),
        .value(
          "exit-code", \.exitCode, .integer(in: 0...255),
          help: "The exit status when something was found, in place of 1"),
        .flag("exit-zero", \.exitsZero, help: "Exit with 0 when something was found"),
      ]),
    SharedSettings.options.lifted(to: \.shared),
  ]
}
