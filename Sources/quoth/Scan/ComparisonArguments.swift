import CommandLineKit
import Matching
import Provenance

/// What is typed after every command that scans: what to compare with, by which rules, and what to read. What is not given here is nil or
/// empty, and then the settings file tells.
struct ComparisonArguments: Sendable {
  var corpora: [[UInt8]] = []
  var sensitivity: Sensitivity?
  var includesItself = false
  var config: [UInt8]?
  var licence: String?
  /// Lists as they were given, one after the other.
  var failOn: [[PolicyTerm]] = []
  var warnOn: [[PolicyTerm]] = []
  var baseline: [UInt8]?
  var usesBaseline = true
  var reading = ReadingSettings()

  static let options: [OptionGroup<ComparisonArguments>] = [
    OptionGroup(
      "What to compare with",
      [
        .values(
          "corpus", \.corpora, .path("PACK"), help: "A pack of licensed code, or builtin for the one in this program",
          details: """
            Several are asked as one. Without it, QUOTH_CORPUS names them, with colons between them as in PATH, else `corpora` in .quoth.json, \
            else it is builtin. A file that is called builtin is ./builtin.
            """),
        .value(
          "sensitivity", \.sensitivity, .choice(of: Sensitivity.self),
          help: "How much evidence a finding needs, by default normal",
          details: """
            Found of copied regions of 6 to 40 lines in the development benchmark, and wrongly flagged of 30,819 files of strangers \
            with the built-in corpus (docs/engine.md): low 89 % and 5 files, normal 96 % and 0.2 %, high 97 % and 0.9 %. low is \
            the one for gates.
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
          "config", short: "c", \.config, .path("FILE"), help: "The settings file, in place of the nearest .quoth.json",
          details: """
            Without it, QUOTH_CONFIG names the file; else it is the nearest .quoth.json, from the first path upwards to the root of its \
            repository. What is given on the command line goes before what the file says.
            """),
      ]),
    OptionGroup(
      "What a finding means",
      [
        .values(
          "fail-on", \.failOn, .policyTerms, help: "What makes the scan end with 1",
          details: """
            Credit: attributed, partial, unattributed, not-required. Licence: compatible, obligations, incompatible, unknown, or a category such \
            as strong-copyleft (quoth licences list). any stands for every finding. By default unattributed, partial and incompatible.
            """),
        .values(
          "warn-on", \.warnOn, .policyTerms, help: "What is told, although the scan ends with 0; by default unknown"),
        .value(
          "baseline", \.baseline, .path("FILE"), help: "The findings that were there when you began",
          details: "Without it, .quoth-baseline.json in the folder of the project, if it is there."),
        .flag("no-baseline", \.usesBaseline, to: false, help: "Tell the findings of the baseline, too"),
      ]),
    ReadingSettings.options.lifted(to: \.reading),
  ]
}

extension ValueSyntax<[PolicyTerm]> {
  static let policyTerms = words("TERM", of: PolicyTerm.all, spelled: \.spelling)
}
