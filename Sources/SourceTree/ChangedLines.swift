/// The lines of a file that an older content of it has not: added or changed ones.
public struct ChangedLines: Hashable, Sendable {
  /// From 1, ascending; between two of them lies at least one line.
  public let ranges: [ClosedRange<Int>]

  public init(_ ranges: [ClosedRange<Int>]) { self.ranges = ranges }

  /// The lines of the new content that are no part of the common subsequence that is found; a carriage return at the end of a line does
  /// not count. Linear in both lengths: where contents are too different, more lines count as changed than a thorough comparison tells.
  public init(from old: [UInt8], to new: [UInt8]) {
    let start = Self.sharedStart(of: old, new)
    let end = Self.sharedEnd(of: old[start...], new[start...])
    let (replaced, added) = (old[start..<(old.count - end)], new[start..<(new.count - end)])
    let first = new[..<start].count { $0 == newline }
    guard !replaced.isEmpty else {
      let count = added.count { $0 == newline } + (added.last.map { $0 == newline ? 0 : 1 } ?? 0)
      ranges = count == 0 ? [] : [(first + 1)...(first + count)]
      return
    }
    let numbers = LineDifference.numbers(of: replaced, added)
    var difference = LineDifference(numbers.old, numbers.new)
    difference.run()
    var ranges: [ClosedRange<Int>] = []
    for (index, isKept) in zip(first..., difference.isKept) where !isKept {
      if let last = ranges.last, last.upperBound == index {
        ranges[ranges.count - 1] = last.lowerBound...(index + 1)
      } else {
        ranges.append((index + 1)...(index + 1))
      }
    }
    self.ranges = ranges
  }

  /// How many bytes of whole lines both begin with.
  private static func sharedStart(of old: [UInt8], _ new: [UInt8]) -> Int {
    var count = 0
    while count < old.count, count < new.count, old[count] == new[count] { count += 1 }
    return old[..<count].lastIndex(of: newline).map { $0 + 1 } ?? 0
  }

  /// How many bytes of whole lines both end with.
  private static func sharedEnd(of old: ArraySlice<UInt8>, _ new: ArraySlice<UInt8>) -> Int {
    let most = min(old.count, new.count)
    var count = 0
    while count < most, old[old.endIndex - 1 - count] == new[new.endIndex - 1 - count] { count += 1 }
    if count == old.count, count == new.count { return count }
    let start = old.endIndex - count
    return old[start...].firstIndex(of: newline).map { old.endIndex - $0 - 1 } ?? 0
  }

  /// The lines that are among both. Linear in the number of ranges.
  public func intersection(_ others: Self) -> Self {
    var shared: [ClosedRange<Int>] = []
    var (mine, other) = (ranges[...], others.ranges[...])
    while let first = mine.first, let second = other.first {
      let (low, high) = (max(first.lowerBound, second.lowerBound), min(first.upperBound, second.upperBound))
      if low <= high { shared.append(low...high) }
      if first.upperBound == high { mine.removeFirst() }
      if second.upperBound == high { other.removeFirst() }
    }
    return Self(shared)
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

private let newline = UInt8(ascii: "\n")
