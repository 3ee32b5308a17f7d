import Lexing

@testable import Fingerprinting

/// The oracles: the definitions, word for word, without any regard for time.
enum NaiveFingerprint {
  static func distance(at index: Int, in tokens: [Token]) -> Int {
    guard tokens[index].symbol.isName else { return 0 }
    for distance in 1...PreviousUse.reach where index - distance >= 0 {
      if tokens[index - distance].symbol == tokens[index].symbol { return distance }
    }
    return 0
  }

  /// Punctuation and keywords by code, literals by kind, names by the distance to their previous use.
  static func tokenClass(_ symbol: Symbol, distance: Int) -> Int {
    switch symbol.kind {
    case .punctuation: Int(symbol.payload) % Symbol.punctuationCodes
    case .keyword: 48 + Int(symbol.payload & 0xff) % Symbol.keywordCodes
    case .number: 96
    case .string: 97
    case .name: 98 + distance
    }
  }

  static func gram(at first: Int, in tokens: [Token], family: UInt8) -> UInt64 {
    let k = FingerprintParameters.gramLength
    var classes: [Int] = []
    for index in first..<first + k {
      let distance = distance(at: index, in: tokens)
      classes.append(tokenClass(tokens[index].symbol, distance: index - distance >= first ? distance : 0))
    }
    if classes.count(where: { $0 == 96 || $0 == 97 }) > FingerprintParameters.maximumLiterals {
      return tableGram(Array(tokens[first..<first + k]), family: family)
    }
    if Set(classes).count < FingerprintParameters.minimumDistinct { return .max }
    let hash = classes.reduce(UInt64(0)) { $0 &* RenamedGrams.multiplier &+ RenamedGrams.value($1) }
    return RenamedGrams.mixed(hash ^ RenamedGrams.value(1000 + Int(family)))
  }

  /// Of the windows that begin with a literal one in eight; its literals count by the four bits that a sketch keeps.
  static func tableGram(_ tokens: [Token], family: UInt8) -> UInt64 {
    let codes = tokens.map { token -> UInt64 in
      switch token.symbol.kind {
      case .punctuation: UInt64(token.symbol.payload) % 48
      case .keyword: 48 + UInt64(token.symbol.payload & 0xff) % 48
      case .number: 96 + UInt64(token.symbol.payload >> 13 & 15)
      case .string: 112 + UInt64(token.symbol.payload >> 13 & 15)
      case .name: 128
      }
    }
    let literals = codes.filter { (96..<128).contains($0) }
    guard (96..<128).contains(codes[0]), codes[0] % 8 == 0, Set(literals).count >= 6 else { return .max }
    return RenamedGrams.mixed(
      codes.reduce(RenamedGrams.value(1000 + Int(family))) { hash, code in
        let next = (hash ^ code) &* RenamedGrams.multiplier
        return next ^ next >> 32
      })
  }

  static func seeds(_ grams: [UInt64]) -> [Int] {
    let w = min(FingerprintParameters.windowLength, grams.count)
    guard w > 0 else { return [] }
    var selected = Set<Int>()
    for start in 0...grams.count - w {
      let window = start..<start + w
      guard let smallest = window.map({ grams[$0] }).min(), smallest != .max else { continue }
      selected.formUnion(window.last { grams[$0] == smallest }.map { [$0] } ?? [])
    }
    return selected.sorted()
  }
}

/// Token streams for tests, as a small generator that is the same on every run.
struct TokenGenerator {
  var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9e37_79b9_7f4a_7c15 &+ 1 }

  mutating func number(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }

  /// Tokens in which names come from a vocabulary of `names` names, so that they repeat.
  mutating func tokens(_ count: Int, names: Int = 12, isTable: Bool = false) -> [Token] {
    (0..<count).map { index in
      let symbol =
        switch isTable ? index % 2 == 0 ? 7 : 4 : number(below: 10) {
        case 0...3: Symbol(kind: .name, payload: UInt32(number(below: names)) &* 0x1234_567)
        case 4...6: Symbol(kind: .punctuation, payload: UInt32(number(below: 20)))
        case 7: Symbol(kind: .number, payload: UInt32(number(below: 1 << 29)))
        default: Symbol(kind: .keyword, payload: UInt32(number(below: 30)))
        }
      let place = UInt32(index)
      return Token(symbol: symbol, start: place * 4, end: place * 4 + 3, line: place / 5 + 1)
    }
  }
}
