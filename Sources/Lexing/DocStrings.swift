/// Doc strings: strings that are comments.
extension Scanner {
  /// Turns the string that was appended last into a comment if it is a doc string.
  mutating func foldDocString(_ source: Span<UInt8>) {
    guard grammar.syntax.docStrings != .none, let string = stream.tokens.last else { return }
    let words = grammar.syntax.docStrings == .attributes ? attributeTokens() : loneStringTokens(source, string)
    guard words > 0 else { return }
    stream.tokens.removeLast(words)
    brackets.counted = min(brackets.counted, stream.tokens.count)
    stream.comments.append(string.start..<string.end)
  }

  /// 1 if the string is a whole logical line, else 0.
  private mutating func loneStringTokens(_ source: Span<UInt8>, _ string: Token) -> Int {
    guard continuedLine != string.line, isFirstOnLine(source, Int(string.start)) else { return 0 }
    let next = positionAfterBlanks(source, from: position)
    let comment = UInt8(ascii: "#")
    guard next >= limit || source[next] == UInt8(ascii: "\n") || source[next] == comment else { return 0 }
    return bracketDepth(excluding: 1) == 0 ? 1 : 0
  }

  /// 3 if `@doc`, `@moduledoc` or `@typedoc` is before the string, else 0.
  private func attributeTokens() -> Int {
    let tokens = stream.tokens
    guard tokens.count >= 3, tokens[tokens.count - 3].symbol == Symbol(punctuation: Operator.at) else { return 0 }
    let documented = ["doc", "moduledoc", "typedoc"].map { Symbol(nameHash: SpellingHash.of($0.utf8)) }
    return documented.contains(tokens[tokens.count - 2].symbol) ? 3 : 0
  }
}
