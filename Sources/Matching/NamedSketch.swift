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
    var names = names.mutableSpan
    hashes.removeAll(keepingCapacity: true)
    hashes.append(addingCapacity: sketch.count) { number(sketch, names: &names, hashes: &$0) }
  }

  private static func number(
    _ sketch: Span<UInt8>, names: inout MutableSpan<Int32>, hashes: inout OutputSpan<UInt8>
  ) {
    for index in sketch.indices {
      let byte = sketch[index]
      var name: Int32 = -1
      if byte >= Sketch.firstName {
        let earlier = index &- Int(byte) &+ Int(Sketch.firstReuse) &- 1
        if byte >= Sketch.firstReuse, earlier >= 0 { name = names[earlier] }
        if name < 0 {
          name = Int32(truncatingIfNeeded: hashes.count)
          hashes.append(byte < Sketch.firstReuse ? byte &- Sketch.firstName : unknownHash)
        }
      }
      names[index] = name
    }
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
