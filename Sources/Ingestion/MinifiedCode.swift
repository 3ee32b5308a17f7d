/// Tells code whose white space and names were taken away to make it small.
enum MinifiedCode {
  /// Longer lines are not written by hand.
  private static let longLine = 400
  /// Less is not worth minifying.
  private static let leastBytes = 1_000
  /// So much is looked at.
  private static let sampleBytes = 1 << 16

  /// Whether it is called so: `ring.min.js`, `ring-min.js`.
  static func isNamed(_ path: PathNames) -> Bool {
    let stem = path.stem.map(\.asciiLowercased)
    return endings.contains(path.ending) && stem.count > 4
      && (stem.suffix(4).elementsEqual(".min".utf8) || stem.suffix(4).elementsEqual("-min".utf8))
  }

  private static let endings = names("js mjs cjs css")

  /// Whether half of it, or of its first 64 KiB, stands in long lines of which less than a tenth is white space.
  static func isMinified(_ contents: [UInt8]) -> Bool {
    let sample = contents.prefix(sampleBytes)
    guard sample.count >= leastBytes else { return false }
    var (long, blanks) = (0, 0)
    for line in sample.split(separator: UInt8(ascii: "\n")) where line.count > longLine {
      long += line.count
      blanks += line.count { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    }
    return 2 * long >= sample.count && 10 * blanks < long
  }
}
