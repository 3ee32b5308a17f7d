/// Strings without escapes, whose writer chooses the delimiter.
extension Scanner {
  /// A quote, perhaps, behind a word that belongs to it; the position is at the quote.
  mutating func scanPrefixed(_ form: StringPrefix.Form, _ source: Span<UInt8>, from start: Int) -> Bool {
    guard let quote = byte(source, at: position) else { return false }
    let isQuote = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    switch form {
    case .plain: return isQuote && scanForm(source, from: start)
    case .raw: return isQuote && scanRaw(source, from: start, content: position + 1, closer: [quote])
    case .delimited: return isQuote && scanDelimited(source, from: start)
    case .hashed: return scanHashed(source, from: start)
    }
  }

  /// Everything up to a closer, on any number of lines. The content is at least as long as to reach `atLeast`.
  mutating func scanRaw(
    _ source: Span<UInt8>, from start: Int, content: Int, closer: [UInt8], atLeast: Int = 0, isComment: Bool = false
  ) -> Bool {
    let firstLine = line
    // Behind a closer that does not close, its matching bytes are skipped unless the closer may begin among them.
    let mayOverlap = closer.dropFirst().contains(closer[0])
    var hash = SpellingHash()
    position = content
    while position < limit {
      var matching = 0
      if source[position] == closer[0], position >= atLeast {
        while matching < closer.count, position + matching < limit, source[position + matching] == closer[matching] {
          matching += 1
        }
        if matching == closer.count {
          position += matching
          break
        }
      }
      let next = position + (mayOverlap ? 1 : max(matching, 1))
      while position < next {
        let byte = source[position]
        if byte == UInt8(ascii: "\n") { line &+= 1 }
        if byte != UInt8(ascii: "\r") { hash.add(byte) }
        position += 1
      }
    }
    if isComment { appendComment(from: start, to: position) } else { appendString(hash, from: start, line: firstLine) }
    return true
  }

  /// How often a byte stands in a row from a position on.
  func run(of byte: UInt8, _ source: Span<UInt8>, from start: Int) -> Int {
    var end = start
    while end < limit, source[end] == byte { end += 1 }
    return end - start
  }

  /// `#"…"#`, `##"""…"""##`: the position is at the first hash, or at the quote if there is none.
  mutating func scanHashed(_ source: Span<UInt8>, from start: Int) -> Bool {
    let hashes = run(of: UInt8(ascii: "#"), source, from: position)
    let quotes = run(of: UInt8(ascii: "\""), source, from: position + hashes)
    guard quotes > 0 else { return false }
    let isTriple = hashes > 0 && quotes == 3 && grammar.syntax.hasTripleHashed
    let quoteCount = isTriple ? 3 : 1
    let closer =
      Array(repeating: UInt8(ascii: "\""), count: quoteCount) + Array(repeating: UInt8(ascii: "#"), count: hashes)
    return scanRaw(source, from: start, content: position + hashes + quoteCount, closer: closer)
  }

  /// C++'s `"delimiter( … )delimiter"` and R's `"--( … )--"`; the position is at the quote.
  private mutating func scanDelimited(_ source: Span<UInt8>, from start: Int) -> Bool {
    var open = position + 1
    while open < limit, open - position <= 17, Grammar.isWordByte(source[open]) || source[open] == UInt8(ascii: "-") {
      open += 1
    }
    guard let bracket = byte(source, at: open), closingBracket(bracket) != bracket else {
      return scanForm(source, from: start)
    }
    var closer = [closingBracket(bracket)]
    for index in position + 1..<open { closer.append(source[index]) }
    closer.append(source[position])
    return scanRaw(source, from: start, content: open + 1, closer: closer)
  }

  /// `"""…"""` with as many quotes on both sides, at most 16.
  mutating func scanQuoteRun(_ source: Span<UInt8>, content: Int) -> Bool {
    let start = position
    let more = min(run(of: UInt8(ascii: "\""), source, from: content), 13)
    let closer = Array(repeating: UInt8(ascii: "\""), count: 3 + more)
    return scanRaw(source, from: start, content: content + more, closer: closer)
  }

  /// Lua's `[==[ … ]==]`, as a string or as a comment; `inner` is behind the first bracket.
  mutating func scanLongBracket(isComment: Bool, _ source: Span<UInt8>, from inner: Int) -> Bool {
    let level = run(of: UInt8(ascii: "="), source, from: inner)
    guard byte(source, at: inner + level) == UInt8(ascii: "[") else { return false }
    let bracket = UInt8(ascii: "]")
    let closer = [bracket] + Array(repeating: UInt8(ascii: "="), count: level) + [bracket]
    return scanRaw(source, from: position, content: inner + level + 1, closer: closer, isComment: isComment)
  }

  /// OCaml's `{id|…|id}`; `inner` is behind the brace.
  mutating func scanTagged(_ source: Span<UInt8>, from inner: Int) -> Bool {
    var bar = inner
    while bar < limit, source[bar] == UInt8(ascii: "_") || source[bar] &- UInt8(ascii: "a") < 26 { bar += 1 }
    guard byte(source, at: bar) == UInt8(ascii: "|") else { return false }
    var closer = [UInt8(ascii: "|")]
    for index in inner..<bar { closer.append(source[index]) }
    closer.append(UInt8(ascii: "}"))
    return scanRaw(source, from: position, content: bar + 1, closer: closer)
  }
}
