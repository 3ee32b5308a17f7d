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
  /// In a table, of these, numbers of two digits and more that are not the next one, and strings of four characters, where few others
  /// have them in a row: the values of a table that is not everybody's.
  private(set) var tableValues = 0
  private(set) var changed = 0

  /// Linear in the alignment but for a sort of its names and literals. The alignment's indices are those of the two sketches.
  init(
    _ alignment: Alignment, of query: Query, sketch: NamedSketch, origin: NamedSketch, inTable: Bool
  ) {
    let list = Self.longestList(in: alignment.queryTokens, of: sketch)
    var found: [Name] = []
    var literals = Literals(inTable: inTable)
    for run in alignment.runs {
      for offset in 0..<run.length {
        let (i, j) = (run.query + offset, run.origin + offset)
        let token = query.tokens[i]
        if token.symbol.isName {
          guard !list.contains(i), sketch.nameHashes[Int(sketch.names[i])] == origin.nameHashes[Int(origin.names[j])]
          else { continue }
          found.append(Name(hash: token.symbol.payload, length: Int(token.end) - Int(token.start)))
        } else if sketch.bytes[i] >= Sketch.firstNumber {
          literals.append(token, in: query.bytes, agrees: sketch.bytes[i] == origin.bytes[j])
        }
      }
    }
    found.sort { $0.hash < $1.hash }
    for name in found where name.hash != names.last?.hash { names.append(name) }
    count(literals)
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

  private mutating func count(_ literals: Literals) {
    for literal in literals.distinct {
      if !literal.agrees {
        changed += 1
      } else {
        if literal.symbol.kind == .string { strings += 1 } else { numbers += 1 }
        if literal.tells { tableValues += 1 }
      }
    }
  }

  /// How many literals tell something: two numbers are no wonder, and of those that differ one in 15 agrees by chance.
  var tellingLiterals: Float { max(0, Float(strings + max(0, numbers - 2)) - Float(changed) / 15) }
}

extension SharedWords {
  /// What names say that nobody but the document's lineage has: one for each long name of one document. A name counts less by the
  /// number of documents that use it, for then those who only call this code use it too; a short one is soon hit upon again. One that
  /// everybody uses counts nothing, see ``CommonWords``.
  static func ownWords(_ names: [Name], _ rarities: [NameRarity], home: UInt32, family: UInt8) -> Float {
    var words: Float = 0
    for (name, rarity) in zip(names, rarities) where rarity.only == home && rarity.documents < manyDocuments {
      guard !CommonWords.contains(name: name.hash, family: family) else { continue }
      words += Float(min(max(0, name.length - 3), 16)) / 6 / Float(max(1, rarity.documents))
    }
    return words
  }

  private static let manyDocuments: UInt8 = 24
}
