/// Comments.
extension Scanner {
  mutating func scanLineComment(_ comment: LineComment, _ source: Span<UInt8>, from inner: Int) -> Bool {
    let start = position
    switch comment.place {
    case .anywhere: break
    case .wordStart: guard isWordStart(source, start) else { return false }
    case .commandStart:
      guard isFirstOnLine(source, start) || tokensAtSemicolon == stream.tokens.count else { return false }
    case .columnOne: guard isColumnOne(source, start) else { return false }
    case .beforeBlank: guard inner >= limit || source[inner] <= 0x20 else { return false }
    }
    if !comment.notAfter.isEmpty, start > 0, comment.notAfter.contains(source[start - 1]) { return false }
    if !comment.notBefore.isEmpty, inner < limit, comment.notBefore.contains(source[inner]) { return false }
    var end = inner
    if comment.endsBefore.isEmpty {
      end = endOfLine(source, from: inner)
    } else {
      while end < limit, source[end] != UInt8(ascii: "\n"),
        !comment.endsBefore.stands(at: end, in: source, limit: limit)
      { end += 1 }
    }
    position = end
    appendComment(from: start, to: end)
    return true
  }

  /// In a shell a word begins behind white space and behind operators.
  private func isWordStart(_ source: Span<UInt8>, _ position: Int) -> Bool {
    guard position > 0 else { return true }
    let marker: ByteSet = ";()|&`"
    return source[position - 1] <= 0x20 || marker.contains(source[position - 1])
  }

  mutating func scanBlockComment(_ comment: BlockComment, opener: Marker, _ source: Span<UInt8>) -> Bool {
    let start = position
    if comment.isAlone, !isAlone(opener, source, at: start) { return false }
    position += opener.count
    var depth = 1
    while depth > 0 {
      position = next(UInt8(ascii: "\n"), comment.closer.first, opener.first, source, from: position)
      guard position < limit else { break }
      let byte = source[position]
      if byte == UInt8(ascii: "\n") {
        line &+= 1
        position += 1
      } else if byte == comment.closer.first, comment.closer.stands(at: position, in: source, limit: limit),
        !comment.isAlone || isAlone(comment.closer, source, at: position)
      {
        depth -= 1
        position += comment.closer.count
      } else if comment.nests, byte == opener.first, opener.stands(at: position, in: source, limit: limit),
        !comment.isAlone || isAlone(opener, source, at: position)
      {
        depth += 1
        position += opener.count
      } else {
        position += 1
      }
    }
    appendComment(from: start, to: position)
    return true
  }

  private func isAlone(_ marker: Marker, _ source: Span<UInt8>, at position: Int) -> Bool {
    isFirstOnLine(source, position) && isLastOnLine(source, position + marker.count)
  }

  mutating func scanCommentLines(closer: Marker, _ source: Span<UInt8>, from inner: Int) -> Bool {
    let start = position
    guard isColumnOne(source, start), let next = byte(source, at: inner), (next | 0x20) &- UInt8(ascii: "a") < 26 else {
      return false
    }
    while position < limit {
      let isLast = position > start && closer.stands(at: position, in: source, limit: limit)
      let end = endOfLine(source, from: position)
      position = end
      if isLast || end >= limit { break }
      position = end + 1
      line &+= 1
    }
    appendComment(from: start, to: position)
    return true
  }

  /// Inline markup gives no tokens; where it begins a statement ends.
  mutating func skipMarkup(_ source: Span<UInt8>) -> Bool {
    advance(source, to: startOfCode(source) ?? limit)
    tokensAtSemicolon = stream.tokens.count
    return true
  }

  /// The position behind the next `<?`, `<?=` or `<?php`.
  func startOfCode(_ source: Span<UInt8>) -> Int? {
    let opener: Marker = "<?"
    var start = position
    while !opener.stands(at: start, in: source, limit: limit) {
      start += 1
      if start >= limit { return nil }
    }
    start += opener.count
    let tag: Marker = "php"
    if tag.stands(at: start, in: source, limit: limit) { return start + tag.count }
    return byte(source, at: start) == UInt8(ascii: "=") ? start + 1 : start
  }
}
