import Fingerprinting

/// The first, cheap look at an anchor: how far two sketches agree round it without a gap.
///
/// Most anchors are chance, and chance ends soon. As in BLAST (Altschul et al., 1997) only what an extension without gaps speaks for is
/// worth one with gaps. Works on the bytes alone: names agree where their distances to the previous use do.
enum UngappedExtension {
  /// The tokens that it looks at to either side of the gram.
  static let reach = 32
  /// An extension ends when it has lost so much.
  private static let dropOff = 16

  /// What speaks for the gram of `length` tokens at `query` and at `origin` and what stands round it. Linear in what agrees. 0 when a sketch
  /// ends within the gram, as only a pack that lies about its seeds makes it.
  static func score(query: Span<UInt8>, at first: Int, origin: Span<UInt8>, at other: Int, length: Int) -> Int {
    guard first + length <= query.count, other + length <= origin.count else { return 0 }
    var score = 0
    for place in 0..<length { score += value(query[first + place], origin[other + place]) }
    return score + extended(query, from: first + length, origin, from: other + length, step: 1)
      + extended(query, from: first - 1, origin, from: other - 1, step: -1)
  }

  private static func extended(_ query: Span<UInt8>, from first: Int, _ origin: Span<UInt8>, from other: Int, step: Int)
    -> Int
  {
    var (sum, best) = (0, 0)
    var (i, j) = (first, other)
    var left = reach
    while left > 0, i >= 0, i < query.count, j >= 0, j < origin.count, sum > best - dropOff {
      sum += value(query[i], origin[j])
      best = max(best, sum)
      i += step
      j += step
      left -= 1
    }
    return best
  }

  /// What a pair of tokens says.
  @inline(__always)
  private static func value(_ a: UInt8, _ b: UInt8) -> Int {
    if a == b {
      if a < Sketch.firstKeyword { return 1 }
      return a < Sketch.firstReuse ? 3 : 2
    }
    if a >= Sketch.firstName, b >= Sketch.firstName { return a < Sketch.firstReuse && b < Sketch.firstReuse ? 1 : -2 }
    if a < Sketch.firstName, b < Sketch.firstName, a >= Sketch.firstNumber, b >= Sketch.firstNumber { return 0 }
    return -6
  }
}
