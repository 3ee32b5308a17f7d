import Testing

@testable import Provenance

@Suite struct LinedCommentTests {
  @Test func `the comments on some lines are those that looking at each finds`() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<200 {
      var line = 1
      var comments: [LinedComment] = []
      for number in 0..<Int.random(in: 0...12, using: &generator) {
        let first = line + Int.random(in: 0...3, using: &generator)
        line = first + Int.random(in: 0...2, using: &generator)
        comments.append(LinedComment(range: number..<number + 1, lines: first...line))
        line += Int.random(in: 0...1, using: &generator)
      }
      let start = Int.random(in: 1...30, using: &generator)
      let lines = start...start + Int.random(in: 0...10, using: &generator)
      let naive = comments.filter { $0.lines.overlaps(lines) }
      #expect(comments.touching(lines).map(\.range) == naive.map(\.range))
    }
  }
}
