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
    if distance > 0 { return firstReuse &+ (distance &- 1) }
    let hash = UInt8(truncatingIfNeeded: symbol.payload >> 13)
    switch symbol.kind {
    case .punctuation: return UInt8(truncatingIfNeeded: symbol.payload % UInt32(Symbol.punctuationCodes))
    case .keyword:
      return firstKeyword &+ UInt8(truncatingIfNeeded: (symbol.payload & 0xff) % UInt32(Symbol.keywordCodes))
    case .number: return firstNumber | hash & 15
    case .string: return firstString | hash & 15
    case .name: return firstName | hash & 63
    }
  }
}
