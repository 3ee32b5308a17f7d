import Lexing

extension TokenStream {
  init(_ text: String, as language: Language) {
    self.init(Array(text.utf8), as: language)
  }

  init(_ bytes: [UInt8], as language: Language) {
    self.init()
    tokenize(bytes.span, as: language, into: &self)
  }

  var symbols: [Symbol] { tokens.map(\.symbol) }

  /// Tokens as people read them: `kw:if ( x ) num str`.
  func rendered(_ text: String) -> String {
    let bytes = Array(text.utf8)
    return tokens.map { token in
      let spelling = String(decoding: bytes[Int(token.start)..<Int(token.end)], as: UTF8.self)
      return switch token.symbol.kind {
      case .punctuation, .name: spelling
      case .keyword: "kw:" + spelling
      case .number: "num"
      case .string: "str"
      }
    }.joined(separator: " ")
  }

  /// The comments, one after the other, as they stand in the text.
  func commentTexts(_ text: String) -> String {
    let bytes = Array(text.utf8)
    return comments.map { String(decoding: bytes[Int($0.lowerBound)..<Int($0.upperBound)], as: UTF8.self) }
      .joined(separator: "\n")
  }
}
