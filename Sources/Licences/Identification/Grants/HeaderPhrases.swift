/// Phrases of the headers that licences recommend.
enum HeaderPhrases {
  private static let trie: PhraseTrie = {
    var trie = PhraseTrie()
    for phrase in [
      "modify it under the terms of", "modify this program under the terms of",
      "you may not use this file except in compliance", "contents of this file are subject to",
      "this source code form is subject to", "accompanying materials are made available under",
    ] { trie.insert(phrase.split(separator: " ").map { LicenceWord.hash(of: String($0)) }, value: 0) }
    return trie
  }()

  /// How many words behind a grant its header may go on.
  private static let reach = 16

  /// Whether one of them stands in a range of words, or soon behind it.
  static func stand(in words: [LicenceWord], _ range: Range<Int>) -> Bool {
    (range.lowerBound..<min(range.upperBound + reach, words.count)).contains {
      trie.longest(in: words, from: $0) != nil
    }
  }
}
