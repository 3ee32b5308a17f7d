import EmbeddedCommonWords
public import Lexing

/// Words that unrelated authors use: names of standard libraries, of popular ones, of compilers, and what comes to everybody's mind; and
/// values that stand in a row in many people's tables. That a corpus has such a word in one lineage only says nothing of
/// where code comes from. `Tests/Benchmarks/commonwords` counts them.
///
/// The only file of this module that touches memory by its address: start and count come from one array in `EmbeddedCommonWords.c`,
/// which is constant and lives as long as the program.
public enum CommonWords {
  /// Whether the name with this hash (the 29-bit payload of its symbol) is common in a family of languages; of other names one in 500
  /// is taken for one. Names of less than six bytes are not kept: they weigh little.
  static func contains(name hash: UInt32, family: UInt8) -> Bool { sets[family]?.contains(hash) ?? false }

  /// Whether a number or string often stands behind these two, whatever lies between them and in any language; of other rows one in 500
  /// is taken for one.
  static func contains(_ row: Row) -> Bool { sets[rows]?.contains(row.hash) ?? false }

  /// Stands in place of a family's number for rows of values.
  public static let rows: UInt8 = 255

  /// Three numbers or strings, one behind the other.
  public struct Row {
    private var values: (UInt32, UInt32, UInt32) = (0, 0, 0)
    private var count = 0

    public init() {}

    /// Moves on to the next number or string.
    public mutating func append(_ value: Symbol) {
      values = (values.1, values.2, value.rawValue)
      count += 1
    }

    public var isWhole: Bool { count >= 3 }

    /// 29 bits.
    public var hash: UInt32 {
      var hash: UInt64 = 0
      for value in [values.0, values.1, values.2] {
        hash = (hash ^ UInt64(value)) &* 0x9e37_79b9_7f4a_7c15
        hash ^= hash >> 32
      }
      return UInt32(truncatingIfNeeded: (hash &* 0x9e37_79b9_7f4a_7c15) >> 35)
    }
  }

  /// By family.
  private static let sets = CodedHashes.byGroup(in: bytes)

  /// A copy of the file.
  static let bytes: [UInt8] = {
    let words = unsafe embedded_common_words
    return unsafe [UInt8](UnsafeBufferPointer(start: words.start, count: words.count))
  }()
}
