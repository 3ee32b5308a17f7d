/// A here-document that was announced on the current line: its text begins on the next one.
struct HereDocument {
  enum Style: Sendable, BitwiseCopyable {
    /// `<<EOF`, `<<-EOF`, `<<'EOF'`.
    case shell
    /// As in a shell, and `<<~EOF`; a bare tag behind a bare `<<` begins with a capital or `_`.
    case script
    /// `<<<EOT`; code may follow the closing tag.
    case php
  }

  let tag: [UInt8]
  /// Blanks may stand before the closing tag.
  let isIndented: Bool
  /// Code may follow the closing tag.
  let goesOn: Bool
}

extension Scanner {
  /// The tag that announces a here-document; `inner` is behind the `<<`. The opener gives the token `<<`, the text a string.
  mutating func scanHereDocumentTag(_ style: HereDocument.Style, _ source: Span<UInt8>, from inner: Int) -> Bool {
    let start = position
    var next = inner
    var isIndented = style == .php
    if style == .shell, isInArithmetic() || byte(source, at: inner) == UInt8(ascii: "<") { return false }
    let indenters: ByteSet = style == .shell ? "-" : "-~"
    if style != .php, let mark = byte(source, at: next), indenters.contains(mark) {
      isIndented = true
      next += 1
    }
    if style != .script { next = positionAfterBlanks(source, from: next) }
    guard let (tag, end) = hereDocumentTag(style, source, from: next) else { return false }
    position = end
    append(Symbol(punctuation: Operator.shiftLeft), from: start)
    hereDocuments.append(HereDocument(tag: tag, isIndented: isIndented, goesOn: style == .php))
    watchesLineEnd = true
    return true
  }

  private func hereDocumentTag(
    _ style: HereDocument.Style, _ source: Span<UInt8>, from start: Int
  ) -> (tag: [UInt8], end: Int)? {
    guard let first = byte(source, at: start) else { return nil }
    var tag: [UInt8] = []
    var next = start
    let quotes: ByteSet = "'\"`"
    if quotes.contains(first) {
      next += 1
      while next < limit, source[next] != first, source[next] != UInt8(ascii: "\n") {
        tag.append(source[next])
        next += 1
      }
      guard byte(source, at: next) == first, !tag.isEmpty else { return nil }
      return (tag, next + 1)
    }
    if style == .shell, first == UInt8(ascii: "\\") { next += 1 }
    guard let head = byte(source, at: next), Grammar.isWordByte(head), !isDigit(head) else { return nil }
    if style == .script, source[start - 1] == UInt8(ascii: "<"), head >= UInt8(ascii: "a") { return nil }
    while next < limit, Grammar.isWordByte(source[next]) {
      tag.append(source[next])
      next += 1
    }
    return (tag, next)
  }

  /// `((1 << n))`: two open parentheses in a row among the last 64 tokens of the line.
  private func isInArithmetic() -> Bool {
    let parenthesis = Symbol(punctuation: Operator.openParenthesis)
    var next: Token?
    for token in stream.tokens.suffix(64).reversed() {
      if token.line != line { return false }
      if token.symbol == parenthesis, next?.symbol == parenthesis, next?.start == token.end { return true }
      next = token
    }
    return false
  }

  /// The texts of the documents that the line before announced; the position is at the start of a line.
  mutating func scanHereDocuments(_ source: Span<UInt8>) {
    for document in hereDocuments { scan(document, source) }
    hereDocuments.removeAll(keepingCapacity: true)
  }

  private mutating func scan(_ document: HereDocument, _ source: Span<UInt8>) {
    let start = position
    let firstLine = line
    var hash = SpellingHash()
    while position < limit {
      if let end = endOfTag(document, source) {
        position = end
        break
      }
      let end = endOfLine(source, from: position)
      while position < end {
        if source[position] != UInt8(ascii: "\r") { hash.add(source[position]) }
        position += 1
      }
      hash.add(UInt8(ascii: "\n"))
      guard position < limit else { break }
      position += 1
      line &+= 1
    }
    if position > start { appendString(hash, from: start, line: firstLine) }
  }

  /// Where the closing tag ends if it stands on the line that begins at the current position.
  private func endOfTag(_ document: HereDocument, _ source: Span<UInt8>) -> Int? {
    var next = document.isIndented ? positionAfterBlanks(source, from: position) : position
    for expected in document.tag {
      guard byte(source, at: next) == expected else { return nil }
      next += 1
    }
    if document.goesOn {
      if let behind = byte(source, at: next), Grammar.isWordByte(behind) { return nil }
    } else if !isLastOnLine(source, next) {
      return nil
    }
    return next
  }
}
