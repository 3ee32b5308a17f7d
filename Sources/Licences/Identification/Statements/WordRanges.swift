/// Stretches of words, ascending by where they begin, that are asked for what overlaps another stretch.
struct WordRanges {
  private let ranges: [Range<Int>]
  /// How far the stretches up to each one reach.
  private let reaches: [Int]

  /// - Parameter ranges: ascending by their lower bounds.
  init(_ ranges: [Range<Int>]) {
    self.ranges = ranges
    var reach = Int.min
    reaches = ranges.map {
      reach = max(reach, $0.upperBound)
      return reach
    }
  }

  subscript(index: Int) -> Range<Int> { ranges[index] }

  /// The indices of the stretches that overlap this one. O(log n) and those between the first and the last of them.
  func overlapping(_ range: Range<Int>) -> [Int] {
    let first = reaches.partitioned { $0 <= range.lowerBound }
    let end = ranges.partitioned { $0.lowerBound < range.upperBound }
    return first < end ? (first..<end).filter { ranges[$0].overlaps(range) } : []
  }
}

extension Array {
  /// The first index for whose element the predicate, true for a beginning of the array, is false. O(log n).
  func partitioned(by isBefore: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBefore(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension Range<Int> {
  func united(with other: Range<Int>) -> Range<Int> {
    Swift.min(lowerBound, other.lowerBound)..<Swift.max(upperBound, other.upperBound)
  }
}
