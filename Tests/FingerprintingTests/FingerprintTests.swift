import Lexing
import Testing

@testable import Fingerprinting

@Suite struct FingerprintTests {
  @Test(arguments: 0..<40) func gramsAgreeWithTheDefinition(seed: Int) {
    var generator = TokenGenerator(seed: UInt64(seed))
    let tokens = generator.tokens(20 + seed * 7, names: 1 + seed % 20)
    var fingerprint = Fingerprint()
    fingerprint.compute(tokens, family: 3)
    let expected = (0...tokens.count - FingerprintParameters.gramLength).map {
      NaiveFingerprint.gram(at: $0, in: tokens, family: 3)
    }
    #expect(fingerprint.grams == expected)
    #expect(expected.contains { $0 != .max } || tokens.count < 60)
  }

  @Test(arguments: 0..<40) func distancesAgreeWithTheDefinition(seed: Int) {
    var generator = TokenGenerator(seed: UInt64(seed))
    let tokens = generator.tokens(300, names: 1 + seed * 9)
    var distances: [UInt8] = []
    PreviousUse.distances(of: tokens.span, into: &distances)
    #expect(distances.map(Int.init) == tokens.indices.map { NaiveFingerprint.distance(at: $0, in: tokens) })
  }

  @Test(arguments: 0..<60) func seedsAgreeWithTheDefinitionOfWinnowing(seed: Int) {
    var generator = TokenGenerator(seed: UInt64(seed))
    let grams = (0..<seed * 5).map { _ in
      switch generator.number(below: 5) {
      case 0: UInt64.max
      case 1: UInt64(7)
      default: UInt64(generator.number(below: 1000))
      }
    }
    var selected: [Int] = []
    Winnowing.select(from: grams.span, window: FingerprintParameters.windowLength) { selected.append($0) }
    #expect(selected == NaiveFingerprint.seeds(grams))
  }

  /// The guarantee: any common run of w + k − 1 tokens in which a gram is eligible shares a seed with what is asked for, whatever
  /// stands round it, and after a consistent renaming as well.
  @Test(arguments: 0..<200) func aGuaranteedRunSharesASeedWhateverStandsRoundIt(seed: Int) {
    var generator = TokenGenerator(seed: UInt64(seed))
    let run = generator.tokens(FingerprintParameters.guaranteedRun)
    let renamed = run.map { token in
      var token = token
      if token.symbol.isName { token.symbol = Symbol(kind: .name, payload: token.symbol.payload ^ 0x0abc_def1) }
      return token
    }
    var corpus = Fingerprint()
    corpus.compute(generator.tokens(50) + run + generator.tokens(50), family: 1)
    var query = Fingerprint()
    let before = generator.number(below: 60)
    query.compute(generator.tokens(before) + renamed + generator.tokens(40), family: 1)
    let eligible = query.grams[before..<before + FingerprintParameters.windowLength].contains { $0 != .max }
    var probes: [Seed] = []
    query.probes(into: &probes)
    let shared = Set(corpus.seeds().map(\.hash)).intersection(probes.map(\.hash))
    #expect(!eligible || !shared.isEmpty)
  }

  @Test func probesAreAscendingAndContainEverySeed() {
    var generator = TokenGenerator(seed: 5)
    var fingerprint = Fingerprint()
    fingerprint.compute(generator.tokens(2000), family: 1)
    var probes: [Seed] = []
    fingerprint.probes(into: &probes)
    let positions = probes.map(\.position)
    #expect(zip(positions, positions.dropFirst()).allSatisfy { $0 < $1 })
    #expect(Set(probes).isSuperset(of: fingerprint.seeds()))
    #expect(fingerprint.seeds().count > 50)
  }

  @Test(arguments: 0..<60) func probesAreTheSeedsAndAllSmallGrams(seed: Int) {
    var generator = TokenGenerator(seed: UInt64(seed) + 900)
    let tokens = generator.tokens(seed * 2) + generator.tokens(seed * 3, isTable: true) + generator.tokens(seed)
    var fingerprint = Fingerprint()
    fingerprint.compute(tokens, family: 2)
    let small = fingerprint.grams.indices.filter { fingerprint.grams[$0] < Fingerprint.smallHash }
    let expected = Set(small).union(fingerprint.seeds().map { Int($0.position) })
    var probes: [Seed] = []
    fingerprint.probes(into: &probes)
    #expect(probes.map { Int($0.position) } == expected.sorted())
    #expect(probes.allSatisfy { $0.hash == fingerprint.grams[Int($0.position)] })
  }

  @Test func otherFamiliesShareNoSeed() {
    var generator = TokenGenerator(seed: 9)
    let tokens = generator.tokens(500)
    var a = Fingerprint()
    var b = Fingerprint()
    a.compute(tokens, family: 1)
    b.compute(tokens, family: 2)
    #expect(Set(a.seeds().map(\.hash)).isDisjoint(with: b.seeds().map(\.hash)))
  }

  @Test(arguments: 0..<10) func gramsOfTablesAgreeWithTheDefinition(seed: Int) {
    var generator = TokenGenerator(seed: UInt64(seed) + 500)
    let tokens = generator.tokens(30) + generator.tokens(400, isTable: true) + generator.tokens(30)
    var fingerprint = Fingerprint()
    fingerprint.compute(tokens, family: 3)
    let expected = (0...tokens.count - FingerprintParameters.gramLength).map {
      NaiveFingerprint.gram(at: $0, in: tokens, family: 3)
    }
    #expect(fingerprint.grams == expected)
    #expect(expected[40..<400].count { $0 != .max } > 10)
  }

  @Test func aTableOfOneValueHasNoSeeds() {
    let row = [Symbol(kind: .number, payload: 5), Symbol(kind: .punctuation, payload: 3)]
    let tokens = (0..<400).map { Token(symbol: row[$0 % 2], start: 0, end: 0, line: 1) }
    var fingerprint = Fingerprint()
    fingerprint.compute(tokens, family: 1)
    #expect(fingerprint.seeds().isEmpty)
  }

  @Test func shortFilesAreNoTrouble() {
    for count in 0..<40 {
      var generator = TokenGenerator(seed: UInt64(count))
      let tokens = generator.tokens(count)
      var fingerprint = Fingerprint()
      fingerprint.compute(tokens, family: 1)
      #expect(fingerprint.sketch.count == count)
      #expect(fingerprint.grams.count == max(0, count - FingerprintParameters.gramLength + 1))
    }
  }

  @Test func theSketchOfARenamedFileDiffersOnlyInHashBits() {
    var generator = TokenGenerator(seed: 11)
    let tokens = generator.tokens(500)
    let renamed = tokens.map { token in
      var token = token
      if token.symbol.isName { token.symbol = Symbol(kind: .name, payload: token.symbol.payload &* 31 &+ 77) }
      return token
    }
    var a = Fingerprint()
    var b = Fingerprint()
    a.compute(tokens, family: 1)
    b.compute(renamed, family: 1)
    let firstUses = Sketch.firstName..<Sketch.firstReuse
    for (x, y) in zip(a.sketch, b.sketch) where x != y {
      #expect(firstUses.contains(x) && firstUses.contains(y))
    }
    #expect(a.sketch != b.sketch)
    #expect(Fingerprint.tokenKey(of: tokens, family: 1) != Fingerprint.tokenKey(of: renamed, family: 1))
  }

  @Test(arguments: 0..<20) func lineTablesRoundTrip(seed: Int) {
    var generator = TokenGenerator(seed: UInt64(seed))
    var line: UInt32 = 0
    var tokens: [Token] = []
    for _ in 0..<100 {
      line += 1 + UInt32(generator.number(below: generator.number(below: 8) == 0 ? 1000 : 3))
      tokens += (0...generator.number(below: generator.number(below: 8) == 0 ? 300 : 9)).map { _ in
        Token(symbol: Symbol(rawValue: 0), start: 0, end: 0, line: line)
      }
    }
    let table = LineTable.encode(tokens)
    #expect(LineTable.decode(table, tokenCount: tokens.count) == tokens.map(\.line))
    for length in 0..<table.count {
      #expect(LineTable.decode(Array(table[..<length]), tokenCount: tokens.count).count <= tokens.count)
    }
  }

  @Test func namesAreSortedAndDistinct() {
    var generator = TokenGenerator(seed: 3)
    let tokens = generator.tokens(300)
    #expect(
      Fingerprint.names(in: tokens) == Set(tokens.filter(\.symbol.isName).map(\.symbol.payload)).sorted())
  }
}
