/// How deep in brackets the tokens so far leave the source; counted only where somebody asks.
struct BracketCount {
  /// Tokens before this index are counted.
  var counted = 0
  var depth = 0
}

extension Scanner {
  /// The brackets that are open before the last `excluded` tokens. Every token is looked at once.
  mutating func bracketDepth(excluding excluded: Int) -> Int {
    let end = stream.tokens.count - excluded
    while brackets.counted < end {
      brackets.depth = max(0, brackets.depth + stream.tokens[brackets.counted].symbol.bracketStep)
      brackets.counted += 1
    }
    return brackets.depth
  }
}

extension Symbol {
  /// 1 for an opening bracket, −1 for a closing one, else 0.
  public var bracketStep: Int {
    guard kind == .punctuation, payload <= UInt32(Operator.closeBrace) else { return 0 }
    return payload & 1 == 0 ? 1 : -1
  }

  /// Whether it is `}`.
  public var isClosingBrace: Bool { kind == .punctuation && payload == UInt32(Operator.closeBrace) }
}
