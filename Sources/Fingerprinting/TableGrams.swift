/// The grams of data tables: windows with too many literals for a ``RenamedGrams`` gram, in which the literals themselves count.
///
/// A table of zeros, flags or a few repeated values is no wonder and has none; a table of many values, an S-box or a list of primes,
/// is known by them. One window in eight of a table is taken, chosen by the hash of its first literal, so that both sides choose the same.
enum TableGrams {
  /// Of the windows that begin with a literal those are looked at whose first literal has these hash bits 0.
  private static let sampled: UInt8 = 7
  /// Distinct literals, of the 32 that a sketch tells apart.
  static let minimumDistinct = 6

  /// The hash of the gram that begins at a token; ``RenamedGrams/ineligible`` when it is not taken. O(1) for most, O(k) otherwise.
  @inline(__always)
  static func hash(at first: Int, of sketch: Span<UInt8>, salt: UInt64) -> UInt64 {
    let byte = sketch[first]
    guard byte >= Sketch.firstNumber, byte < Sketch.firstName, byte & sampled == 0 else {
      return RenamedGrams.ineligible
    }
    return wholeHash(at: first, of: sketch, salt: salt)
  }

  @inline(never)
  private static func wholeHash(at first: Int, of sketch: Span<UInt8>, salt: UInt64) -> UInt64 {
    var literals: UInt32 = 0
    var hash = salt
    for index in first..<first + FingerprintParameters.gramLength {
      let byte = min(sketch[index], Sketch.firstName)
      if byte >= Sketch.firstNumber, byte < Sketch.firstName { literals |= 1 << UInt32(byte - Sketch.firstNumber) }
      hash = (hash ^ UInt64(byte)) &* RenamedGrams.multiplier
      hash ^= hash &>> 32
    }
    guard literals.nonzeroBitCount >= minimumDistinct else { return RenamedGrams.ineligible }
    return RenamedGrams.mixed(hash)
  }
}
