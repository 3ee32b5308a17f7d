/// What a sketch has for brackets, see `docs/lexing.md`: `(` `)` `[` `]` `{` `}` are 0 ... 5, so that even codes open.
enum BracketCode {
  static let openRound: UInt8 = 0
  static let closeRound: UInt8 = 1
  static let openCurly: UInt8 = 4
  static let closeCurly: UInt8 = 5
  static let last = closeCurly
}
