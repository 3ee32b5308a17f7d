/// JavaScript templates: each piece of text is a string, `${` and `}` are braces, the code between them is tokens. A template without
/// code is a plain string.
extension Scanner {
  /// Text of a template, up to its end or to `${`.
  mutating func scanTemplate(_ source: Span<UInt8>, from start: Int, content: Int) -> Bool {
    let firstLine = line
    var hash = SpellingHash()
    position = content
    while position < limit {
      let byte = source[position]
      if byte == UInt8(ascii: "`") {
        position += 1
        appendString(hash, from: start, line: firstLine)
        return true
      }
      if byte == UInt8(ascii: "$"), self.byte(source, at: position + 1) == UInt8(ascii: "{") {
        if position > start { appendString(hash, from: start, line: firstLine) }
        let brace = position
        position += 2
        append(Symbol(punctuation: Operator.openBrace), from: brace)
        templates.append(0)
        return true
      }
      if byte == UInt8(ascii: "\n") { line &+= 1 }
      if byte == UInt8(ascii: "\\"), position + 1 < limit {
        if source[position + 1] == UInt8(ascii: "\n") { line &+= 1 }
        let isQuote = source[position + 1] == UInt8(ascii: "'") || source[position + 1] == UInt8(ascii: "\"")
        if !isQuote { hash.add(byte) }
        hash.add(source[position + 1])
        position += 2
      } else {
        if byte != UInt8(ascii: "\r") { hash.add(byte) }
        position += 1
      }
    }
    if position > start { appendString(hash, from: start, line: firstLine) }
    return true
  }

  /// A brace inside the code of a template; false where there is no template or the brace does not close its code.
  mutating func scanTemplateBrace(_ source: Span<UInt8>) -> Bool {
    guard let depth = templates.popLast() else { return false }
    if source[position] == UInt8(ascii: "{") {
      templates.append(depth + 1)
      return false
    }
    if depth > 0 {
      templates.append(depth - 1)
      return false
    }
    let start = position
    position += 1
    close(Operator.closeBrace, at: start)
    return scanTemplate(source, from: position, content: position)
  }
}
