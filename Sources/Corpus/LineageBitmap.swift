/// Which of 64 classes of lineages carry something: a set small enough to stand beside a common key. The union of two is
/// exact, so packs merge into what one build would have made.
struct LineageBitmap: Equatable {
  var bits: UInt64 = 0

  /// The class of a lineage, from its name.
  static func bit(of name: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in name { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    return mixed(hash) >> 58
  }

  /// The classes in the set.
  var members: [UInt64] { (0..<64).filter { bits >> $0 & 1 != 0 } }

  /// How many lineages are likely in the set, 255 at most: the draws with replacement that fill as many classes on
  /// average (linear counting; Whang, Vander-Zanden and Taylor 1990).
  var estimate: UInt8 { estimates[bits.nonzeroBitCount] }
}

private let estimates: [UInt8] = (0...64).map { filled in
  let draws = (0..<filled).reduce(0.0) { $0 + 64 / Double(64 - $1) }
  return UInt8(min(draws.rounded(), 255))
}
