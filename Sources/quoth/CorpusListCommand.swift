import CommandLineKit
import Platform

/// What `quoth corpus list` is told.
struct CorpusListSettings: Sendable {
  /// How the list is written.
  enum Format: String, CaseIterable, Sendable {
    case text, json
  }

  var pack: [UInt8] = []
  var format = Format.text
  var shared = SharedSettings()
}

/// `quoth corpus list`: lists the components of a pack.
enum CorpusListCommand {
  static let command = Command<Invocation>(
    "list", summary: "List the components of a pack",
    examples: [Example("quoth corpus list known.pack -f json", "List names, versions and licences for a program")],
    settings: CorpusListSettings(),
    operands: [.one(\.pack, .path("PACK"), help: "The pack to list")],
    options: [
      OptionGroup(
        "Options",
        [
          .value(
            "format", short: "f", \.format, .choice(of: CorpusListSettings.Format.self), help: "The format of the list")
        ]),
      SharedSettings.options.lifted(to: \.shared),
    ],
    validate: { .corpusList($0) })

  static func run(_ settings: CorpusListSettings, writingTo output: inout StandardOutput) throws -> ExitStatus {
    throw NotBuiltYet(command: "corpus list")
  }
}
