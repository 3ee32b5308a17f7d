/// Strings and characters. A string token's symbol is a hash of its content: quotes, prefixes, the backslash before an escaped quote
/// and carriage returns are folded away.
extension Scanner {
  /// Appends the string token that ends at the current position.
  mutating func appendString(_ hash: SpellingHash, from start: Int, line: UInt32) {
    append(Symbol(kind: .string, payload: UInt32(truncatingIfNeeded: hash.value >> 32)), from: start, line: line)
  }

  /// A string whose content begins at `content`; the token begins at `start`.
  mutating func scanQuoted(_ string: QuotedString, _ source: Span<UInt8>, from start: Int, content: Int) -> Bool {
    let firstLine = line
    let closer = string.closer
    let interpolation = string.interpolation.isEmpty ? 0 : string.interpolation.first
    var hash = SpellingHash()
    position = content
    while true {
      position = addPlain(source, upTo: closer.first, or: interpolation, to: &hash)
      guard position < limit else { break }
      let byte = source[position]
      if byte == closer.first, closer.stands(at: position, in: source, limit: limit) {
        let isDoubled = string.escape == .doubled && self.byte(source, at: position + 1) == byte
        advance(source, to: position + (isDoubled ? 2 : closer.count))
        guard isDoubled else { break }
        hash.add(byte)
      } else if byte == UInt8(ascii: "\n") {
        guard string.spansLines else { break }
        line &+= 1
        hash.add(byte)
        position += 1
      } else if interpolation != 0, byte == interpolation, let end = endOfInterpolation(string.interpolation, source) {
        while position < end {
          hash.add(source[position])
          position += 1
        }
      } else if byte == UInt8(ascii: "\\"), string.escape == .backslash {
        scanEscape(source, &hash)
      } else if byte == UInt8(ascii: "`"), string.escape == .backtick {
        scanEscape(source, &hash)
      } else {
        if byte != UInt8(ascii: "\r") { hash.add(byte) }
        position += 1
      }
    }
    appendString(hash, from: start, line: firstLine)
    foldDocString(source)
    return true
  }

  private static let marksInStrings: ByteSet = "\n\r\\`"

  /// Adds the bytes from the current position on that are nothing but themselves in any string; returns where they end.
  @inline(__always)
  private func addPlain(
    _ source: Span<UInt8>, upTo closer: UInt8, or interpolation: UInt8, to hash: inout SpellingHash
  ) -> Int {
    let marks = Self.marksInStrings
    var end = position
    while end < limit {
      let byte = source[end]
      if byte == closer || byte == interpolation || marks.contains(byte) { break }
      hash.add(byte)
      end += 1
    }
    return end
  }

  /// An escape mark and the character behind it. Escaped quotes count as bare ones; an escaped line feed is nothing.
  private mutating func scanEscape(_ source: Span<UInt8>, _ hash: inout SpellingHash) {
    let mark = source[position]
    position += 1
    if byte(source, at: position) == UInt8(ascii: "\r"), byte(source, at: position + 1) == UInt8(ascii: "\n") {
      position += 1
    }
    guard position < limit else { return hash.add(mark) }
    let escaped = source[position]
    position += 1
    switch escaped {
    case UInt8(ascii: "\n"): line &+= 1
    case UInt8(ascii: "'"), UInt8(ascii: "\""): hash.add(escaped)
    default:
      hash.add(mark)
      hash.add(escaped)
    }
  }

  /// Where the code inside a string that begins at the current position ends: behind the bracket that closes it, on the same line and
  /// within 1,024 bytes. Nil: there is no such code.
  private mutating func endOfInterpolation(_ marker: Marker, _ source: Span<UInt8>) -> Int? {
    guard position >= noInterpolationBefore, let second = byte(source, at: position + 1),
      second == marker[1] || second == marker[marker.count - 1]
    else { return nil }
    let beginsWithBracket = closingBracket(marker.first) != marker.first
    let open = beginsWithBracket ? marker.first : second
    let close = closingBracket(open)
    let last = min(limit, position + 1_024)
    var next = beginsWithBracket ? position : position + 1
    var depth = 0
    var quote: UInt8 = 0
    while next < last, source[next] != UInt8(ascii: "\n") {
      let byte = source[next]
      next += 1
      if byte == UInt8(ascii: "\\") {
        if next < last, source[next] != UInt8(ascii: "\n") { next += 1 }
      } else if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == open {
        depth += 1
      } else if byte == close {
        depth -= 1
        if depth == 0 { return next }
      }
    }
    noInterpolationBefore = next
    return nil
  }

  /// The bracket that closes what a byte opens; other bytes close themselves.
  func closingBracket(_ open: UInt8) -> UInt8 {
    switch open {
    case UInt8(ascii: "("): UInt8(ascii: ")")
    case UInt8(ascii: "["): UInt8(ascii: "]")
    case UInt8(ascii: "{"): UInt8(ascii: "}")
    case UInt8(ascii: "<"): UInt8(ascii: ">")
    default: open
    }
  }

  mutating func scanLineString(_ source: Span<UInt8>, content: Int) -> Bool {
    let start = position
    var hash = SpellingHash()
    position = content
    while position < limit, source[position] != UInt8(ascii: "\n") {
      if source[position] != UInt8(ascii: "\r") { hash.add(source[position]) }
      position += 1
    }
    appendString(hash, from: start, line: line)
    return true
  }

  mutating func scanCharacter(_ tick: Tick, _ source: Span<UInt8>, from start: Int) -> Bool {
    let inner = position + 1
    if tick != .name, isDirectlyAfterValue(source, position) { return false }
    if tick == .transpose {
      if byte(source, at: position - 1) == UInt8(ascii: ".") { return false }
      return scanQuoted(QuotedString(closer: "'", escape: .doubled), source, from: start, content: inner)
    }
    guard let first = byte(source, at: inner) else { return false }
    let end = endOfCharacter(source, from: inner)
    let isClosed = first != UInt8(ascii: "\n") && byte(source, at: end) == UInt8(ascii: "'")
    if isClosed, first != UInt8(ascii: "\\") || byte(source, at: end + 1) != UInt8(ascii: "'") {
      return scanRaw(source, from: start, content: inner, closer: [UInt8(ascii: "'")], atLeast: end)
    }
    if first == UInt8(ascii: "\\") {
      return scanQuoted(QuotedString(closer: "'"), source, from: start, content: inner)
    }
    guard tick == .name, grammar.nameBytes[Int(first)] else { return false }
    var hash = SpellingHash()
    hash.add(UInt8(ascii: "'"))
    position = inner
    while position < limit, grammar.nameBytes[Int(source[position])] {
      hash.add(source[position])
      position += 1
    }
    append(Symbol(nameHash: hash.value), from: start)
    return true
  }

  mutating func scanAnnounced(_ character: AnnouncedCharacter, _ source: Span<UInt8>, from inner: Int) -> Bool {
    let start = position
    guard let first = byte(source, at: inner), first > 0x20 else { return false }
    if character.isOperatorAfterValue, isDirectlyAfterValue(source, start) { return false }
    var end = endOfCharacter(source, from: inner)
    if first == UInt8(ascii: "\\"), character.escapes, let escaped = byte(source, at: end), escaped > 0x20 {
      end = endOfCharacter(source, from: end)
    }
    if character.takesWord {
      while end < limit, Grammar.isWordByte(source[end]), Grammar.isWordByte(first) { end += 1 }
    } else if character.isOperatorAfterValue, let next = byte(source, at: end), Grammar.isWordByte(next) {
      return false
    }
    var hash = SpellingHash()
    for index in inner..<end { hash.add(source[index]) }
    position = end
    appendString(hash, from: start, line: line)
    return true
  }
}
