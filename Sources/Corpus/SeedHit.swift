/// A place in the corpus that shares a seed with a probe.
public struct SeedHit: Equatable, Sendable, BitwiseCopyable {
  /// The index of the probe in its batch.
  public var probe: UInt32
  public var document: UInt32
  /// The index of the gram's first token in the document, from 0.
  public var position: UInt32
  /// The number of that token among all tokens of the pack.
  public var token: UInt64
  /// How many lineages carry the seed, 255 at most; estimated when there are more than eight documents.
  public var lineages: UInt8
  /// How many documents of the pack are listed for the seed, eight at most.
  public var postings: UInt8
}
