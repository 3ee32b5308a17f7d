import Lexing
import Matching

/// In how many packages words occur: names by language family, rows of three values in any language.
struct WordUses {
  private struct Use {
    var packages = UInt32(0)
    /// The last package that was seen to use the word.
    var last = Int32(-1)
  }

  private var uses: [UInt64: Use] = [:]  // by family and hash
  private var package = Int32(-1)

  /// Names of fewer bytes weigh little as evidence, shorter values are no evidence in a table: see `SharedWords`.
  private static let shortestName = 6
  private static let shortestNumber = 2
  private static let shortestString = 6  // with its quotes

  /// What is counted from now on is of another package.
  mutating func enterPackage() { package += 1 }

  mutating func count(_ tokens: [Token], family: UInt8) {
    var row = CommonWords.Row()
    for token in tokens {
      let length = Int(token.end) - Int(token.start)
      switch token.symbol.kind {
      case .name where length >= Self.shortestName: count(token.symbol.payload, in: family)
      case .number, .string:
        row.append(token.symbol)
        let shortest = token.symbol.kind == .string ? Self.shortestString : Self.shortestNumber
        if row.isWhole, length >= shortest { count(row.hash, in: CommonWords.rows) }
      default: continue
      }
    }
  }

  private mutating func count(_ hash: UInt32, in family: UInt8) {
    var use = uses[UInt64(family) << 32 | UInt64(hash), default: Use()]
    if use.last != package { use.packages += 1 }
    use.last = package
    uses[UInt64(family) << 32 | UInt64(hash)] = use
  }

  /// What more than one package has, ascending.
  var shared: [(family: UInt8, hash: UInt32, packages: UInt32)] {
    uses.filter { $0.value.packages > 1 }.sorted { $0.key < $1.key }.map {
      (UInt8(truncatingIfNeeded: $0.key >> 32), UInt32(truncatingIfNeeded: $0.key), $0.value.packages)
    }
  }
}
