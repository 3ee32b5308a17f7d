public import Lexing

/// The compact image of every token of a document, one byte each. It proves a match and cannot be turned back into source.
///
/// | byte | token |
/// | --- | --- |
/// | 0 ..< 48 | punctuation, by code |
/// | 48 ..< 96 | keyword, by code |
/// | 96 ..< 112 | number, four hash bits |
/// | 112 ..< 128 | string, four hash bits |
/// | 128 ..< 192 | name that did not stand in the last 64 tokens, six hash bits |
/// | 192 ..< 256 | name that stood 1 ... 64 tokens ago |
///
/// The distances are exact, so that a consistent renaming can be told from a careless one without many bits a name.
public enum Sketch {
  public static let firstKeyword: UInt8 = 48
  public static let firstNumber: UInt8 = 96
  public static let firstString: UInt8 = 112
  public static let firstName: UInt8 = 128
  public static let firstReuse: UInt8 = 192

  static func encode(_ tokens: Span<Token>, distances: Span<UInt8>, into sketch: inout [UInt8]) {
    sketch.removeAll(keepingCapacity: true)
    sketch.append(addingCapacity: tokens.count) { output in
      for index in tokens.indices { output.append(byte(of: tokens[index].symbol, distance: distances[index])) }
    }
  }

  /// The byte of a token, a name of which stood `distance` tokens ago; 0: it did not, or not for long.
  @inline(__always) public static func byte(of symbol: Symbol, distance: UInt8) -> UInt8 {
    // Tokens follow each other in no order that a processor could guess, so this chooses between values, not between ways.
    let kind = UInt64(symbol.rawValue &>> 29)
    let code = UInt8(truncatingIfNeeded: (symbol.payload & 0xff) % codes)
    let hash = UInt8(truncatingIfNeeded: symbol.payload >> 13) & UInt8(truncatingIfNeeded: hashBits &>> (kind &* 8))
    let byte = UInt8(truncatingIfNeeded: firsts &>> (kind &* 8)) &+ (kind <= keyword ? code : hash)
    return distance > 0 ? firstReuse &+ (distance &- 1) : byte
  }

  private static let codes: UInt32 = 48
  private static let keyword: UInt64 = 1
  /// A byte for each kind, the lowest for the first: where its bytes begin, and which bits of a hash they keep.
  private static let firsts: UInt64 = 0x70_60_80_30_00
  private static let hashBits: UInt64 = 0x0f_0f_3f_00_00
}
