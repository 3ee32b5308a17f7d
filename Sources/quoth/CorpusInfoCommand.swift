import CommandLineKit
import Platform

/// What `quoth corpus info` is told.
struct CorpusInfoSettings: Sendable {
  var pack: [UInt8] = []
  var shared = SharedSettings()
}

/// `quoth corpus info`: describes a pack.
enum CorpusInfoCommand {
  static let command = Command<Invocation>(
    "info", summary: "Describe a pack: its size, digest and counts",
    examples: [Example("quoth corpus info known.pack", "See what a pack holds, in numbers")],
    settings: CorpusInfoSettings(),
    operands: [.one(\.pack, .path("PACK"), help: "The pack to describe")],
    options: [SharedSettings.options.lifted(to: \.shared)],
    validate: { .corpusInfo($0) })

  static func run(_ settings: CorpusInfoSettings, writingTo output: inout StandardOutput) throws -> ExitStatus {
    throw NotBuiltYet(command: "corpus info")
  }
}
