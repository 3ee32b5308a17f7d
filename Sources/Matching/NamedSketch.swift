import Fingerprinting

/// A stretch of a sketch with its back references followed: every use of a name knows which name it is.
struct NamedSketch {
  /// The sketch bytes of the stretch.
  private(set) var bytes: [UInt8] = []
  /// For each token the number of its name, counted from 0 in the stretch; -1 for what is no name.
  private(set) var names: [Int32] = []
  /// For each token the kinds of ``kindsLength`` tokens from it on, packed into one number: equal where so many tokens agree. Shorter
  /// than the stretch by all but one of them.
  private(set) var kinds: [UInt64] = []
  /// Six hash bits of each name, or 64 when its first use lies before the stretch.
  private(set) var nameHashes: [UInt8] = []

  static let kindsLength = 6

  /// Replaces what the value held; any bytes give an answer. Linear.
  mutating func load(_ sketch: Span<UInt8>) {
    bytes.removeAll(keepingCapacity: true)
    names.removeAll(keepingCapacity: true)
    nameHashes.removeAll(keepingCapacity: true)
    kinds.removeAll(keepingCapacity: true)
    bytes.reserveCapacity(sketch.count)
    kinds.reserveCapacity(sketch.count)
    var word: UInt64 = 0
    names.reserveCapacity(sketch.count)
    for index in sketch.indices {
      let byte = sketch[index]
      bytes.append(byte)
      word = (word << 8 | UInt64(Self.kind(of: byte))) & 0xffff_ffff_ffff
      if index >= Self.kindsLength - 1 { kinds.append(word) }
      guard byte >= Sketch.firstName else {
        names.append(-1)
        continue
      }
      var name: Int32 = -1
      var hash: UInt8 = byte &- Sketch.firstName
      if byte >= Sketch.firstReuse {
        let earlier = index - Int(byte - Sketch.firstReuse) - 1
        if earlier >= 0 { name = names[earlier] }
        hash = 64
      }
      if name < 0 {
        name = Int32(truncatingIfNeeded: nameHashes.count)
        nameHashes.append(hash)
      }
      names.append(name)
    }
  }

  /// What two tokens that agree have in common: keywords and punctuation themselves, of all others the kind.
  private static func kind(of byte: UInt8) -> UInt8 {
    if byte >= Sketch.firstName { return Sketch.firstName }
    if byte >= Sketch.firstString { return Sketch.firstString }
    return byte >= Sketch.firstNumber ? Sketch.firstNumber : byte
  }
}
