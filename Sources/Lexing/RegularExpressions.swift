/// Regular expression literals, and the question whether a `/` divides. They end at their line; in Ruby and Perl they may span lines, but
/// no more than 4 KiB.
extension Scanner {
  mutating func scanRegularExpression(_ source: Span<UInt8>) -> Bool {
    let start = position
    guard start >= noRegularExpressionBefore, let next = byte(source, at: start + 1), next != UInt8(ascii: ">"),
      byte(source, at: start - 1) != UInt8(ascii: "/"), isOperandPosition(source)
    else { return false }
    let spansLines = grammar.syntax.hasCommandCalls
    let last = spansLines ? min(limit, start + 4_096) : limit
    var hash = SpellingHash()
    var end = start + 1
    var isInClass = false
    while end < last, source[end] != UInt8(ascii: "/") || isInClass, spansLines || source[end] != UInt8(ascii: "\n") {
      let byte = source[end]
      isInClass = byte == UInt8(ascii: "[") || isInClass && byte != UInt8(ascii: "]")
      hash.add(byte)
      end += 1
      if byte == UInt8(ascii: "\\"), end < last, source[end] != UInt8(ascii: "\n") {
        hash.add(source[end])
        end += 1
      }
    }
    guard end < last, source[end] == UInt8(ascii: "/") else {
      noRegularExpressionBefore = end
      return false
    }
    let firstLine = line
    advance(source, to: end + 1)
    skipLetters(source)
    appendString(hash, from: start, line: firstLine)
    return true
  }

  /// Whether the byte at the current position begins an operand: what comes before it is no value. Behind a name it does if only
  /// before it there is white space, in languages whose calls need no parentheses.
  func isOperandPosition(_ source: Span<UInt8>) -> Bool {
    guard let last = stream.tokens.last else { return true }
    switch last.symbol.kind {
    case .number, .string: return false
    case .keyword: return !grammar.valueWords.contains(last.symbol)
    case .name:
      guard grammar.syntax.hasCommandCalls, let before = byte(source, at: position - 1), before <= 0x20,
        let next = byte(source, at: position + 1), next > 0x20, next != UInt8(ascii: "=")
      else { return false }
      return !Operator.isPunctuation(source[Int(last.start)]) || source[Int(last.start)] == UInt8(ascii: "?")
    case .punctuation:
      switch UInt8(truncatingIfNeeded: last.symbol.payload) {
      case Operator.closeParenthesis: return closesCondition()
      case Operator.closeBracket, Operator.less, Operator.increment, Operator.decrement: return false
      default: return true
      }
    }
  }

  /// Whether the parenthesis that was just closed holds the condition of a statement, as in `if (a) /b/.test(c)`. Conditions of more
  /// than 256 tokens are taken for values.
  private func closesCondition() -> Bool {
    let tokens = stream.tokens
    var depth = 0
    var index = tokens.count - 1
    let last = max(0, tokens.count - 256)
    while index >= last {
      if tokens[index].symbol == Symbol(punctuation: Operator.closeParenthesis) { depth += 1 }
      if tokens[index].symbol == Symbol(punctuation: Operator.openParenthesis) {
        depth -= 1
        if depth == 0 { return index > 0 && grammar.conditionWords.contains(tokens[index - 1].symbol) }
      }
      index -= 1
    }
    return false
  }
}
