import Testing

@testable import Licences

@Suite struct PhraseTrieTests {
  /// The longest phrase by comparing every one.
  private func longest(of phrases: [[UInt32]], in words: [LicenceWord], from start: Int) -> (value: Int, end: Int)? {
    var found: (value: Int, end: Int)?
    for (value, phrase) in phrases.enumerated() where words[start...].map(\.hash).starts(with: phrase) {
      if phrase.count > (found?.end ?? start) - start { found = (value, start + phrase.count) }
    }
    return found
  }

  @Test func longestPhraseIsThatOfComparingAll() {
    var generator = SeededRandom(seed: 11)
    for _ in 0..<300 {
      let phrases = (0..<12).map { _ in
        (0..<Int.random(in: 1...4, using: &generator)).map { _ in UInt32.random(in: 0..<4) }
      }
      var trie = PhraseTrie()
      for (value, phrase) in phrases.enumerated() { trie.insert(phrase, value: value) }
      let words = (0..<20).map { LicenceWord(hash: UInt32.random(in: 0..<5), start: $0, end: $0 + 1, line: 1) }
      for start in words.indices {
        let (expected, actual) = (longest(of: phrases, in: words, from: start), trie.longest(in: words, from: start))
        #expect(expected?.value == actual?.value && expected?.end == actual?.end)
      }
    }
  }
}
