/// The punctuation codes, the same for every language, and the operators of more than one character.
///
/// Each single character has a code of its own, but `\`, `` ` `` and a lone quote, which share one. Of the longer operators only those
/// are one token that no formatter takes apart or puts together: `>` never joins another `>` (templates), `**` and `=-` are two
/// tokens. Spellings that share a code: `==` `===`; `!=` `!==`; `..` `...`; `*=` `/=`; `%=` `&=` `|=` `^=` `<<=`; `:=` `<-`.
enum Operator {
  static let openParenthesis: UInt8 = 0
  static let closeParenthesis: UInt8 = 1
  static let openBracket: UInt8 = 2
  static let closeBracket: UInt8 = 3
  static let openBrace: UInt8 = 4
  static let closeBrace: UInt8 = 5
  static let comma: UInt8 = 6
  static let dot: UInt8 = 7
  static let minus: UInt8 = 12
  static let less: UInt8 = 21
  static let greater: UInt8 = 22
  static let at: UInt8 = 23
  static let hash: UInt8 = 24
  static let increment: UInt8 = 33
  static let decrement: UInt8 = 34
  static let shiftLeft: UInt8 = 38
  /// What has no code of its own.
  static let other: UInt8 = 26

  /// Single characters in the order of their codes, from 0.
  static let singles = "()[]{},.:?=+-*/%&|^~!<>@#$"

  /// Operators of two characters that every language reads as one token.
  static let common = "== != <= >= && || -> => :: << += -= *= /= %= &= |= ^= := .. ?. ??"

  /// The code of an operator of two characters.
  static let pairs: [String: UInt8] = [
    "==": 27, "!=": 28, "<=": 29, ">=": 30, "&&": 31, "||": 32, "++": 33, "--": 34, "->": 35, "=>": 36, "::": 37,
    "<<": 38,
    "+=": 39, "-=": 40, "*=": 41, "/=": 41, "%=": 42, "&=": 42, "|=": 42, "^=": 42, ":=": 43, "<-": 43, "..": 44,
    "?.": 45,
    "??": 46, "|>": 47,
  ]

  /// The code of a pair that the next character makes longer, or nil: `===`, `!==`, `...`, `<<=`.
  @inline(__always)
  static func code(ofPair code: UInt8, followedBy byte: UInt8) -> UInt8? {
    switch (code, byte) {
    case (27, UInt8(ascii: "=")), (28, UInt8(ascii: "=")), (44, UInt8(ascii: ".")): code
    case (38, UInt8(ascii: "=")): 42
    default: nil
    }
  }

  /// The code of a single character of punctuation.
  static func code(of byte: UInt8) -> UInt8 {
    for (code, single) in singles.utf8.enumerated() where single == byte { return UInt8(code) }
    return other
  }

  /// ASCII punctuation, but `_`, which is part of names.
  static func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x2f, 0x3a...0x40, 0x5b...0x5e, 0x60, 0x7b...0x7e: true
    default: false
    }
  }
}
