import CommandLineKit
import Corpus
import Platform
import Reporting
import Settings

/// What `quoth corpus info` is told.
struct CorpusInfoSettings: Sendable {
  var packs: [[UInt8]] = []
  var shared = SharedSettings()
}

/// `quoth corpus info`: describes packs.
enum CorpusInfoCommand {
  static let command = Command<Invocation>(
    "info", summary: "Describe packs: what they were built from, size, digest and counts",
    details: "Without a pack, those that a scan of the current folder compares with.",
    examples: [
      Example("quoth corpus info known.pack", "See what a pack holds, in numbers"),
      Example("quoth corpus info builtin", "The same of the one in this program"),
    ],
    settings: CorpusInfoSettings(),
    operands: [.list(\.packs, .path("PACK"), help: "The packs to describe; builtin is the one in this program")],
    options: [SharedSettings.options.lifted(to: \.shared)],
    validate: { .corpusInfo($0) })

  static func run(_ settings: CorpusInfoSettings, writingTo output: inout StandardOutput) throws -> ExitStatus {
    for (index, name) in try [CorpusName].lookedInto(settings.packs).enumerated() {
      if index > 0 { try output.write("\n") }
      for (label, text) in rows(name, try name.open().summary) {
        try output.write(label + String(repeating: " ", count: 14 - label.utf8.count) + text + "\n")
      }
    }
    return .clean
  }

  private static func rows(_ name: CorpusName, _ held: PackSummary) -> [(label: String, text: String)] {
    let lines = counted(Int(clamping: held.lines), "line")
    return [("pack", escapedForTerminal(name.word))] + (held.origin.map(rows) ?? []) + [
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

  private static func rows(_ origin: PackOrigin) -> [(label: String, text: String)] {
    let title = [origin.name, origin.date].filter { !$0.isEmpty }.map { escapedForTerminal($0) }.joined(separator: " ")
    return (title.isEmpty ? [] : [("recipe", title)]) + [
      ("recipe digest", hexadecimal(origin.recipe)), ("built by", "quoth \(escapedForTerminal(origin.toolVersion))"),
    ]
  }
}
