import Corpus
import Settings

/// What a scan compares with, opened.
struct ScanCorpus: Sendable {
  /// As the settings name them.
  let names: [CorpusName]
  let packs: PackSet

  init(_ names: [CorpusName]) throws {
    self.names = names
    packs = try PackSet(names.map { try $0.open() })
  }
}

extension CorpusName {
  /// Opens the pack.
  /// - Throws: a sentence; for a built-in pack that this program cannot compare with it names what rebuilds it.
  func open() throws -> Pack {
    switch self {
    case .pack(let path): return try Pack(opening: path, parameters: .current)
    case .builtIn:
      guard let memory = BuiltInCorpus.memory else { throw CommandError(Self.missing) }
      do throws(PackError) {
        return try Pack(in: memory, named: word, parameters: .current)
      } catch {
        switch error {
        case .version, .parameters:
          throw CommandError(
            "\(error). It is part of this program: run 'quoth corpus build corpus/recipe.json5 -o corpus/builtin.qpack' and build that anew"
          )
        default: throw error
        }
      }
    }
  }

  /// Whether it is the built-in corpus, and the program has none.
  var isMissing: Bool { self == .builtIn && BuiltInCorpus.memory == nil }

  /// What to say then.
  static let missing =
    """
    this program was built without its corpus: name a pack with --corpus, QUOTH_CORPUS or `corpora` in .quoth.json; quoth corpus add makes one
    """
}
