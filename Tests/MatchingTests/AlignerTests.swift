import Fingerprinting
import Lexing
import Testing

@testable import Matching

@Suite struct AlignerTests {
  private func align(_ query: [Symbol], _ origin: [Symbol], at start: (Int, Int)) -> (Alignment, Aligner) {
    var aligner = Aligner()
    aligner.query = SketchGenerator.named(query)
    aligner.origin = SketchGenerator.named(origin)
    let alignment = aligner.align(query: start.0, origin: start.1, length: FingerprintParameters.gramLength).alignment
    return (alignment, aligner)
  }

  @Test(arguments: 0..<20) func aFileAlignsWithItselfFromEnd_ToEnd(seed: Int) {
    var generator = SketchGenerator(seed: seed)
    let symbols = generator.symbols(400)
    let (alignment, _) = align(symbols, symbols, at: (100, 100))
    #expect(alignment.runs == [Alignment.Run(query: 0, origin: 0, length: 400)])
  }

  @Test(arguments: 0..<20) func aConsistentRenamingChangesNothingInTheAlignment(seed: Int) {
    var generator = SketchGenerator(seed: seed)
    let symbols = generator.symbols(300)
    let (alignment, aligner) = align(SketchGenerator.renamed(symbols), symbols, at: (100, 100))
    #expect(alignment.runs == [Alignment.Run(query: 0, origin: 0, length: 300)])
    let evidence = Evidence(alignment, query: aligner.query, origin: aligner.origin)
    #expect(evidence.changedNames > evidence.sameNames)
    #expect(evidence.inconsistentNames == 0)
    #expect(evidence.agreement == 1)
  }

  @Test(arguments: 0..<40) func aCopyInsideForeignCodeEndsWhereItEnds(seed: Int) {
    var generator = SketchGenerator(seed: seed)
    let copied = generator.symbols(120)
    let query = generator.symbols(200) + copied + generator.symbols(200)
    let origin = generator.symbols(150) + copied + generator.symbols(150)
    let (alignment, _) = align(query, origin, at: (250, 200))
    #expect(abs(alignment.queryTokens.lowerBound - 200) <= 6)
    #expect(abs(alignment.queryTokens.upperBound - 320) <= 6)
    #expect(abs(alignment.originTokens.lowerBound - 150) <= 6)
  }

  @Test(arguments: 0..<40) func insertedAndDeletedStatementsAreBridged(seed: Int) {
    var generator = SketchGenerator(seed: seed)
    let origin = generator.symbols(240)
    let query = origin[..<80] + generator.symbols(11) + origin[80..<150] + origin[158...]
    let (alignment, _) = align(Array(query), origin, at: (10, 10))
    #expect(alignment.queryTokens == 0..<query.count)
    #expect(alignment.originTokens == 0..<240)
    #expect(alignment.length >= 220)
    for (run, next) in zip(alignment.runs, alignment.runs.dropFirst()) {
      #expect(next.query >= run.query + run.length && next.origin >= run.origin + run.length)
    }
  }

  @Test(arguments: 0..<200) func anyBytesAlignWithoutATrap(seed: Int) {
    var generator = SketchGenerator(seed: seed)
    func sketch(_ count: Int) -> NamedSketch {
      let bytes = (0..<count).map { _ in UInt8(generator.number(below: 256)) }
      var named = NamedSketch()
      named.load(bytes.span)
      return named
    }
    var aligner = Aligner()
    for _ in 0..<5 {
      aligner.query = sketch(16 + generator.number(below: 200))
      aligner.origin = sketch(16 + generator.number(below: 200))
      let start = (
        generator.number(below: aligner.query.bytes.count), generator.number(below: aligner.origin.bytes.count)
      )
      let alignment = aligner.align(query: start.0, origin: start.1, length: 1).alignment
      #expect(alignment.queryTokens.upperBound <= aligner.query.bytes.count)
      #expect(alignment.originTokens.upperBound <= aligner.origin.bytes.count)
    }
  }

  @Test func aNameIsFollowedThroughItsUses() {
    let name = Symbol(kind: .name, payload: 77 << 13)
    let other = Symbol(kind: .name, payload: 5 << 13)
    let dot = Symbol(kind: .punctuation, payload: 1)
    let named = SketchGenerator.named([name, dot, other, dot, name, name, other])
    #expect(named.names == [0, -1, 1, -1, 0, 0, 1])
    #expect(named.nameHashes == [77 & 63, 5])
  }
}
