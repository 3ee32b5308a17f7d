import Lexing

/// For each token: how many tokens ago the same name stood, 1 ... ``PreviousUse/reach``, or 0 for a first use and for what is no
/// name. The one relation between names that a consistent renaming keeps (Baker, "Parameterized pattern matching", 1993).
///
/// Found with hash chains as LZ77 coders do; at most `reach` steps a token, so linear whatever the input.
public enum PreviousUse {
  /// The longest distance that is told, in tokens.
  public static let reach = 64

  static func distances(of tokens: Span<Token>, into distances: inout [UInt8]) {
    distances.removeAll(keepingCapacity: true)
    distances.append(addingCapacity: tokens.count) { chain(tokens, into: &$0) }
  }

  private static func chain(_ tokens: Span<Token>, into distances: inout OutputSpan<UInt8>) {
    // The latest position + 1 whose name falls in a slot, and for the last `reach` positions the one before in the same slot.
    var latest = InlineArray<256, Int32>(repeating: 0)
    var earlier = InlineArray<64, Int32>(repeating: 0)
    for index in tokens.indices {
      let symbol = tokens[index].symbol
      guard symbol.isName else {
        distances.append(0)
        continue
      }
      let slot = Int(truncatingIfNeeded: (symbol.rawValue &* 0x9e37_79b1) &>> 24)
      var candidate = Int(latest[slot]) - 1
      earlier[index & 63] = latest[slot]
      latest[slot] = Int32(truncatingIfNeeded: index + 1)
      var distance = 0
      while candidate >= 0, index - candidate <= reach {
        if tokens[candidate].symbol.rawValue == symbol.rawValue {
          distance = index - candidate
          break
        }
        if index - candidate == reach { break }  // its place in the ring is taken by this token
        candidate = Int(earlier[candidate & 63]) - 1
      }
      distances.append(UInt8(truncatingIfNeeded: distance))
    }
  }
}
