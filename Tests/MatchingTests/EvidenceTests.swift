import Fingerprinting
import Testing

@testable import Corpus
@testable import Lexing
@testable import Matching

/// What is counted along an alignment, on snippets whose figures can be seen.
@Suite struct EvidenceTests {
  private struct Side {
    var query: Query
    var sketch = NamedSketch()

    init(_ source: String) {
      let bytes = Array(source.utf8)
      var stream = TokenStream()
      tokenize(bytes.span, as: Language.c, into: &stream)
      var fingerprint = Fingerprint()
      fingerprint.compute(stream.tokens, family: Language.c.family)
      query = Query(family: Language.c.family, bytes: bytes, tokens: stream.tokens, fingerprint: fingerprint)
      sketch.load(fingerprint.sketch.span)
    }
  }

  /// Two snippets with as many tokens, all of which agree.
  private func evidence(_ a: String, _ b: String) throws -> (evidence: Evidence, words: SharedWords) {
    let (query, origin) = (Side(a), Side(b))
    try #require(query.query.tokens.count == origin.query.tokens.count)
    let whole = Alignment(runs: [.init(query: 0, origin: 0, length: query.query.tokens.count)], bits: 0)
    var evidence = Evidence(whole, query: query.sketch, origin: origin.sketch)
    evidence.countRenamedGrams(whole, query: query.sketch, origin: origin.sketch)
    let words = SharedWords(
      whole, of: query.query, sketch: query.sketch, origin: origin.sketch, inTable: evidence.isTable)
    return (evidence, words)
  }

  @Test(arguments: [
    ("f(a[i], { b })", 0), ("} f(a) {", 2), ("f(a", 1), (") x = g(h[1", 3), ("}}}", 3),
  ])
  func bracketsWithoutPartnersAreCounted(source: String, open: Int) throws {
    #expect(try evidence(source, source).evidence.openBrackets == open)
  }

  @Test func theFormOfATableIsNoEvidenceAndItsValuesAre() throws {
    let values = (0..<80).map { 7919 * ($0 + 3) % 9973 + 10 }
    func table(_ values: [Int]) -> String { "int t[] = {" + values.map { "\($0)" }.joined(separator: ", ") + "};" }
    let copy = try evidence(table(values), table(values))
    let other = try evidence(table(values), table(values.map { $0 * 31 % 9901 + 11 }))
    let sequence = try evidence(table(Array(100..<180)), table(Array(100..<180)))
    let bytes = "int t[] = {" + (10..<90).map { "0x" + String($0, radix: 16) }.joined(separator: ", ") + "};"
    let hexadecimal = try evidence(bytes, bytes)
    #expect(copy.evidence.isTable && other.evidence.isTable)
    #expect(copy.words.tableValues >= 75)
    #expect(other.words.tableValues - other.words.changed / 8 <= 4)
    #expect(sequence.words.tableValues <= 1 && hexadecimal.words.tableValues <= 1)
    for table in [copy, other, sequence, hexadecimal] { #expect(table.evidence.renamedGrams <= 6) }
    #expect(copy.evidence.agreement == 1)
    #expect(other.evidence.agreement < 0.8)
  }

  @Test func repeatedFormsHaveMorePlacesThanGrams() throws {
    let rows = (0..<12).map { "int get_a\($0)(struct s *self) { return self->a\($0); }" }.joined(separator: "\n")
    let repeated = try evidence(rows, rows).evidence
    #expect(repeated.gramPlaces >= 3 * repeated.renamedGrams)
  }

  @Test func ownWordsSayLessWhereOtherNamesDiffer() throws {
    let code = "void f(int a) { gather(a, crate, lid, hinge, pin); }"
    let kept = try evidence(code, code).evidence
    let renamed = try evidence(code, "void q(int z) { gather(z, box, cap, joint, bolt); }").evidence
    func telling(_ evidence: Evidence) -> Float {
      var evidence = evidence
      evidence.ownWords = 2
      return evidence.tellingWords
    }
    #expect(telling(kept) == 2)
    #expect(telling(renamed) < 0.5)
  }

  @Test func aTableThatManyHaveIsNoEvidence() throws {
    func table(_ values: [String]) -> String {
      "char *t[] = {" + values.map { "\"\($0)\"" }.joined(separator: ", ") + "};"
    }
    let months = table([
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ])
    let own = table([
      "Sandstone", "Feldspar", "Marl", "Agate", "Mica", "Jasper", "Jet", "Augite", "Selenite", "Olivine", "Nephrite",
      "Diorite",
    ])
    #expect(try evidence(months, months).words.tableValues <= 4)
    #expect(try evidence(own, own).words.tableValues >= 10)
  }

  @Test func ofTheNamesThoseOfOneDocumentOfOneLineageSayMost() {
    let names = [SharedWords.Name(hash: 1, length: 21)]
    func words(_ lineages: UInt8, only: UInt32?, documents: UInt8) -> Float {
      SharedWords.ownWords(
        names, [NameRarity(lineages: lineages, only: only, documents: documents)], home: 5, family: 200)
    }
    #expect(words(1, only: 5, documents: 1) > 2.5)
    #expect(words(1, only: 5, documents: 4) < words(1, only: 5, documents: 1) / 3)
    #expect(words(1, only: 5, documents: 24) == 0)
    #expect(words(1, only: 6, documents: 1) == 0)
    #expect(words(3, only: nil, documents: 0) == 0)
  }

  @Test func aScoreIsTheSumOfItsParts() throws {
    var evidence = try evidence("int f(int a) { return a * 3 + g(a); }", "int q(int z) { return z * 3 + g(z); }")
      .evidence
    evidence.commonness = 0.5
    let parts = Weights.parts(of: evidence, searchPenalty: 0.7)
    #expect(abs(parts.reduce(0) { $0 + $1.logOdds } - (Weights.score(evidence) - 0.7)) < 0.001)
    #expect(Set(parts.map(\.name)).count == parts.count)
  }

  /// More of what speaks for a copy never lowers the score: `explain` and the thresholds rely on it.
  @Test func everyFeatureGrowsWithCertainty() throws {
    var few = try evidence("int f(int a) { return a; }", "int q(int z) { return z; }").evidence
    few.ownWords = 1
    let changes: [(inout Evidence) -> Void] = [
      {
        $0.renamedGrams += 9
        $0.gramPlaces += 9
      }, { $0.vocabulary += 3 }, { $0.ownWords += 1 },
      { $0.tellingLiterals += 1 }, { $0.tableValues += 8 },
    ]
    for change in changes {
      var more = few
      change(&more)
      #expect(Weights.score(more) >= Weights.score(few))
    }
    let against: [(inout Evidence) -> Void] = [
      { $0.openBrackets += 1 }, { $0.gaps += 1 }, { $0.inconsistentNames += 1 }, { $0.changedNames += 1 },
      { $0.commonness += 1 },
      { $0.queryLength += 20 }, { $0.gramPlaces += 20 },
    ]
    for change in against {
      var less = few
      change(&less)
      #expect(Weights.score(less) <= Weights.score(few))
    }
  }
}

/// An anchor is looked at without gaps first.
@Suite struct UngappedExtensionTests {
  @Test(arguments: 0..<30) func aCopySaysMoreThanChance(seed: Int) {
    var generator = SketchGenerator(seed: seed)
    let gram = generator.symbols(FingerprintParameters.gramLength)
    func sketch(_ symbols: [Symbol]) -> [UInt8] {
      var fingerprint = Fingerprint()
      fingerprint.compute(SketchGenerator.tokens(symbols), family: 1)
      return fingerprint.sketch
    }
    let after = generator.symbols(40)
    let query = sketch(generator.symbols(30) + gram + after)
    let copy = sketch(generator.symbols(50) + gram + after)
    let chance = sketch(generator.symbols(50) + gram + generator.symbols(40))
    func score(_ origin: [UInt8]) -> Int {
      UngappedExtension.score(query: query.span, at: 30, origin: origin.span, at: 50, length: gram.count)
    }
    #expect(score(copy) > score(chance))
    #expect(score(copy) >= Matcher.promise)
  }

  @Test func aGramBeyondTheEndOfASketchIsNoTrap() {
    let sketch = [UInt8](repeating: 4, count: 24)
    for (query, origin) in [(0, 5), (5, 0), (24, 0), (0, 23)] {
      let score = UngappedExtension.score(query: sketch.span, at: query, origin: sketch.span, at: origin, length: 20)
      #expect(score == 0)
    }
  }

  @Test func endsOfFilesAreNoTrouble() {
    let sketch = [UInt8](repeating: 4, count: 24)
    for (query, origin) in [(0, 0), (0, 4), (4, 0), (4, 4)] {
      let score = UngappedExtension.score(query: sketch.span, at: query, origin: sketch.span, at: origin, length: 20)
      #expect(score >= 20 && score <= 24)
    }
  }
}
