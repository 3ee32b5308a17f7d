import SourceTree
import Testing

@Suite struct ChangedLinesTests {
  @Test(
    arguments: [
      ("", "", []), ("a\n", "a\n", []), ("", "a\nb\n", [1...2]), ("a\nb\n", "", []),
      ("a\nb\nc\n", "a\nx\nc\n", [2...2]), ("a\nc\n", "a\nb\nc\n", [2...2]), ("a\nb\nc\n", "a\nc\n", []),
      ("a\nb", "a\nb\n", []), ("a\n", "b", [1...1]), ("a\nb\nc\nd\n", "x\nb\nc\ny\n", [1...1, 4...4]),
      ("{\na\n}\n", "{\na\n}\n{\nb\n}\n", [4...6]),
    ] as [(String, String, [ClosedRange<Int>])])
  func `changed are the lines that the old content lacks`(old: String, new: String, ranges: [ClosedRange<Int>]) {
    #expect(ChangedLines(from: Array(old.utf8), to: Array(new.utf8)).ranges == ranges)
  }

  @Test func `other line ends are no change`() {
    #expect(ChangedLines(from: Array("a\nb\n".utf8), to: Array("a\r\nb\r\n".utf8)).ranges == [])
    #expect(ChangedLines(from: Array("a\r\nb\r\n".utf8), to: Array("a\nx\n".utf8)).ranges == [2...2])
  }

  @Test func `a stretch of lines is touched by any of them`() {
    let lines = ChangedLines([3...4, 9...9])
    #expect((1...12).filter { lines.touch($0...$0) } == [3, 4, 9])
    #expect(lines.touch(1...3) && lines.touch(5...12) && !lines.touch(5...8) && !lines.touch(10...99))
    #expect(lines.count == 3)
    #expect(!ChangedLines([]).touch(1...1000))
  }

  @Test(arguments: 1...100)
  func `lines that are in two lists of ranges are found line by line, too`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let sets = (0..<2).map { _ in Set((1...60).filter { _ in Int.random(in: 0...2, using: &random) > 0 }) }
    let lists = sets.map { lines in ChangedLines(ranges(of: lines)) }
    #expect(lists[0].intersection(lists[1]).ranges == ranges(of: sets[0].intersection(sets[1])))
  }

  private func ranges(of lines: Set<Int>) -> [ClosedRange<Int>] {
    lines.filter { !lines.contains($0 - 1) }.sorted().map { first in
      first...(first...61).first { !lines.contains($0 + 1) }!
    }
  }

  /// Held against the longest common subsequence: what is left out of the changes is one, and as long.
  @Test(arguments: 1...400)
  func `what is kept is a common subsequence`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let letters = Array("abcdefgh".utf8).prefix(Int.random(in: 2...8, using: &random))
    let old = (0..<Int.random(in: 0...40, using: &random)).map { _ in letters.randomElement(using: &random)! }
    var new = old
    for _ in 0..<Int.random(in: 0...12, using: &random) {
      let place = Int.random(in: 0...new.count, using: &random)
      if place < new.count, Bool.random(using: &random) { new.remove(at: place) }
      new.insert(letters.randomElement(using: &random)!, at: min(place, new.count))
    }
    let changed = ChangedLines(from: lines(old), to: lines(new))
    let kept = new.indices.filter { !changed.touch(($0 + 1)...($0 + 1)) }.map { new[$0] }
    var rest = old[...]
    for letter in kept {
      rest = rest.drop { $0 != letter }
      #expect(rest.popFirst() == letter)
    }
    #expect(changed.count + kept.count == new.count)
    #expect(kept.count == longestCommon(old, new))
  }

  @Test func `long contents that are alike are compared, and others given up`() {
    let old = (0..<60_000).map { "line \($0 % 30_000)\n" }
    var new = old
    new[29_999] = "changed\n"
    new.insert("added\n", at: 45_000)
    let bytes = { (lines: [String]) in Array(lines.joined().utf8) }
    #expect(ChangedLines(from: bytes(old), to: bytes(new)).ranges == [30_000...30_000, 45_001...45_001])
    let other = (0..<60_000).map { "\(($0 * 7919) % 3)\n" }
    #expect(ChangedLines(from: bytes(old), to: bytes(other)).ranges == [1...60_000])
    // No line stands once, and all places differ: the search is given up, and everything counts.
    let mixed = (0..<60_000).map { "\(($0 * $0 / 7) % 3)\n" }
    let changed = ChangedLines(from: bytes(other), to: bytes(mixed))
    #expect(changed.count > 50_000)
  }

  private func lines(_ letters: [UInt8]) -> [UInt8] { letters.flatMap { [$0, UInt8(ascii: "\n")] } }

  private func longestCommon(_ old: [UInt8], _ new: [UInt8]) -> Int {
    var lengths = Array(repeating: Array(repeating: 0, count: new.count + 1), count: old.count + 1)
    for a in old.indices {
      for b in new.indices {
        lengths[a + 1][b + 1] = old[a] == new[b] ? lengths[a][b] + 1 : max(lengths[a][b + 1], lengths[a + 1][b])
      }
    }
    return lengths[old.count][new.count]
  }
}
