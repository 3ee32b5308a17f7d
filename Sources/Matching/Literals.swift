import Lexing

/// The strings and numbers of a region in their order, and what each of them tells.
struct Literals {
  struct Literal {
    var symbol: Symbol
    /// Whether both sides have it, wherever it stands.
    var agrees: Bool
    /// Whether it is long enough, not foreseen, and part of a table.
    var tells: Bool
  }

  private let inTable: Bool
  private var all: [Literal] = []
  private var row = CommonWords.Row()
  /// The value of the number before.
  private var previous: Int?

  init(inTable: Bool) { self.inTable = inTable }

  mutating func append(_ token: Token, in bytes: [UInt8], agrees: Bool) {
    let isForeseen = inTable && isForeseen(token, in: bytes)
    let tells = inTable && !isForeseen && Self.isLong(token)
    all.append(Literal(symbol: token.symbol, agrees: agrees, tells: tells))
  }

  /// Whether a literal of a table is the next number, or stands in a row that many have: months, states, tables of a standard.
  private mutating func isForeseen(_ token: Token, in bytes: [UInt8]) -> Bool {
    let value = Self.value(of: token, in: bytes)
    let isNext = value != nil && previous.map { $0 &+ 1 } == value
    previous = value
    row.append(token.symbol)
    return isNext || row.isWhole && CommonWords.contains(row)
  }

  private static func isLong(_ token: Token) -> Bool {
    Int(token.end) - Int(token.start) >= (token.symbol.kind == .string ? 6 : 2)
  }

  /// The value of a decimal or hexadecimal number of few digits.
  private static func value(of token: Token, in bytes: [UInt8]) -> Int? {
    let range = Int(token.start)..<Int(token.end)
    guard range.count < 10, range.upperBound <= bytes.count else { return nil }
    let spelling = String(decoding: bytes[range], as: UTF8.self)
    return spelling.hasPrefix("0x") || spelling.hasPrefix("0X") ? Int(spelling.dropFirst(2), radix: 16) : Int(spelling)
  }

  /// Each literal once, ascending by symbol.
  var distinct: [Literal] {
    var distinct: [Literal] = []
    for literal in all.sorted(by: { $0.symbol.rawValue < $1.symbol.rawValue }) {
      if literal.symbol != distinct.last?.symbol {
        distinct.append(literal)
      } else {
        distinct[distinct.count - 1].agrees = distinct[distinct.count - 1].agrees && literal.agrees
        distinct[distinct.count - 1].tells = distinct[distinct.count - 1].tells || literal.tells
      }
    }
    return distinct
  }
}
