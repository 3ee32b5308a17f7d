import Lexing

/// The `renamed` k-grams of a token stream: each name is replaced by the distance to its previous use inside the gram, or by
/// "first use" (Baker's parameterised matching); numbers and strings are folded to their kind; keywords and punctuation stay.
///
/// The hash is a polynomial over 2^64 that rolls in O(1) a token: when a token leaves the window, its next use inside becomes a
/// first use. ``NaiveGrams`` in the tests is its oracle.
enum RenamedGrams {
  /// The hash of a gram that is no seed: it carries too little information.
  static let ineligible = UInt64.max

  static let multiplier: UInt64 = 0x9ddf_ea08_eb38_2d69

  /// What a gram knows of a token: one of 128 classes. Punctuation and keywords by code, literals by kind, names by distance.
  enum TokenClass {
    static let number = 96
    static let string = 97
    static let firstUse = 98

    @inline(__always) static func of(_ symbol: Symbol, distance: Int) -> Int {
      switch symbol.kind {
      case .punctuation: Int(symbol.payload) % Symbol.punctuationCodes
      case .keyword: Symbol.punctuationCodes + Int(symbol.payload & 0xff) % Symbol.keywordCodes
      case .number: number
      case .string: string
      case .name: firstUse + distance
      }
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

  /// Fills `hashes` with one hash for each gram, the one that begins at token 0 first; empty for fewer than k tokens.
  ///
  /// - Parameters:
  ///   - distances: as ``PreviousUse`` tells them.
  ///   - family: grams of different language families never agree.
  static func hashes(of tokens: Span<Token>, distances: Span<UInt8>, family: UInt8, into hashes: inout [UInt64]) {
    let k = FingerprintParameters.gramLength
    hashes.removeAll(keepingCapacity: true)
    guard tokens.count >= k else { return }
    hashes.reserveCapacity(tokens.count - k + 1)
    let salt = value(1000 + Int(family))
    let powerTable = powers
    let powers = powerTable.span
    let valueTable = values
    let values = valueTable.span
    var classes = InlineArray<16, UInt8>(repeating: 0)  // of the tokens in the window, by position modulo k
    var nextUse = InlineArray<16, UInt8>(repeating: 0)  // tokens until the next use of the same name, 0: none yet
    var occurrences = InlineArray<128, UInt8>(repeating: 0)
    var distinct = 0
    var literals = 0
    var hash: UInt64 = 0
    for index in tokens.indices {
      let slot = index & (k - 1)
      let symbol = tokens[index].symbol
      if index >= k {
        let leaving = Int(classes[slot])
        hash &-= values[leaving] &* powers[k - 1]
        occurrences[leaving] -= 1
        if occurrences[leaving] == 0 { distinct -= 1 }
        if leaving == TokenClass.number || leaving == TokenClass.string { literals -= 1 }
        let next = Int(nextUse[slot])
        if next > 0 {
          let place = (index + next) & (k - 1)
          let stale = Int(classes[place])
          hash &+= (values[TokenClass.firstUse] &- values[stale]) &* powers[k - 1 - next]
          classes[place] = UInt8(truncatingIfNeeded: TokenClass.firstUse)
          occurrences[stale] -= 1
          if occurrences[stale] == 0 { distinct -= 1 }
          if occurrences[TokenClass.firstUse] == 0 { distinct += 1 }
          occurrences[TokenClass.firstUse] += 1
        }
      }
      var distance = Int(distances[index])
      if distance >= k { distance = 0 }
      if distance > 0 { nextUse[(index - distance) & (k - 1)] = UInt8(truncatingIfNeeded: distance) }
      nextUse[slot] = 0
      let entering = TokenClass.of(symbol, distance: distance)
      classes[slot] = UInt8(truncatingIfNeeded: entering)
      hash = hash &* multiplier &+ values[entering]
      if occurrences[entering] == 0 { distinct += 1 }
      occurrences[entering] += 1
      if entering == TokenClass.number || entering == TokenClass.string { literals += 1 }
      if index >= k - 1 {
        let eligible =
          distinct >= FingerprintParameters.minimumDistinct && literals <= FingerprintParameters.maximumLiterals
        hashes.append(eligible ? mixed(hash ^ salt) : ineligible)
      }
    }
  }
}
