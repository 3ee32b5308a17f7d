/// A fingerprint: the hash of a k-gram of tokens that winnowing selected, and where the gram begins.
public struct Seed: Hashable, Sendable, BitwiseCopyable {
  /// The mixed hash; its top 48 bits are the key in a pack. Uniformly distributed, though winnowing keeps small values.
  public var hash: UInt64
  /// The index of the gram's first token in the file's token stream, from 0.
  public var position: UInt32

  @inlinable public init(hash: UInt64, position: UInt32) {
    self.hash = hash
    self.position = position
  }
}
