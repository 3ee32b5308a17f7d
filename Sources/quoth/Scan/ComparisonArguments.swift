import CommandLineKit
import Matching

/// What is typed after every command that scans: what to compare with, by which rules, and what to read.
struct ComparisonArguments: Sendable {
  var corpora: [[UInt8]] = []
  var sensitivity = Sensitivity.normal
  var includesItself = false
  var licence: String?
  var baseline: [UInt8]?
  var usesBaseline = true
  var reading = ReadingSettings()

  static let options: [OptionGroup<ComparisonArguments>] = [
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
            """),
        .value(
          "baseline", \.baseline, .path("FILE"), help: "The findings that were there when you began",
          details: "Without it, .quoth-baseline.json in the folder of the project, if it is there."),
        .flag("no-baseline", \.usesBaseline, to: false, help: "Tell the findings of the baseline, too"),
      ]),
    ReadingSettings.options.lifted(to: \.reading),
  ]
}
