import Fingerprinting
import Lexing

@testable import Matching

/// Token streams that look like code, the same on every run, and what the aligner wants of them.
struct SketchGenerator {
  var state: UInt64

  init(seed: Int) { state = UInt64(seed) &* 0x9e37_79b9_7f4a_7c15 &+ 1 }

  mutating func number(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }

  /// Symbols in which names come from `names` names that belong to this call alone.
  mutating func symbols(_ count: Int, names: Int = 10) -> [Symbol] {
    let vocabulary = (0..<names).map { _ in UInt32(number(below: 1 << 29)) }
    return (0..<count).map { _ in
      switch number(below: 10) {
      case 0...3: Symbol(kind: .name, payload: vocabulary[number(below: names)])
      case 4...7: Symbol(kind: .punctuation, payload: UInt32(number(below: 20)))
      case 8: Symbol(kind: .number, payload: UInt32(number(below: 1 << 29)))
      default: Symbol(kind: .keyword, payload: UInt32(number(below: 30)))
      }
    }
  }

  static func tokens(_ symbols: [Symbol], perLine: Int = 6) -> [Token] {
    symbols.enumerated().map { index, symbol in
      let place = UInt32(index)
      return Token(symbol: symbol, start: place * 2, end: place * 2 + 1, line: place / UInt32(perLine) + 1)
    }
  }

  static func named(_ symbols: [Symbol]) -> NamedSketch {
    var fingerprint = Fingerprint()
    fingerprint.compute(tokens(symbols), family: 1)
    var named = NamedSketch()
    named.load(fingerprint.sketch.span)
    return named
  }

  static func renamed(_ symbols: [Symbol]) -> [Symbol] {
    symbols.map { $0.isName ? Symbol(kind: .name, payload: $0.payload &* 0x2545_f491 &+ 0x1357_9bdf) : $0 }
  }
}
