/// Finds which lines of a new content stand, in the same order, in the old one.
///
/// What both begin and end with is kept. Myers' greedy search finds the fewest edits for what lies between, and gives up when they are too
/// many; then it is cut at lines that both sides have exactly once (patience), and the pieces are compared in turn.
struct LineDifference {
  /// The piece that is looked at: lines of the old and of the new content.
  private struct Piece {
    var old: Range<Int>
    var new: Range<Int>
    /// How often it was cut.
    var depth = 0
  }

  /// Of longer contents no more than beginning and end are compared.
  private static let maximumLines = 1 << 21
  private static let maximumDepth = 4
  private static let maximumEdits = 256

  private let old: [Int]
  private let new: [Int]
  /// Of each new line, whether the old content has it, too.
  private(set) var isKept: [Bool]
  private var pieces: [Piece] = []
  /// For each number of a line: the place of its only occurrence in the piece, or a mark. Kept between pieces.
  private var places: [Occurrence]

  private struct Occurrence {
    var old = -1
    var new = -1
    var oldCount = 0
    var newCount = 0
  }

  init(_ old: [Int], _ new: [Int]) {
    (self.old, self.new) = (old, new)
    isKept = Array(repeating: false, count: new.count)
    places = Array(repeating: Occurrence(), count: max(old.max() ?? 0, new.max() ?? 0) + 1)
  }

  /// Numbers for the lines of two contents, the same for the same bytes.
  static func numbers(of old: ArraySlice<UInt8>, _ new: ArraySlice<UInt8>) -> (old: [Int], new: [Int]) {
    var known: [ArraySlice<UInt8>: Int] = [:]
    func numbers(of bytes: ArraySlice<UInt8>) -> [Int] {
      var numbers: [Int] = []
      var start = bytes.startIndex
      while start < bytes.endIndex {
        let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
        let isReturned = end > start && bytes[end - 1] == UInt8(ascii: "\r")
        let line = bytes[start..<(isReturned ? end - 1 : end)]
        numbers.append(known[line] ?? known.count)
        known[line] = numbers[numbers.count - 1]
        start = end + 1
      }
      return numbers
    }
    return (numbers(of: old), numbers(of: new))
  }

  mutating func run() {
    pieces = [Piece(old: 0..<old.count, new: 0..<new.count)]
    while var piece = pieces.popLast() {
      keepEnds(of: &piece)
      guard !piece.old.isEmpty, !piece.new.isEmpty, piece.old.count + piece.new.count <= Self.maximumLines else {
        continue
      }
      if search(piece) || piece.depth == Self.maximumDepth { continue }
      let anchors = anchors(in: piece)
      if !anchors.isEmpty { cut(piece, at: anchors) }
    }
  }

  /// Keeps what the piece begins and ends with on both sides, and takes it off.
  private mutating func keepEnds(of piece: inout Piece) {
    var (oldRange, newRange) = (piece.old, piece.new)
    while let a = oldRange.first, let b = newRange.first, old[a] == new[b] {
      isKept[b] = true
      (oldRange, newRange) = (oldRange.dropFirst(), newRange.dropFirst())
    }
    while let a = oldRange.last, let b = newRange.last, old[a] == new[b] {
      isKept[b] = true
      (oldRange, newRange) = (oldRange.dropLast(), newRange.dropLast())
    }
    (piece.old, piece.new) = (oldRange, newRange)
  }

  /// Pairs of lines that each side of the piece has once, as many as stand in the same order on both.
  private mutating func anchors(in piece: Piece) -> [(old: Int, new: Int)] {
    for index in piece.old {
      places[old[index]].oldCount += 1
      places[old[index]].old = index
    }
    for index in piece.new {
      places[new[index]].newCount += 1
      places[new[index]].new = index
    }
    var pairs: [(old: Int, new: Int)] = []
    for index in piece.new {
      let place = places[new[index]]
      if place.oldCount == 1, place.newCount == 1 { pairs.append((place.old, index)) }
    }
    for index in piece.old { places[old[index]] = Occurrence() }
    for index in piece.new { places[new[index]] = Occurrence() }
    return longestAscending(pairs)
  }

  /// The longest part of the pairs, which ascend by their new lines, whose old lines ascend, too. By patience: n log n.
  private func longestAscending(_ pairs: [(old: Int, new: Int)]) -> [(old: Int, new: Int)] {
    var ends: [Int] = []
    var before = Array(repeating: -1, count: pairs.count)
    for index in pairs.indices {
      var (low, high) = (0, ends.count)
      while low < high {
        let middle = (low + high) / 2
        if pairs[ends[middle]].old < pairs[index].old { low = middle + 1 } else { high = middle }
      }
      if low > 0 { before[index] = ends[low - 1] }
      if low == ends.count { ends.append(index) } else { ends[low] = index }
    }
    var chain: [(old: Int, new: Int)] = []
    var index = ends.last ?? -1
    while index >= 0 {
      chain.append(pairs[index])
      index = before[index]
    }
    return chain.reversed()
  }

  private mutating func cut(_ piece: Piece, at anchors: [(old: Int, new: Int)]) {
    var (oldStart, newStart) = (piece.old.lowerBound, piece.new.lowerBound)
    for anchor in anchors + [(piece.old.upperBound, piece.new.upperBound)] {
      pieces.append(
        Piece(old: oldStart..<anchor.old, new: newStart..<anchor.new, depth: piece.depth + 1))
      if anchor.new < piece.new.upperBound { isKept[anchor.new] = true }
      (oldStart, newStart) = (min(anchor.old + 1, piece.old.upperBound), min(anchor.new + 1, piece.new.upperBound))
    }
  }

  /// Myers' greedy search for the fewest edits, with all of its rounds kept, so that the way can be gone back.
  /// - Returns: whether they were found.
  private mutating func search(_ piece: Piece) -> Bool {
    let end = piece.new.count - piece.old.count
    var rounds: [Round] = []
    for edits in 0...min(Self.maximumEdits, piece.old.count + piece.new.count) {
      let round = Round(after: edits, rounds.last, in: piece) { old[$0] == new[$1] }
      rounds.append(round)
      if round.reach(on: end) == piece.old.count {
        keepWay(through: rounds, to: end, in: piece)
        return true
      }
    }
    return false
  }

  private mutating func keepWay(through rounds: [Round], to end: Int, in piece: Piece) {
    var diagonal = end
    for edits in rounds.indices.reversed() {
      let last = rounds[edits].reach(on: diagonal) ?? 0
      let step = edits == 0 ? (old: 0, from: 0) : rounds[edits - 1].step(to: diagonal, in: piece)
      guard let step else { return }
      for index in step.old..<max(step.old, last) { isKept[piece.new.lowerBound + index + diagonal] = true }
      diagonal = step.from
    }
  }

  /// How far the search gets with so many edits. A diagonal is by how much the new line is ahead of the old one; of each second one it is
  /// kept how many old lines are passed.
  private struct Round {
    private let edits: Int
    private var reached: [Int]
    private static let nowhere = -1

    init(after edits: Int, _ before: Round?, in piece: Piece, areEqual: (Int, Int) -> Bool) {
      self.edits = edits
      reached = []
      reached.reserveCapacity(edits + 1)
      for diagonal in stride(from: -edits, through: edits, by: 2) {
        let step = before.map { $0.step(to: diagonal, in: piece) } ?? (0, 0)
        guard var passed = step?.old else {
          reached.append(Self.nowhere)
          continue
        }
        while passed < piece.old.count, passed + diagonal < piece.new.count,
          areEqual(piece.old.lowerBound + passed, piece.new.lowerBound + passed + diagonal)
        { passed += 1 }
        reached.append(passed)
      }
    }

    /// The old lines that are passed; nil where the diagonal is not reached.
    func reach(on diagonal: Int) -> Int? {
      let index = (diagonal + edits) / 2
      guard diagonal + edits >= 0, (diagonal + edits).isMultiple(of: 2), index < reached.count else { return nil }
      return reached[index] == Self.nowhere ? nil : reached[index]
    }

    /// Where one edit more leads to on a diagonal: past a new line from the one below, or past an old line from the one above.
    func step(to diagonal: Int, in piece: Piece) -> (old: Int, from: Int)? {
      let below = reach(on: diagonal - 1).flatMap { $0 + diagonal <= piece.new.count ? $0 : nil }
      let above = reach(on: diagonal + 1).flatMap { $0 < piece.old.count ? $0 + 1 : nil }
      if let above, above > below ?? Self.nowhere { return (above, diagonal + 1) }
      return below.map { ($0, diagonal - 1) }
    }
  }
}
