/// The lines of a file that an older content of it has not: added or changed ones.
public struct ChangedLines: Hashable, Sendable {
  /// From 1, ascending; between two of them lies at least one line.
  public let ranges: [ClosedRange<Int>]

  public init(_ ranges: [ClosedRange<Int>]) { self.ranges = ranges }

  /// The lines of the new content that are no part of the common subsequence that is found; a carriage return at the end of a line does
  /// not count. Linear in both lengths: where contents are too different, more lines count as changed than a thorough comparison tells.
  public init(from old: [UInt8], to new: [UInt8]) {
    let (old, new) = LineDifference.numbers(of: old, new)
    var difference = LineDifference(old, new)
    difference.run()
    var ranges: [ClosedRange<Int>] = []
    for (index, isKept) in difference.isKept.enumerated() where !isKept {
      if let last = ranges.last, last.upperBound == index {
        ranges[ranges.count - 1] = last.lowerBound...(index + 1)
      } else {
        ranges.append((index + 1)...(index + 1))
      }
    }
    self.ranges = ranges
  }

  /// How many lines they are.
  public var count: Int { ranges.reduce(0) { $0 + $1.count } }

  /// Whether one of these lines is among them. In logarithmic time.
  public func touch(_ lines: ClosedRange<Int>) -> Bool {
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound < lines.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].lowerBound <= lines.upperBound
  }
}
