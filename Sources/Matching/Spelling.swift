import Fingerprinting
public import Lexing

/// Which tokens of a scanned region are spelled as in the document, as far as the hash bits that a sketch keeps tell.
public struct Spelling: Sendable {
  private let first: Int
  private var isSame: [Bool]

  /// Names whose first use lies farther before the region than so many tokens are taken for the same.
  public static let reach = 10_000

  /// Linear in the sketch and the alignment.
  /// - Parameters:
  ///   - tokens: those of the scanned file.
  ///   - sketch: the document's, from its token `firstToken` to the end of the alignment at least.
  public init(_ alignment: Alignment, tokens: [Token], sketch: Span<UInt8>, firstToken: Int) {
    var origin = NamedSketch()
    origin.load(sketch)
    first = alignment.queryTokens.lowerBound
    isSame = [Bool](repeating: false, count: alignment.queryTokens.count)
    for run in alignment.runs {
      for offset in 0..<run.length {
        let place = run.origin + offset - firstToken
        guard tokens.indices.contains(run.query + offset), (0..<origin.count).contains(place) else { continue }
        let byte = Sketch.byte(of: tokens[run.query + offset].symbol, distance: 0)
        isSame[run.query + offset - first] = Self.isSame(byte, place, origin)
      }
    }
  }

  private static func isSame(_ byte: UInt8, _ place: Int, _ origin: NamedSketch) -> Bool {
    guard origin.names[place] >= 0 else { return byte == origin.bytes[place] }
    let hash = origin.nameHashes[Int(origin.names[place])]
    return hash == NamedSketch.unknownHash || byte == Sketch.firstName + hash
  }

  /// Whether all tokens of a part of the region are the same; what does not agree at all is not.
  public func isSame(_ tokens: Range<Int>) -> Bool {
    tokens.allSatisfy { isSame.indices.contains($0 - first) && isSame[$0 - first] }
  }
}
