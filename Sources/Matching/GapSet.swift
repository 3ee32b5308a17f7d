/// Gaps of an alignment: tokens that only the query has and tokens that only the document has, fewer than 64 together. Repetitive code has
/// hundreds of them at every place, of which the first is wanted: they are told in order without being sorted.
struct GapSet {
  /// For each number of the query's tokens a bit for each number of the document's.
  private var gaps = InlineArray<64, UInt64>(repeating: 0)
  /// A bit for each sum of both.
  private var lengths: UInt64 = 0

  mutating func insert(query: Int, origin: Int) {
    gaps[query] |= 1 &<< UInt64(origin)
    lengths |= 1 &<< UInt64(query + origin)
  }

  /// The first gap that fits: the shorter one first; of equal ones first that which changes as much on both sides, then ever more one-sided
  /// ones, the query's side longer before the document's.
  func first(where fits: (_ query: Int, _ origin: Int) -> Bool) -> (query: Int, origin: Int)? {
    var left = lengths
    while left != 0 {
      let length = left.trailingZeroBitCount
      left &= left &- 1
      for longer in (length + 1) / 2...length {
        let shorter = length - longer
        if contains(longer, shorter), fits(longer, shorter) { return (longer, shorter) }
        if contains(shorter, longer), fits(shorter, longer) { return (shorter, longer) }
      }
    }
    return nil
  }

  private func contains(_ query: Int, _ origin: Int) -> Bool { gaps[query] &>> UInt64(origin) & 1 != 0 }
}
