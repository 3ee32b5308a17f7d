/// The key that somebody probably meant.
public enum NearestKey {
  /// The one of `keys` that the fewest single-letter edits turn `word` into; nil when more than a third of its letters, but
  /// at least two, would have to change.
  public static func of(_ word: String, among keys: [String]) -> String? {
    guard word.utf8.count <= 64 else { return nil }
    let distances = keys.map { (key: $0, distance: distance(Array(word.utf8), Array($0.utf8))) }
    guard let best = distances.min(by: { $0.distance < $1.distance }) else { return nil }
    return best.distance <= max(2, word.utf8.count / 3) ? best.key : nil
  }

  /// Levenshtein's distance, row by row (Wagner and Fischer, "The string-to-string correction problem", 1974).
  private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var row = Array(0...b.count)
    for (i, x) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, y) in b.enumerated() {
        let substituted = diagonal + (lowered(x) == lowered(y) ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(substituted, diagonal + 1, row[j] + 1)
      }
    }
    return row[b.count]
  }

  private static func lowered(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }
}
