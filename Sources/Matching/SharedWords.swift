import Corpus
import Fingerprinting
import Lexing

/// The names and literals that both sides of an alignment spell alike, as far as a sketch tells: six hash bits a name, four a literal.
struct SharedWords {
  /// A name by its hash, and its length in bytes.
  struct Name {
    var hash: UInt32
    var length: Int
  }

  /// Names that agree, ascending by hash, each once; not those that stand in the region's longest list alone: what the parameters of a
  /// function are called, whoever implements or calls it must know.
  private(set) var names: [Name] = []
  /// Distinct strings and numbers that agree wherever they stand, and literals that do not.
  private(set) var strings = 0
  private(set) var numbers = 0
  /// Of these, numbers of two digits and more that are not the next one, and strings of four characters: the values of a table that is
  /// not everybody's.
  private(set) var longLiterals = 0
  private(set) var changed = 0

  /// Linear in the alignment but for a sort of its names and literals. The alignment's indices are those of the two sketches.
  init(_ alignment: Alignment, of query: Query, sketch: NamedSketch, origin: NamedSketch) {
    let list = Self.longestList(in: alignment.queryTokens, of: sketch)
    var found: [Name] = []
    var literals: [Literal] = []
    var previous: Int?  // the value of the number before
    for run in alignment.runs {
      for offset in 0..<run.length {
        let (i, j) = (run.query + offset, run.origin + offset)
        let token = query.tokens[i]
        if token.symbol.isName {
          guard !list.contains(i), sketch.nameHashes[Int(sketch.names[i])] == origin.nameHashes[Int(origin.names[j])]
          else { continue }
          found.append(Name(hash: token.symbol.payload, length: Int(token.end) - Int(token.start)))
        } else if sketch.bytes[i] >= Sketch.firstNumber {
          let value = Self.value(of: token, in: query.bytes)
          let isNext = value != nil && previous.map { $0 &+ 1 } == value
          previous = value
          literals.append(
            Literal(
              symbol: token.symbol, isLong: !isNext && Self.isLong(token), agrees: sketch.bytes[i] == origin.bytes[j]))
        }
      }
    }
    found.sort { $0.hash < $1.hash }
    for name in found where name.hash != names.last?.hash { names.append(name) }
    count(literals.sorted { $0.symbol.rawValue < $1.symbol.rawValue })
  }

  /// The longest stretch between round brackets with no block inside; one that the region cuts off counts, too.
  private static func longestList(in tokens: Range<Int>, of sketch: NamedSketch) -> Range<Int> {
    var longest = tokens.lowerBound..<tokens.lowerBound
    var start: Int? = tokens.lowerBound
    var depth = 0
    for index in tokens {
      switch sketch.bytes[index] {
      case BracketCode.openRound:
        if depth == 0 { start = index }
        depth += 1
      case BracketCode.closeRound:
        depth = max(0, depth - 1)
        if depth == 0, let opened = start.take(), index - opened > longest.count { longest = opened..<index }
      case BracketCode.openCurly, BracketCode.closeCurly:
        (start, depth) = (nil, 0)
      default: continue
      }
    }
    if depth > 0, let opened = start, tokens.upperBound - opened > longest.count {
      longest = opened..<tokens.upperBound
    }
    return longest
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

  private struct Literal {
    var symbol: Symbol
    var isLong: Bool
    var agrees: Bool
  }

  private mutating func count(_ literals: [Literal]) {
    var first = 0
    while first < literals.count {
      var end = first
      var agree = true
      while end < literals.count, literals[end].symbol == literals[first].symbol {
        agree = agree && literals[end].agrees
        end += 1
      }
      if !agree {
        changed += 1
      } else {
        if literals[first].symbol.kind == .string { strings += 1 } else { numbers += 1 }
        if literals[first].isLong { longLiterals += 1 }
      }
      first = end
    }
  }

  /// How many literals tell something: two numbers are no wonder, and of those that differ one in 15 agrees by chance.
  var tellingLiterals: Float { max(0, Float(strings + max(0, numbers - 2)) - Float(changed) / 15) }
}

extension SharedWords {
  /// What names say that nobody but the document's lineage has: one for each long name of one document. A name counts less by the
  /// number of documents that use it, for then those who only call this code use it too; a short one is soon hit upon again. One that
  /// everybody uses counts nothing, see ``CommonNames``.
  static func ownWords(_ names: [Name], _ rarities: [NameRarity], home: UInt32, family: UInt8) -> Float {
    var words: Float = 0
    for (name, rarity) in zip(names, rarities) where rarity.only == home && rarity.documents < manyDocuments {
      guard !CommonNames.contains(name.hash, family: family) else { continue }
      words += Float(min(max(0, name.length - 3), 16)) / 6 / Float(max(1, rarity.documents))
    }
    return words
  }

  private static let manyDocuments: UInt8 = 24
}
