import CommandLineKit
import Corpus
import Platform
import Reporting

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
    let held = try Pack(opening: settings.pack, parameters: .current).summary
    for (label, text) in rows(held) {
      try output.write(label + String(repeating: " ", count: 14 - label.utf8.count) + text + "\n")
    }
    return .clean
  }

  private static func rows(_ held: PackSummary) -> [(label: String, text: String)] {
    let lines = counted(Int(clamping: held.lines), "line")
    return [
      ("size", "\(counted(held.fileBytes, "byte")), \(held.ratio) per byte of source"),
      ("digest", held.hexadecimalDigest),
      ("fingerprints", "\(held.parameters)"),
      ("components", "\(grouped(held.components)) of \(counted(held.lineages, "lineage"))"),
      ("documents", "\(grouped(held.documents)) at \(counted(held.occurrences, "path"))"),
      ("source", "\(counted(Int(clamping: held.sourceBytes), "byte")), \(lines), \(counted(held.tokens, "token"))"),
      ("seeds", "\(grouped(held.keys)) at \(counted(held.postings, "place"))"),
      ("names", grouped(held.names)),
    ]
  }
}
