import Fingerprinting

/// A stretch of a sketch with its back references followed: every use of a name knows which name it is. Its buffers only grow: behind
/// the first ``count`` places stands what they held before.
struct NamedSketch {
  /// The tokens of the stretch.
  private(set) var count = 0
  /// The sketch bytes of the stretch.
  private(set) var bytes: [UInt8] = []
  /// For each token the number of its name, counted from 0 in the stretch; -1 for what is no name.
  private(set) var names: [Int32] = []
  /// For each token the kinds of ``kindsLength`` tokens from it on, packed into one number: equal where so many tokens agree. There are
  /// ``kindsCount`` of them.
  private(set) var kinds: [UInt64] = []
  /// Six hash bits of each name, or ``unknownHash`` when its first use lies before the stretch.
  private(set) var nameHashes: [UInt8] = []

  static let kindsLength = 6
  static let unknownHash: UInt8 = 64

  var kindsCount: Int { max(0, count - Self.kindsLength + 1) }

  /// Replaces what the value held; any bytes give an answer. Linear.
  mutating func load(_ sketch: Span<UInt8>) {
    grow(to: sketch.count)
    var copied = bytes.mutableSpan
    for index in sketch.indices { copied[index] = sketch[index] }
    Self.number(sketch, names: &names, hashes: &nameHashes)
    Self.pack(sketch, into: &kinds)
  }

  private static func number(_ sketch: Span<UInt8>, names: inout [Int32], hashes: inout [UInt8]) {
    hashes += repeatElement(unknownHash, count: max(0, sketch.count - hashes.count))
    var numbers = names.mutableSpan
    var bits = hashes.mutableSpan
    let count = number(sketch, names: &numbers, hashes: &bits)
    hashes.removeLast(hashes.count - count)
  }

  /// The number of names. Tokens follow each other in no order that a processor could guess, so this computes and does not branch.
  private static func number(
    _ sketch: Span<UInt8>, names: inout MutableSpan<Int32>, hashes: inout MutableSpan<UInt8>
  ) -> Int {
    var count: Int32 = 0
    for index in sketch.indices {
      let byte = sketch[index]
      let earlier = index &- Int(byte) &+ Int(Sketch.firstReuse) &- 1
      names[index] = -1
      let known = names[byte >= Sketch.firstReuse && earlier >= 0 ? earlier : index]
      // All bits are set for a name, and for a name that is not known.
      let isName = Int32(truncatingIfNeeded: Int8(bitPattern: byte)) &>> 31
      let isNew = isName & known &>> 31
      names[index] = known & ~isNew | count & isNew
      hashes[Int(count)] = min(byte &- Sketch.firstName, unknownHash)
      count &-= isNew
    }
    return Int(count)
  }

  private static func pack(_ sketch: Span<UInt8>, into words: inout [UInt64]) {
    let kinds = kinds.span
    var words = words.mutableSpan
    var word: UInt64 = 0
    for index in sketch.indices {
      word = (word << 8 | UInt64(kinds[Int(sketch[index])])) & 0xffff_ffff_ffff
      if index >= kindsLength - 1 { words[index &- kindsLength &+ 1] = word }
    }
  }

  private mutating func grow(to count: Int) {
    self.count = count
    let missing = count - bytes.count
    guard missing > 0 else { return }
    bytes += repeatElement(0, count: missing)
    names += repeatElement(-1, count: missing)
    kinds += repeatElement(0, count: missing)
  }

  /// What two tokens that agree have in common: keywords and punctuation themselves, of all others the kind.
  private static let kinds: [UInt8] = (0..<256).map { kind(of: UInt8($0)) }

  private static func kind(of byte: UInt8) -> UInt8 {
    if byte >= Sketch.firstName { return Sketch.firstName }
    if byte >= Sketch.firstString { return Sketch.firstString }
    return byte >= Sketch.firstNumber ? Sketch.firstNumber : byte
  }
}
