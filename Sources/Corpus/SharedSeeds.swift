/// A document and how many of the seeds that a pack was asked for are its own, too.
public struct SharedSeeds: Equatable, Sendable {
  public var document: UInt32
  /// How many of the distinct seeds; a lower bound, for a pack lists eight documents a seed at most.
  public var seeds: Int
}

extension Pack {
  /// The documents that share seeds, those with the most first, and of equals the one with the lower number. Linear in
  /// seeds and hits.
  /// - Parameter hashes: hashes of seeds, in any order; what is repeated counts once.
  public func documents(sharing hashes: [UInt64]) throws(PackError) -> [SharedSeeds] {
    var hits: [SeedHit] = []
    try lookup(Set(hashes).sorted().span, into: &hits)
    var shares: [UInt32: (seeds: Int, lastProbe: UInt32)] = [:]
    for hit in hits {
      let share = shares[hit.document]
      if share?.lastProbe == hit.probe { continue }
      shares[hit.document] = ((share?.seeds ?? 0) + 1, hit.probe)
    }
    return shares.map { SharedSeeds(document: $0.key, seeds: $0.value.seeds) }
      .sorted { ($1.seeds, $0.document) < ($0.seeds, $1.document) }
  }
}
