import CommandLineKit
import Platform

/// What `quoth corpus lookup` is told.
struct CorpusLookupSettings: Sendable {
  var pack: [UInt8] = []
  var file: [UInt8] = []
  var shared = SharedSettings()
}

/// `quoth corpus lookup`: shows which documents of a pack a file resembles.
enum CorpusLookupCommand {
  static let command = Command<Invocation>(
    "lookup", summary: "Show which documents of a pack a file resembles",
    details: "Names the documents with the same content or the same tokens, and those that share seeds with the file.",
    examples: [
      Example("quoth corpus lookup known.pack src/url.c", "See where a file may come from, before any verdict")
    ],
    settings: CorpusLookupSettings(),
    operands: [
      .one(\.pack, .path("PACK"), help: "The pack to look into"),
      .one(\.file, .path("FILE"), help: "The file to look up"),
    ],
    options: [SharedSettings.options.lifted(to: \.shared)],
    validate: { .corpusLookup($0) })

  static func run(_ settings: CorpusLookupSettings, writingTo output: inout StandardOutput) throws -> ExitStatus {
    throw NotBuiltYet(command: "corpus lookup")
  }
}
