import Fingerprinting

/// What speaks for a match, counted along its alignment.
public struct Evidence: Sendable, Equatable {
  /// Tokens that agree: the same keyword or punctuation, or names and literals at the same place.
  public var agreeing = 0
  /// Tokens of the scanned region, and of the document's.
  public var queryLength = 0
  public var originLength = 0
  /// Distinct names that agree in their hash bits, and that do not.
  public var sameNames = 0
  public var changedNames = 0
  /// Uses of names that break the mapping from one side's names to the other's.
  public var inconsistentNames = 0
  public var sameLiterals = 0
  public var changedLiterals = 0
  /// Places where tokens were inserted, deleted or replaced.
  public var gaps = 0
  /// Distinct `renamed` grams of ``renamedLength`` tokens inside the runs, one keyword as good as another: rows that differ in a type
  /// alone repeat one form. Not those of tables, whose form says nothing.
  public var renamedGrams = 0
  /// The places of the runs at which these grams were counted: more where the code repeats its forms.
  public var gramPlaces = 0
  /// Distinct grams of ``exactLength`` tokens inside the runs in which names and literals agree too.
  public var exactGrams = 0
  /// Seeds of the pack inside the region that lead to this document.
  public var seeds = 0
  /// The mean over these seeds of log2(lineages that have the seed): 0 when nobody else has any.
  public var commonness: Float = 0
  /// The smallest number of lineages that one of these seeds occurs in.
  public var lineages = 0
  /// What the names say that agree and that no lineage but the document's has, see ``SharedWords/ownWords(_:_:home:family:)``.
  public var ownWords: Float = 0
  /// Distinct strings and numbers that agree, but for those that do by chance.
  public var tellingLiterals: Float = 0
  /// In a table the distinct values that agree, but for short ones and for those that do by chance; 0 elsewhere.
  public var tableValues = 0
  /// Distinct keywords and punctuation marks that agree.
  public var vocabulary = 0
  /// Brackets of the document's region without their partner: who copies takes whole functions and blocks.
  public var openBrackets = 0

  public static let renamedLength = 12
  public static let exactLength = 8

  /// Whether so much of the region is literals that they are what it says.
  var isTable: Bool { 4 * (sameLiterals + changedLiterals) >= agreeing }

  /// What ``ownWords`` say beside the other names, of which a copyist keeps all or few: where many differ, those that agree are rather
  /// the names of an interface that both sides use.
  public var tellingWords: Float {
    let kept = Float(sameNames + 1) / Float(sameNames + changedNames + 1)
    return ownWords * kept * kept.squareRoot()
  }

  /// The share of both regions' tokens that agree, 0 ... 1. Where more than an eighth of them are changed literals, as in two tables of
  /// one form, those beyond do not.
  public var agreement: Float {
    let agreeing = agreeing - max(0, changedLiterals - agreeing / 8)
    return Float(2 * agreeing) / Float(max(1, queryLength + originLength))
  }
}

extension Evidence {
  /// Counts along `alignment`, whose indices are those of the two sketches, all but grams. Linear in the alignment.
  init(_ alignment: Alignment, query: NamedSketch, origin: NamedSketch) {
    self.init()
    agreeing = alignment.length
    queryLength = alignment.queryTokens.count
    originLength = alignment.originTokens.count
    gaps = alignment.runs.count - 1
    var words = (UInt64(0), UInt64(0))  // a bit for each code below that of the first number
    var originOf = [Int32](repeating: -1, count: query.nameHashes.count)
    for run in alignment.runs {
      for offset in 0..<run.length {
        let i = run.query + offset
        let j = run.origin + offset
        let byte = query.bytes[i]
        if byte < 64 {
          words.0 |= 1 << UInt64(byte)
        } else if byte < Sketch.firstNumber {
          words.1 |= 1 << UInt64(byte & 63)
        }
        if byte >= Sketch.firstName {
          let name = Int(query.names[i])
          if originOf[name] != origin.names[j] {
            if originOf[name] >= 0 { inconsistentNames += 1 }
            originOf[name] = origin.names[j]
          }
        } else if byte >= Sketch.firstNumber {
          if byte == origin.bytes[j] { sameLiterals += 1 } else { changedLiterals += 1 }
        }
      }
    }
    openBrackets = Self.openBrackets(in: alignment.originTokens, of: origin)
    vocabulary = words.0.nonzeroBitCount + words.1.nonzeroBitCount
    for (name, other) in originOf.enumerated() where other >= 0 {
      if query.nameHashes[name] == origin.nameHashes[Int(other)] { sameNames += 1 } else { changedNames += 1 }
    }
    renamedGrams = Self.mostGrams(in: alignment)
    gramPlaces = renamedGrams
  }

  /// As many distinct `renamed` grams as an alignment can have: what ``renamedGrams`` holds until they are counted.
  private static func mostGrams(in alignment: Alignment) -> Int {
    min(enoughGrams, alignment.runs.reduce(0) { $0 + max(0, $1.length - renamedLength + 1) })
  }

  /// Counts the distinct `renamed` grams, which costs more than all other evidence: only where it can matter.
  mutating func countRenamedGrams(_ alignment: Alignment, query: NamedSketch, origin: NamedSketch) {
    (renamedGrams, gramPlaces) = Self.distinctGrams(
      alignment, length: Self.renamedLength, query: query, origin: origin, agree: Self.agreesRenamed)
  }

  /// Opening brackets that are not closed and closing ones that were not opened; round, square and curly ones alike.
  private static func openBrackets(in tokens: Range<Int>, of origin: NamedSketch) -> Int {
    var depth = 0
    var unopened = 0
    for index in tokens where origin.bytes[index] <= BracketCode.last {
      if origin.bytes[index] & 1 == 0 {
        depth += 1
      } else if depth > 0 {
        depth -= 1
      } else {
        unopened += 1
      }
    }
    return depth + unopened
  }

  /// Counts the grams in which names and literals agree too: what decides between origins, not whether there is one.
  mutating func countExactGrams(_ alignment: Alignment, query: NamedSketch, origin: NamedSketch) {
    exactGrams =
      Self.distinctGrams(
        alignment, length: Self.exactLength, query: query, origin: origin, agree: Self.agreesExactly
      ).distinct
  }

  /// Beyond so many distinct grams certainty no longer grows, and counting ends.
  public static let enoughGrams = 96

  /// Repeated rows and loops must not add up, so grams count once.
  private static func distinctGrams(
    _ alignment: Alignment, length: Int, query: NamedSketch, origin: NamedSketch,
    agree: (NamedSketch, Int, NamedSketch, Int) -> Bool
  ) -> (distinct: Int, places: Int) {
    var grams = GramSet()
    var places = 0
    for run in alignment.runs where run.length >= length {
      var agreeing = 0
      for offset in 0..<run.length {
        let last = run.query + offset
        agreeing = agree(query, last, origin, run.origin + offset) ? agreeing + 1 : 0
        let gram = last - length + 1...last
        guard agreeing >= length, length == exactLength || !isTable(query, gram) else { continue }
        let hash = gramHash(query, gram, keepsSpelling: length == exactLength)
        grams.insert(hash)
        places += 1
        if grams.count >= enoughGrams { return (grams.count, places) }
      }
    }
    return (grams.count, places)
  }

  /// The hash of a gram in which the hash bits of names and literals and the codes of keywords are kept, or folded to the kind.
  private static func gramHash(_ query: NamedSketch, _ gram: ClosedRange<Int>, keepsSpelling: Bool) -> UInt64 {
    var hash: UInt64 = 0
    for index in gram {
      var byte = query.bytes[index]
      let isFirst = byte >= Sketch.firstReuse && Int(byte - Sketch.firstReuse) >= index - gram.lowerBound
      if isFirst || byte >= Sketch.firstName && byte < Sketch.firstReuse && !keepsSpelling { byte = Sketch.firstName }
      if isKeyword(byte), !keepsSpelling { byte = Sketch.firstKeyword }
      if isLiteral(byte), !keepsSpelling { byte = byte < Sketch.firstString ? Sketch.firstNumber : Sketch.firstString }
      hash = (hash ^ UInt64(byte)) &* 0x9e37_79b9_7f4a_7c15
      hash ^= hash >> 32
    }
    return hash
  }

  /// A gram of ``renamedLength`` tokens with so many literals is part of a table.
  private static let literalsOfTable = 4

  private static func isTable(_ query: NamedSketch, _ gram: ClosedRange<Int>) -> Bool {
    gram.count { isLiteral(query.bytes[$0]) } >= literalsOfTable
  }

  private static func isKeyword(_ byte: UInt8) -> Bool { byte >= Sketch.firstKeyword && byte < Sketch.firstNumber }

  private static func isLiteral(_ byte: UInt8) -> Bool { byte >= Sketch.firstNumber && byte < Sketch.firstName }

  private static func agreesRenamed(_ query: NamedSketch, _ i: Int, _ origin: NamedSketch, _ j: Int) -> Bool {
    let a = query.bytes[i]
    let b = origin.bytes[j]
    guard a >= Sketch.firstName else { return true }
    return distance(a) == distance(b)
  }

  private static func agreesExactly(_ query: NamedSketch, _ i: Int, _ origin: NamedSketch, _ j: Int) -> Bool {
    let a = query.bytes[i]
    guard a >= Sketch.firstName else { return a == origin.bytes[j] }
    return query.nameHashes[Int(query.names[i])] == origin.nameHashes[Int(origin.names[j])]
  }

  /// Tokens since the name's previous use, as far as a gram reaches; 0 beyond.
  private static func distance(_ byte: UInt8) -> Int {
    let distance = Int(byte) - Int(Sketch.firstReuse) + 1
    return distance > 0 && distance < renamedLength ? distance : 0
  }
}
