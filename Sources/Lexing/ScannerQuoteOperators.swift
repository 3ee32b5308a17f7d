/// Quoting with a delimiter of the writer's choice: Perl's `q(…)` and `s/…/…/`, Ruby's `%w[…]`, Elixir's `~r/…/`.
extension Scanner {
  /// What a word quotes; the position is behind the word.
  mutating func scanQuotingWord(parts: Int, _ source: Span<UInt8>, from start: Int) -> Bool {
    if start > 0 {
      let notAfter: ByteSet = "$@%&->:"
      if notAfter.contains(source[start - 1]) { return false }
    }
    let open = positionAfterBlanks(source, from: position)
    guard let delimiter = byte(source, at: open), Operator.isPunctuation(delimiter) else { return false }
    let never: ByteSet = "=;)}"
    if never.contains(delimiter) || open > position && closingBracket(delimiter) == delimiter { return false }
    let firstLine = line
    var hash = SpellingHash()
    position = open
    scanDelimitedText(source, &hash, nests: true)
    if parts == 2 {
      if closingBracket(delimiter) == delimiter {
        position -= 1
      } else {
        advance(source, to: positionAfterWhiteSpace(source))
      }
      if position < limit { scanDelimitedText(source, &hash, nests: true) }
    }
    skipLetters(source)
    appendString(hash, from: start, line: firstLine)
    return true
  }

  private func positionAfterWhiteSpace(_ source: Span<UInt8>) -> Int {
    var next = position
    while next < limit, source[next] <= 0x20 { next += 1 }
    return next
  }

  /// Text between delimiters, the first of which stands at the current position; ends at the limit if nothing closes it.
  private mutating func scanDelimitedText(
    _ source: Span<UInt8>, _ hash: inout SpellingHash, nests: Bool, escapes: Bool = true
  ) {
    let open = source[position]
    let close = closingBracket(open)
    var depth = 1
    position += 1
    while position < limit {
      let byte = source[position]
      position += 1
      if byte == close {
        depth -= 1
        if depth == 0 { return }
      } else if byte == open, nests {
        depth += 1
      } else if byte == UInt8(ascii: "\\"), escapes, position < limit, source[position] != UInt8(ascii: "\n") {
        hash.add(byte)
        hash.add(source[position])
        position += 1
        continue
      } else if byte == UInt8(ascii: "\n") {
        line &+= 1
      }
      if byte != UInt8(ascii: "\r") { hash.add(byte) }
    }
  }

  /// Flags behind a closer.
  mutating func skipLetters(_ source: Span<UInt8>) {
    while position < limit, (source[position] | 0x20) &- UInt8(ascii: "a") < 26 { position += 1 }
  }

  mutating func scanPercentLiteral(_ source: Span<UInt8>) -> Bool {
    let start = position
    var open = start + 1
    let kinds: ByteSet = "wWiIqQrsx"
    if let kind = byte(source, at: open), kinds.contains(kind) { open += 1 }
    let never: ByteSet = "=,;.)]}"
    guard let delimiter = byte(source, at: open), Operator.isPunctuation(delimiter), !never.contains(delimiter),
      byte(source, at: start - 1) != UInt8(ascii: ":"), isOperandPosition(source)
    else { return false }
    let firstLine = line
    var hash = SpellingHash()
    position = open
    scanDelimitedText(source, &hash, nests: true)
    if source[start + 1] == UInt8(ascii: "r") { skipLetters(source) }
    appendString(hash, from: start, line: firstLine)
    return true
  }

  mutating func scanSigil(_ source: Span<UInt8>) -> Bool {
    let start = position
    position += 1
    skipLetters(source)
    let letters = position - start - 1
    let delimiters: ByteSet = "/|\"'([{<"
    guard letters > 0, let delimiter = byte(source, at: position), delimiters.contains(delimiter) else {
      position = start
      return false
    }
    let isRaw = source[start + 1] < UInt8(ascii: "a")
    let quotes: [UInt8] = [delimiter, delimiter, delimiter]
    if delimiter == UInt8(ascii: "\"") || delimiter == UInt8(ascii: "'"),
      Marker(quotes).stands(at: position, in: source, limit: limit)
    {
      _ = scanRaw(source, from: start, content: position + 3, closer: quotes)
    } else {
      let firstLine = line
      var hash = SpellingHash()
      scanDelimitedText(source, &hash, nests: false, escapes: !isRaw)
      skipLetters(source)
      appendString(hash, from: start, line: firstLine)
    }
    foldDocString(source)
    return true
  }
}
