import CommandLineKit
import Corpus
import Platform
import Settings

/// What `quoth corpus merge` is told.
struct CorpusMergeSettings: Sendable {
  var packs: [[UInt8]] = []
  /// The path of the merged pack.
  var output: [UInt8] = []
  var shared = SharedSettings()
}

/// `quoth corpus merge`: makes one pack of several.
enum CorpusMergeCommand {
  static let command = Command<Invocation>(
    "merge", summary: "Make one pack of several",
    examples: [
      Example("quoth corpus merge ours.pack theirs.pack -o all.pack", "Make a pack that holds what both hold")
    ],
    settings: CorpusMergeSettings(),
    operands: [
      .list(\.packs, .path("PACK"), atLeast: 1, help: "The packs to merge; builtin is the one in this program")
    ],
    options: [
      OptionGroup(
        "Options", [.value("output", short: "o", \.output, .path("PACK"), isRequired: true, help: "The pack to write")]),
      SharedSettings.options.lifted(to: \.shared),
    ],
    validate: { .corpusMerge($0) })

  static func run(_ settings: CorpusMergeSettings, writingTo output: inout StandardOutput) throws -> ExitStatus {
    let builder = try PackBuilder(destination: settings.output, parameters: .current)
    for word in settings.packs { try builder.add(pack: CorpusName(word).open()) }
    let held = try builder.finish()
    if settings.shared.verbosity >= 0 { try output.write(held.sentence(of: settings.output) + "\n") }
    return .clean
  }
}
