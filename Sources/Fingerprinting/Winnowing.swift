/// Winnowing (Schleimer, Wilkerson and Aiken, "Winnowing: local algorithms for document fingerprinting", 2003): of every w
/// consecutive grams the one with the smallest hash is selected, of equal ones the rightmost. Ineligible grams are never selected.
enum Winnowing {
  /// Calls `select` with the index of each selected gram, ascending. A file with fewer than w grams has one window.
  ///
  @inline(__always)
  static func select(from hashes: Span<UInt64>, window: Int, _ select: (Int) -> Void) {
    guard hashes.count > 0 else { return }
    var smallest = -1
    var reported = -1
    for index in hashes.indices {
      smallest = Self.smallest(of: hashes, in: max(0, index - window + 1)...index, after: smallest)
      let isFullWindow = index >= window - 1 || index == hashes.count - 1
      if isFullWindow, smallest != reported, hashes[smallest] != RenamedGrams.ineligible {
        select(smallest)
        reported = smallest
      }
    }
  }

  /// The smallest gram of a window, of equal ones the rightmost.
  ///
  /// It is searched anew only when it leaves the window: about two comparisons a gram, w at worst.
  /// - Parameter before: that of the window before; anything below this window when that is not known.
  @inline(__always)
  static func smallest(of hashes: Span<UInt64>, in window: ClosedRange<Int>, after before: Int) -> Int {
    if before >= window.lowerBound {
      return hashes[window.upperBound] <= hashes[before] ? window.upperBound : before
    }
    var smallest = window.lowerBound
    for candidate in window where hashes[candidate] <= hashes[smallest] { smallest = candidate }
    return smallest
  }
}
