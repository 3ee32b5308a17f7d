import Corpus

/// A pack that a scan compares with.
struct ScanCorpus: Sendable {
  let pack: Pack
  let components: [Component]
  /// The components of the packs before this one.
  let firstComponent: Int

  /// Opens packs, in the order given.
  static func open(_ paths: [[UInt8]]) throws(PackError) -> [ScanCorpus] {
    var corpora: [ScanCorpus] = []
    for path in paths {
      let pack = try Pack(opening: path, parameters: .current)
      let first = corpora.last.map { $0.firstComponent + $0.components.count } ?? 0
      corpora.append(ScanCorpus(pack: pack, components: try pack.components(), firstComponent: first))
    }
    return corpora
  }
}
