/// Winnowing (Schleimer, Wilkerson and Aiken, "Winnowing: local algorithms for document fingerprinting", 2003): of every w
/// consecutive grams the one with the smallest hash is selected, of equal ones the rightmost. Ineligible grams are never selected.
enum Winnowing {
  /// Calls `select` with the index of each selected gram, ascending. A file with fewer than w grams has one window.
  ///
  /// The minimum is searched anew only when it leaves the window: about two comparisons a gram, w at worst.
  @inline(__always)
  static func select(from hashes: Span<UInt64>, window: Int, _ select: (Int) -> Void) {
    guard hashes.count > 0 else { return }
    var smallest = -1
    var reported = -1
    for index in hashes.indices {
      if smallest < 0 || smallest <= index - window {
        smallest = max(0, index - window + 1)
        var candidate = smallest
        while candidate <= index {
          if hashes[candidate] <= hashes[smallest] { smallest = candidate }
          candidate += 1
        }
      } else if hashes[index] <= hashes[smallest] {
        smallest = index
      }
      let isFullWindow = index >= window - 1 || index == hashes.count - 1
      if isFullWindow, smallest != reported, hashes[smallest] != RenamedGrams.ineligible {
        select(smallest)
        reported = smallest
      }
    }
  }
}
