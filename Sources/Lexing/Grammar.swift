import Synchronization

/// A language's rules compiled into tables. Made when the first file of the language is read, then kept.
final class Grammar: Sendable {
  /// What each byte is at the start of a token.
  let classes: [ByteClass]
  /// What each byte is where no form applies.
  let plainClasses: [ByteClass]
  /// The bytes that go on a name.
  let nameBytes: [Bool]
  /// The punctuation code of each byte.
  let singles: [UInt8]
  /// At `32 * code + code` of two characters, the code of the pair plus one; 0 where they are no pair.
  let pairs: [UInt8]
  let words: WordTable
  /// The forms, grouped by first byte.
  let forms: [LexicalForm]
  /// For each byte the first of its forms; one more entry closes the last group.
  let formOffsets: [UInt8]
  /// Keywords behind which a `/` divides.
  let valueWords: [Symbol]
  /// Keywords whose parentheses hold a condition.
  let conditionWords: [Symbol]
  let foldsNames: Bool
  let foldsKeywords: Bool
  let syntax: Syntax

  private static let cache = Mutex<[UInt16: Grammar]>([:])

  static func of(_ language: Language) -> Grammar {
    cache.withLock { cache in
      if let grammar = cache[language.id] { return grammar }
      let grammar = Grammar(language.syntax)
      cache[language.id] = grammar
      return grammar
    }
  }

  private init(_ syntax: Syntax) {
    self.syntax = syntax
    foldsNames = syntax.letterCase == .folded
    foldsKeywords = syntax.letterCase == .foldedInKeywords
    singles = (0...255).map { Operator.code(of: $0) }
    let pairs = Self.pairs(of: syntax)
    self.pairs = pairs
    let words = WordTable(Self.words(of: syntax))
    self.words = words
    valueWords = Self.symbols(of: "this super null true false nil self end", in: words)
    conditionWords = Self.symbols(of: "if while for with until unless elsif", in: words)
    nameBytes = (0...255).map { Self.isNameByte($0, syntax) }
    let plainClasses = (0...255).map { Self.plainClass(of: $0, syntax, pairs: pairs) }
    var forms: [LexicalForm] = []
    var offsets: [UInt8] = []
    for byte: UInt8 in 0...255 {
      offsets.append(UInt8(clamping: forms.count))
      let opened = syntax.forms.filter { $0.opener.first == byte }
      forms += opened
    }
    offsets.append(UInt8(clamping: forms.count))
    self.forms = forms
    formOffsets = offsets
    self.plainClasses = plainClasses
    classes = (0...255).map { offsets[$0] < offsets[$0 + 1] ? .formStart : plainClasses[$0] }
  }

  private static func isNameByte(_ byte: UInt8, _ syntax: Syntax) -> Bool {
    isWordByte(byte) || syntax.nameBytes.contains(byte) || syntax.innerNameBytes.contains(byte)
  }

  /// Letters, digits, `_` and all bytes from 0x80 on.
  @inline(__always)
  static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5a, 0x5f, 0x61...0x7a, 0x80...0xff: true
    default: false
    }
  }

  private static func plainClass(of byte: UInt8, _ syntax: Syntax, pairs: [UInt8]) -> ByteClass {
    if syntax.nameBytes.contains(byte) { return .nameStart }
    switch byte {
    case UInt8(ascii: "\n"): return .lineFeed
    case 0...0x20, 0x7f: return .blank
    case 0x30...0x39: return .digit
    case UInt8(ascii: ";"): return .semicolon
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): return .closer
    case UInt8(ascii: "."): return .dot
    default: break
    }
    guard Operator.isPunctuation(byte) else { return .nameStart }
    let row = 32 * Int(Operator.code(of: byte))
    return pairs[row..<row + 32].contains { $0 != 0 } ? .operatorStart : .single
  }

  private static func pairs(of syntax: Syntax) -> [UInt8] {
    var pairs = [UInt8](repeating: 0, count: 32 * 32)
    let lacking = syntax.lacksOperators.split(separator: " ")
    for pair in (Operator.common + " " + syntax.operators).split(separator: " ") where !lacking.contains(pair) {
      guard let first = pair.utf8.first, let last = pair.utf8.last, let code = Operator.pairs[String(pair)] else {
        continue
      }
      pairs[32 * Int(Operator.code(of: first)) + Int(Operator.code(of: last))] = code + 1
    }
    return pairs
  }

  /// The symbols of those of the words that the language knows.
  private static func symbols(of list: String, in words: WordTable) -> [Symbol] {
    list.split(separator: " ").compactMap { words.word(hash: SpellingHash.of($0.utf8))?.symbol }
  }

  private static func words(of syntax: Syntax) -> [(spelling: String, word: Word)] {
    var roles: [String: (Word.Role, Int)] = [:]
    for (index, rule) in syntax.imports.enumerated() { roles[rule.word] = (.importing, index) }
    for (index, prefix) in syntax.prefixes.enumerated() {
      for word in prefix.words.split(separator: " ") { roles[String(word)] = (.prefix, index) }
    }
    for (word, parts) in syntax.quotingWords { roles[word] = (.quoting, parts) }
    for word in syntax.endWords.split(separator: " ") { roles[String(word)] = (.end, 0) }

    let keywords = syntax.keywords.split { $0 == " " || $0 == "\n" }.map(String.init).sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
    var entries: [(spelling: String, word: Word)] = []
    for (code, keyword) in keywords.enumerated() {
      let symbol = Symbol(keywordHash: SpellingHash.of(keyword.utf8), code: code)
      let (role, detail) = roles.removeValue(forKey: keyword) ?? (.none, 0)
      entries.append((keyword, Word(symbol: symbol, role: role, detail: UInt8(clamping: detail))))
    }
    for (spelling, (role, detail)) in roles {
      let symbol = Symbol(nameHash: SpellingHash.of(spelling.utf8))
      entries.append((spelling, Word(symbol: symbol, role: role, detail: UInt8(clamping: detail))))
    }
    return entries
  }
}
