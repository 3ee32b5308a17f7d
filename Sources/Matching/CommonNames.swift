/// Names that unrelated authors use, by language family: those of standard libraries, of popular ones, of compilers, and what comes to
/// everybody's mind. That a corpus has such a name in one lineage only says nothing of where code comes from. Names of less than six
/// bytes are not kept: they weigh little.
enum CommonNames {
  /// Whether the name with this hash (the 29-bit payload of its symbol) is common; of other names one in 500 is taken for one.
  /// Logarithmic in the names of the family; the first call decodes the table.
  static func contains(_ hash: UInt32, family: UInt8) -> Bool {
    guard let table = tables[family] else { return false }
    let place = UInt32(truncatingIfNeeded: (UInt64(hash & 0x1fff_ffff) * UInt64(table.range)) >> 29)
    var (low, high) = (0, table.places.count)
    while low < high {
      let middle = (low + high) / 2
      if table.places[middle] < place { low = middle + 1 } else { high = middle }
    }
    return low < table.places.count && table.places[low] == place
  }

  /// By family.
  private static let tables: [UInt8: (range: UInt32, places: [UInt32])] = {
    var tables: [UInt8: (range: UInt32, places: [UInt32])] = [:]
    for entry in coded {
      let places = entry.places()
      for family in entry.families { tables[family] = (entry.range, places) }
    }
    return tables
  }()

  /// The common names of families that share a library.
  struct Coded {
    let families: [UInt8]
    /// Hashes are scaled down to places 0 ..< range, 512 for each name.
    let range: UInt32
    /// The gaps between the places, ascending, in Golomb-Rice coding (Rice 1979): a gap's bits above the low eight in unary, ones ended
    /// by a zero, then these eight. Six bits a sign from `$` on, high ones first.
    let gaps: String

    /// The places, ascending, each once. Text that no table holds ends them early.
    func places() -> [UInt32] {
      var places: [UInt32] = []
      var next = 0
      var high = 0
      var low = 0
      var missing = 0  // low bits of the gap; none while its high ones are read
      for byte in gaps.utf8 where byte >= Self.firstSign {
        for shift in (0..<6).reversed() {
          let bit = Int(byte - Self.firstSign) >> shift & 1
          if missing > 0 {
            low = low << 1 | bit
            missing -= 1
            guard missing == 0 else { continue }
            next += high << Self.lowBits | low
            guard next < Int(range) else { return places }
            places.append(UInt32(truncatingIfNeeded: next))
            (next, high, low) = (next + 1, 0, 0)
          } else if bit == 1 {
            high += 1
          } else {
            missing = Self.lowBits
          }
        }
      }
      return places
    }

    private static let firstSign = UInt8(ascii: "$")
    private static let lowBits = 8
  }
}
