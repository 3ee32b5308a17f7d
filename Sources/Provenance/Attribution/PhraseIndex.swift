/// The words of a text and where each stands, for finding phrases in it.
///
/// Words are runs of ASCII letters and digits, in any letter case, and of bytes beyond ASCII; all else only parts them. So marks of
/// comments, punctuation, quotes and line ends do not matter.
struct PhraseIndex: Sendable {
  private var words: [UInt64] = []
  /// The line of each word, from 1.
  private var lines: [Int] = []
  /// Where each word stands; nil in a short text, which is searched word by word.
  private var places: [UInt64: [Int]]?

  /// Of more words it is told where each stands.
  private static let shortText = 1000

  /// - Parameter comments: the parts of the text that count, ascending, without overlap. Linear in them.
  init(_ text: [UInt8], _ comments: some Sequence<LinedComment>) {
    for comment in comments { append(text[comment.range.clamped(to: 0..<text.count)], from: comment.lines.lowerBound) }
    tellPlaces()
  }

  /// All of a text.
  init(_ text: [UInt8]) {
    append(text[...], from: 1)
    tellPlaces()
  }

  private mutating func tellPlaces() {
    guard words.count > Self.shortText else { return }
    places = Dictionary(grouping: words.indices) { words[$0] }
  }

  private mutating func append(_ text: ArraySlice<UInt8>, from firstLine: Int) {
    var line = firstLine
    var hash = WordHash()
    for byte in text {
      if hash.add(byte) { continue }
      if let word = hash.finished() {
        words.append(word)
        lines.append(line)
      }
      if byte == UInt8(ascii: "\n") { line += 1 }
    }
    if let word = hash.finished() {
      words.append(word)
      lines.append(line)
    }
  }

  /// Where a phrase stands: indices of words, ascending. Linear in a short text, else in the places of its first word.
  func places(of phrase: Phrase) -> [Range<Int>] {
    let first = phrase.words[0]
    let starts = places.map { $0[first] ?? [] } ?? words.indices.filter { words[$0] == first }
    return starts.compactMap { start in
      let range = start..<start + phrase.words.count
      return range.upperBound <= words.count && words[range].elementsEqual(phrase.words) ? range : nil
    }
  }

  /// The line that a word stands on, from 1.
  func line(of word: Int) -> Int { lines[word] }

  /// Whether one of some words stands among those at these places, as far as there are any.
  func holds(_ some: Set<UInt64>, in range: Range<Int>) -> Bool {
    words[range.clamped(to: words.indices)].contains { some.contains($0) }
  }

  /// Whether a word is the first on its line.
  func isFirstOnLine(_ word: Int) -> Bool { word == 0 || lines[word - 1] < lines[word] }
}

/// Words that are looked for one behind the other; never empty.
struct Phrase: Hashable, Sendable {
  let words: [UInt64]
  /// The letters and digits in it, in bytes.
  let length: Int

  /// The words of a text; nil when it has none.
  init?(_ text: some Sequence<UInt8>) {
    var hash = WordHash()
    var words: [UInt64] = []
    var length = 0
    for byte in text {
      if hash.add(byte) { length += 1 } else if let word = hash.finished() { words.append(word) }
    }
    if let word = hash.finished() { words.append(word) }
    guard !words.isEmpty else { return nil }
    self.words = words
    self.length = length
  }
}

/// Hashes one word, byte by byte (FNV-1a).
struct WordHash {
  private var value = Self.seed
  private var isEmpty = true
  private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

  /// Takes a byte into the word; false when it is no part of any.
  mutating func add(_ byte: UInt8) -> Bool {
    let lower = byte &- 0x41 < 26 ? byte | 0x20 : byte
    guard lower &- 0x61 < 26 || byte &- 0x30 < 10 || byte >= 0x80 else { return false }
    value = (value ^ UInt64(lower)) &* 0x100_0000_01b3
    isEmpty = false
    return true
  }

  /// The hash of the word that ends here, nil when none does; the next one begins.
  mutating func finished() -> UInt64? {
    guard !isEmpty else { return nil }
    defer { self = WordHash() }
    return value
  }
}
