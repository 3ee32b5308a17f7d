public import Lexing

/// All that fingerprinting makes of a token stream. Reuse one value for many files: its buffers keep their capacity.
public struct Fingerprint: Sendable {
  /// One byte a token, see ``Sketch``.
  public private(set) var sketch: [UInt8] = []
  /// The hash of the gram that begins at each token, as far as there are k tokens; `UInt64.max` where the gram is ineligible.
  public private(set) var grams: [UInt64] = []
  private var distances: [UInt8] = []

  public init() {}

  /// Linear in the tokens; replaces what the value held before.
  public mutating func compute(_ tokens: [Token], family: UInt8) {
    PreviousUse.distances(of: tokens.span, into: &distances)
    var sketch: [UInt8] = []
    swap(&sketch, &self.sketch)
    Sketch.encode(tokens.span, distances: distances.span, into: &sketch)
    swap(&sketch, &self.sketch)
    var grams: [UInt64] = []
    swap(&grams, &self.grams)
    RenamedGrams.hashes(of: self.sketch.span, family: family, into: &grams)
    swap(&grams, &self.grams)
  }

  /// The winnowed seeds, ascending by position: what a pack keeps of a document.
  public func seeds() -> [Seed] {
    var seeds: [Seed] = []
    seeds.reserveCapacity(grams.count / 10 + 1)
    Winnowing.select(from: grams.span, window: FingerprintParameters.windowLength) { index in
      seeds.append(Seed(hash: grams[index], position: UInt32(truncatingIfNeeded: index)))
    }
    return seeds
  }

  /// A hash of all canonical tokens, names and literals included: equal for files that differ only in formatting and comments.
  /// 0 when there are no tokens.
  public static func tokenKey(of tokens: [Token], family: UInt8) -> UInt64 {
    guard !tokens.isEmpty else { return 0 }
    var hash = UInt64(family) &+ 1
    let span = tokens.span
    for index in span.indices {
      hash = (hash ^ UInt64(span[index].symbol.rawValue)) &* 0x9e37_79b9_7f4a_7c15
      hash ^= hash &>> 29
    }
    return max(1, RenamedGrams.mixed(hash))
  }

  /// The payloads of all name symbols, sorted, each once: what rarity of names is counted from.
  public static func names(in tokens: [Token]) -> [UInt32] {
    var names = tokens.lazy.filter { $0.symbol.isName }.map(\.symbol.payload).sorted()
    var kept = 0
    for index in names.indices where index == 0 || names[index] != names[index - 1] {
      names[kept] = names[index]
      kept += 1
    }
    names.removeSubrange(kept...)
    return names
  }
}
