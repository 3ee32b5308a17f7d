import Lexing
import Testing

@testable import Matching

@Suite struct ChainingTests {
  private func alignment(_ query: Int, _ origin: Int, _ length: Int) -> Alignment {
    Alignment(runs: [Alignment.Run(query: query, origin: origin, length: length)], bits: Float(length))
  }

  @Test func neighboursOnBothSidesBecomeOne() {
    let chained = Alignment.chained([alignment(100, 200, 50), alignment(0, 100, 60)])
    #expect(chained.count == 1)
    #expect(chained.first?.queryTokens == 0..<150)
    #expect(chained.first?.originTokens == 100..<250)
  }

  @Test func whatChangedItsOrderStaysApart() {
    #expect(Alignment.chained([alignment(0, 500, 50), alignment(60, 100, 50)]).count == 2)
  }

  @Test func theBetterOfTwoOverThePlaceIsKept() {
    let chained = Alignment.chained([alignment(0, 0, 100), alignment(20, 900, 40)])
    #expect(chained.map(\.queryTokens) == [0..<100])
  }

  @Test func aLineOfWhichLittleAgreesIsCutOff() {
    var generator = SketchGenerator(seed: 1)
    let tokens = SketchGenerator.tokens(generator.symbols(120), perLine: 10)
    // Ten lines and two tokens of the eleventh; it begins with the last three of a line.
    let trimmed = alignment(17, 17, 95).trimmedToLines(of: tokens)
    #expect(trimmed.queryTokens == 20..<110)
    #expect(trimmed.originTokens == 20..<110)
    let whole = alignment(10, 10, 100)
    #expect(whole.trimmedToLines(of: tokens).queryTokens == 10..<110)
  }

  /// A scan trapped here: the cut of the first line had left nothing before the last one.
  @Test(arguments: 0..<300) func trimmingLeavesSomethingWhateverTheRuns(seed: Int) {
    var generator = SketchGenerator(seed: seed)
    let tokens = SketchGenerator.tokens(generator.symbols(120), perLine: 2 + generator.number(below: 9))
    var runs: [Alignment.Run] = []
    var place = generator.number(below: 30)
    while place < 100 {
      let length = 1 + generator.number(below: 12)
      runs.append(Alignment.Run(query: place, origin: place, length: length))
      place += length + 1 + generator.number(below: 40)
    }
    let trimmed = Alignment(runs: runs, bits: 1).trimmedToLines(of: tokens)
    #expect(!trimmed.runs.isEmpty && trimmed.length <= runs.reduce(0) { $0 + $1.length })
  }
}
