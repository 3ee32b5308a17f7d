import Testing

@testable import Licences

@Suite struct WordRangesTests {
  @Test func overlapsAreThoseOfAPlainSearch() {
    var random = SeededRandom(seed: 7)
    for _ in 0..<200 {
      let ranges = (0..<Int.random(in: 0...30, using: &random)).map { _ in
        let start = Int.random(in: 0..<100, using: &random)
        return start..<start + Int.random(in: 0...20, using: &random)
      }.sorted { $0.lowerBound < $1.lowerBound }
      let start = Int.random(in: 0..<110, using: &random)
      let asked = start..<start + Int.random(in: 0...30, using: &random)
      #expect(WordRanges(ranges).overlapping(asked) == ranges.indices.filter { ranges[$0].overlaps(asked) })
    }
  }
}
