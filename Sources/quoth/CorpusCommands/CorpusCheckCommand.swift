import CommandLineKit
import Corpus
import Platform
import Settings

/// What `quoth corpus check` is told.
struct CorpusCheckSettings: Sendable {
  var packs: [[UInt8]] = []
  var shared = SharedSettings()
}

/// `quoth corpus check`: reads every byte of packs and verifies them.
enum CorpusCheckCommand {
  static let command = Command<Invocation>(
    "check", summary: "Verify that packs are whole",
    details: """
      Reads every byte and compares it with checksums and digest; without a pack, of what a scan of the current folder compares with.
      """,
    examples: [
      Example("quoth corpus check known.pack", "Read the whole pack and compare it with its digests"),
      Example("quoth corpus check builtin", "The same with the one in this program"),
    ],
    settings: CorpusCheckSettings(),
    operands: [.list(\.packs, .path("PACK"), help: "The packs to verify; builtin is the one in this program")],
    options: [SharedSettings.options.lifted(to: \.shared)],
    validate: { .corpusCheck($0) })

  static func run(_ settings: CorpusCheckSettings, writingTo output: inout StandardOutput) throws -> ExitStatus {
    var status = ExitStatus.clean
    for name in try [CorpusName].lookedInto(settings.packs) {
      if let held = wholePack(name) {
        if settings.shared.verbosity >= 0 { try output.write("whole: \(held.sentence(of: name.word))\n") }
      } else {
        status = .failed
      }
    }
    return status
  }

  /// What a pack holds that is whole; of another one the person is told what is wrong.
  private static func wholePack(_ name: CorpusName) -> PackSummary? {
    do {
      let pack = try name.open()
      try pack.verify()
      return pack.summary
    } catch {
      complain("\(error)")
      return nil
    }
  }
}
