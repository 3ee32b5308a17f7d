/// A set of at most ``Evidence/enoughGrams`` hashes in a table of some five times that size: no allocation, no hashing of hashes.
struct GramSet {
  private var table = InlineArray<512, UInt64>(repeating: 0)
  private(set) var count = 0

  mutating func insert(_ hash: UInt64) {
    let hash = hash | 1  // 0 marks a free place
    var place = Int(truncatingIfNeeded: hash >> 55)
    while table[place] != 0 {
      if table[place] == hash { return }
      place = (place + 1) & 511
    }
    table[place] = hash
    count += 1
  }
}
