/// The `renamed` k-grams of a token stream: each name is replaced by the distance to its previous use inside the gram, or by
/// "first use" (Baker's parameterised matching); numbers and strings are folded to their kind; keywords and punctuation stay.
///
/// The hash is a polynomial over 2^64 that rolls in O(1) a token: when a token leaves the window, its next use inside becomes a
/// first use. ``NaiveGrams`` in the tests is its oracle.
enum RenamedGrams {
  /// The hash of a gram that is no seed: it carries too little information.
  static let ineligible = UInt64.max

  static let multiplier: UInt64 = 0x9ddf_ea08_eb38_2d69

  /// What a gram knows of a token: one of 114 classes. Punctuation and keywords by code, literals by kind, names by distance.
  enum TokenClass {
    static let number: UInt8 = 96
    static let string: UInt8 = 97
    static let firstUse: UInt8 = 98

    /// The class of the token that a sketch byte stands for, in a gram that reaches back over all of the distance.
    static func of(_ byte: UInt8) -> UInt8 {
      if byte < Sketch.firstNumber { return byte }
      if byte < Sketch.firstString { return number }
      if byte < Sketch.firstName { return string }
      if byte < Sketch.firstReuse { return firstUse }
      let distance = byte - Sketch.firstReuse + 1
      return distance < FingerprintParameters.gramLength ? firstUse + distance : firstUse
    }
  }

  /// The value that a token of a class adds to the polynomial.
  @inline(__always) static func value(_ tokenClass: Int) -> UInt64 {
    mixed(UInt64(truncatingIfNeeded: tokenClass + 1) &* 0x9e37_79b9_7f4a_7c15)
  }

  /// The finaliser of MurmurHash3 (Appleby, 2011): a bijection of 64 bits.
  @inline(__always) static func mixed(_ hash: UInt64) -> UInt64 {
    var hash = hash
    hash ^= hash &>> 33
    hash &*= 0xff51_afd7_ed55_8ccd
    hash ^= hash &>> 33
    hash &*= 0xc4ce_b9fe_1a85_ec53
    return hash ^ hash &>> 33
  }

  private static let powers: [UInt64] = {
    var power: UInt64 = 1
    return (0...FingerprintParameters.gramLength).map { _ in
      defer { power &*= multiplier }
      return power
    }
  }()

  private static let values: [UInt64] = (0..<128).map(value)
  private static let classes: [UInt8] = (0..<256).map { TokenClass.of(UInt8($0)) }

  /// Fills `hashes` with one hash for each gram, the one that begins at token 0 first; empty for fewer than k tokens.
  ///
  /// All that a gram needs to know of a token is in its sketch byte, so the grams of a document can be made from its sketch.
  /// - Parameter family: grams of different language families never agree.
  static func hashes(of sketch: Span<UInt8>, family: UInt8, into hashes: inout [UInt64]) {
    hashes.removeAll(keepingCapacity: true)
    let count = sketch.count - FingerprintParameters.gramLength + 1
    guard count > 0 else { return }
    let tables = (classes: classes, values: values, powers: powers)
    hashes.append(addingCapacity: count) { output in
      roll(
        over: sketch, salt: value(1000 + Int(family)), classes: tables.classes.span, values: tables.values.span,
        powers: tables.powers.span, into: &output)
    }
  }

  private static func roll(
    over sketch: Span<UInt8>, salt: UInt64, classes: Span<UInt8>, values: Span<UInt64>, powers: Span<UInt64>,
    into hashes: inout OutputSpan<UInt64>
  ) {
    let k = FingerprintParameters.gramLength
    var window = InlineArray<32, UInt8>(repeating: 0)  // the classes in the window, by position modulo 32
    var nextUse = InlineArray<32, UInt8>(repeating: 0)  // tokens until the next use of the same name, 0: none yet
    var counts = TokenCounts()
    var hash: UInt64 = 0
    let leavingPower = powers[k - 1]
    for index in sketch.indices {
      let slot = index & 31
      if index >= k {
        let old = (index &- k) & 31
        let leaving = window[old]
        hash &-= values[Int(leaving)] &* leavingPower
        counts.remove(leaving)
        let next = Int(nextUse[old])
        if next > 0 {
          let place = (index &- k &+ next) & 31
          let stale = window[place]
          hash &+= (values[Int(TokenClass.firstUse)] &- values[Int(stale)]) &* powers[k - 1 - next]
          window[place] = TokenClass.firstUse
          counts.remove(stale)
          counts.add(TokenClass.firstUse)
        }
      }
      let entering = classes[Int(sketch[index])]
      let distance = max(entering, TokenClass.firstUse) &- TokenClass.firstUse
      nextUse[(index &- Int(distance)) & 31] = distance
      nextUse[slot] = 0  // and of what is no name after all
      window[slot] = entering
      hash = hash &* multiplier &+ values[Int(entering)]
      counts.add(entering)
      if index >= k - 1 {
        if counts.areATable {
          hashes.append(TableGrams.hash(at: index &- k &+ 1, of: sketch, salt: salt))
        } else {
          hashes.append(counts.areEligible ? mixed(hash ^ salt) : ineligible)
        }
      }
    }
  }
}

/// How often each class of token stands in a window.
private struct TokenCounts {
  private var counts = InlineArray<128, UInt8>(repeating: 0)
  private var distinct = 0

  /// Whether a window of these tokens carries enough information to be a seed.
  var areEligible: Bool { distinct >= FingerprintParameters.minimumDistinct }

  /// Whether there are so many literals that what they are counts.
  var areATable: Bool {
    Int(counts[Int(RenamedGrams.TokenClass.number)]) &+ Int(counts[Int(RenamedGrams.TokenClass.string)])
      > FingerprintParameters.maximumLiterals
  }

  @inline(__always) mutating func add(_ tokenClass: UInt8) {
    let index = Int(tokenClass & 127)
    if counts[index] == 0 { distinct &+= 1 }
    counts[index] &+= 1
  }

  @inline(__always) mutating func remove(_ tokenClass: UInt8) {
    let index = Int(tokenClass & 127)
    counts[index] &-= 1
    if counts[index] == 0 { distinct &-= 1 }
  }
}
