/// What a language makes of a word.
struct Word: Sendable, BitwiseCopyable {
  enum Role: UInt8, Sendable { case none, importing, end, prefix, quoting }
  var symbol: Symbol
  var role = Role.none
  /// The index of the import rule or the string prefix, or the number of quoted parts.
  var detail: UInt8 = 0
}

/// Keywords and words with a role, by the hash of their spelling: open addressing, at most a quarter full.
struct WordTable: Sendable {
  private var hashes: [UInt64]
  private var words: [Word]
  private let mask: Int

  init(_ entries: [(spelling: String, word: Word)]) {
    var capacity = 64
    while capacity < entries.count * 4 { capacity *= 2 }
    hashes = Array(repeating: 0, count: capacity)
    words = Array(repeating: Word(symbol: Symbol(rawValue: 0)), count: capacity)
    mask = capacity - 1
    for (spelling, word) in entries {
      let hash = SpellingHash.of(spelling.utf8)
      var slot = Int(truncatingIfNeeded: hash) & mask
      while hashes[slot] != 0, hashes[slot] != hash { slot = (slot + 1) & mask }
      hashes[slot] = hash
      words[slot] = word
    }
  }

  /// The word with a hash, if it is one of the table.
  @inline(__always)
  func word(hash: UInt64) -> Word? {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while hashes[slot] != 0 {
      if hashes[slot] == hash { return words[slot] }
      slot = (slot + 1) & mask
    }
    return nil
  }
}

extension Symbol {
  /// The symbol of a keyword: `code` is its index in the family's sorted list, modulo ``keywordCodes``.
  init(keywordHash hash: UInt64, code: Int) {
    self.init(kind: .keyword, payload: UInt32(truncatingIfNeeded: hash >> 43) << 8 | UInt32(code % Self.keywordCodes))
  }

  @inline(__always)
  init(nameHash hash: UInt64) { self.init(kind: .name, payload: UInt32(truncatingIfNeeded: hash >> 32)) }

  @inline(__always)
  init(punctuation code: UInt8) { self.init(kind: .punctuation, payload: UInt32(code)) }
}
