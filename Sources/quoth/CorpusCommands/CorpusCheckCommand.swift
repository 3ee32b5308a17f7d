import CommandLineKit
import Corpus
import Platform

/// What `quoth corpus check` is told.
struct CorpusCheckSettings: Sendable {
  var packs: [[UInt8]] = []
  var shared = SharedSettings()
}

/// `quoth corpus check`: reads every byte of packs and verifies them.
enum CorpusCheckCommand {
  static let command = Command<Invocation>(
    "check", summary: "Verify that packs are whole",
    examples: [Example("quoth corpus check known.pack", "Read the whole pack and compare it with its digests")],
    settings: CorpusCheckSettings(),
    operands: [.list(\.packs, .path("PACK"), atLeast: 1, help: "The packs to verify")],
    options: [SharedSettings.options.lifted(to: \.shared)],
    validate: { .corpusCheck($0) })

  static func run(_ settings: CorpusCheckSettings, writingTo output: inout StandardOutput) throws -> ExitStatus {
    var status = ExitStatus.clean
    for path in settings.packs {
      if let held = wholePack(path) {
        if settings.shared.verbosity >= 0 { try output.write("whole: \(held.sentence(of: path))\n") }
      } else {
        status = .failed
      }
    }
    return status
  }

  /// What a pack holds that is whole; of another one the person is told what is wrong.
  private static func wholePack(_ path: [UInt8]) -> PackSummary? {
    do throws(PackError) {
      let pack = try Pack(opening: path, parameters: .current)
      try pack.verify()
      return pack.summary
    } catch {
      complain("\(error)")
      return nil
    }
  }
}
