import Platform
import Settings

extension [CorpusName] {
  /// What a command looks into: the packs that are named, else what a scan of the current folder compares with.
  static func lookedInto(_ named: [[UInt8]]) throws -> [CorpusName] {
    try named.isEmpty
      ? EffectiveSettings(ComparisonArguments(), around: ".").corpora.value : named.map { CorpusName($0) }
  }
}
