/// Grams that a text and a template share, in the order of both: what grows into a ``TextMatch``.
///
/// A chain is cut back to where it explained most, and begins anew where words that it does not explain outweigh those that it does
/// (the maximum-sum segment, after Kadane; Bentley, "Programming Pearls", 1984).
struct TextChain: Sendable, BitwiseCopyable {
  /// Words without a shared gram that a chain bridges: the names of holders, a clause that was put in.
  static let maximumGap = 90
  /// Words of the template that may be missing in a row.
  static let maximumOmission = 400
  /// How far a chain may fall behind its best before it is over.
  static let maximumDrop = 100

  // Words and positions are counted in 32 bits: thousands of chains are followed side by side.
  private(set) var first: Int32 = 0
  private(set) var lastWord: Int32 = 0
  private(set) var lastPosition: Int32 = 0
  private(set) var isOpen = false
  private var explained: Int32 = 0
  private var unexplained: Int32 = 0
  private var requiredFound: Int32 = 0
  private var best = Snapshot()

  private static let gram = Int32(WordGram.length)

  private struct Snapshot: BitwiseCopyable {
    var end: Int32 = 0
    var explained: Int32 = 0
    var unexplained: Int32 = 0
    var requiredFound: Int32 = 0
    var score: Int32 { explained - unexplained }
  }

  init() {}

  init(word: Int, posting: TextFingerprints.Posting) {
    first = Int32(word)
    isOpen = true
    explained = Self.gram
    take(word, posting)
  }

  /// How well a gram continues the chain: the difference between the steps on both sides; nil when it does not.
  @inline(__always)
  func strain(word: Int, posting: TextFingerprints.Posting) -> Int? {
    let step = word - Int(lastWord)
    let advance = posting.position - Int(lastPosition)
    guard isOpen, step > 0, advance > 0, step <= Self.maximumGap, advance <= Self.maximumOmission else { return nil }
    return abs(step - advance)
  }

  /// Takes in a gram that continues the chain; false when the chain is over before it.
  mutating func extend(word: Int, posting: TextFingerprints.Posting) -> Bool {
    let step = Int32(word) - lastWord
    let gap = max(0, step - Self.gram)
    let current = explained - unexplained
    if current - gap <= 0 || current - gap < best.score - Int32(Self.maximumDrop) { return false }
    explained += min(step, Self.gram)
    unexplained += gap
    take(word, posting)
    return true
  }

  private mutating func take(_ word: Int, _ posting: TextFingerprints.Posting) {
    lastWord = Int32(word)
    lastPosition = Int32(posting.position)
    if posting.isRequired { requiredFound += 1 }
    if explained - unexplained >= best.score {
      best = Snapshot(
        end: lastWord + Self.gram, explained: explained, unexplained: unexplained, requiredFound: requiredFound)
    }
  }

  /// The best part of the chain; nil for one that never began.
  func match(template: Int, _ entry: TextFingerprints.Entry) -> TextMatch? {
    guard best.end > first else { return nil }
    return TextMatch(
      template: template, words: Int(first)..<Int(best.end), explained: Int(best.explained),
      unexplained: Int(best.unexplained), requiredFound: Int(best.requiredFound), required: entry.requiredCount,
      templateWords: entry.wordCount)
  }

  /// Whether another chain has come to the same gram.
  func meets(_ other: TextChain) -> Bool { lastWord == other.lastWord && lastPosition == other.lastPosition }

  /// What it has explained so far: of several chains the least is given up first.
  var weight: Int { Int(best.score) }
}
