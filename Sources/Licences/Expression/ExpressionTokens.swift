/// A word or sign of a licence expression.
struct ExpressionToken {
  enum Kind: Equatable {
    case and, or, with
    /// An id, or what might be one.
    case word(String)
    case plus, open, close, end
    /// A byte that no expression contains.
    case other(UInt8)
  }

  let kind: Kind
  /// In bytes, from 1.
  let column: Int
  /// Whether it touches the token before it.
  let isAttached: Bool

  /// What an error calls it.
  var name: String {
    switch kind {
    case .and: "AND"
    case .or: "OR"
    case .with: "WITH"
    case .word(let word): word.utf8.count <= 64 ? "“\(word)”" : "a word of \(word.utf8.count) bytes"
    case .plus: "“+”"
    case .open: "“(”"
    case .close: "“)”"
    case .end: "the end"
    case .other(let byte) where byte > 0x20 && byte < 0x7f: "“\(Character(Unicode.Scalar(byte)))”"
    case .other(let byte): "the byte 0x" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
  }
}

/// The tokens of a licence expression, in order; `end` without an end. Linear in the text.
struct ExpressionTokens {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> ExpressionToken {
    let before = position
    while position < bytes.count, Self.isBlank(bytes[position]) { position += 1 }
    let start = position
    let kind = kind()
    return ExpressionToken(kind: kind, column: start + 1, isAttached: start == before && start > 0)
  }

  private mutating func kind() -> ExpressionToken.Kind {
    guard position < bytes.count else { return .end }
    let start = position
    while position < bytes.count, Self.isWordByte(bytes[position]) { position += 1 }
    if position > start { return Self.word(bytes[start..<position]) }
    position += 1
    switch bytes[start] {
    case UInt8(ascii: "+"): return .plus
    case UInt8(ascii: "("): return .open
    case UInt8(ascii: ")"): return .close
    default: return .other(bytes[start])
    }
  }

  private static func word(_ bytes: ArraySlice<UInt8>) -> ExpressionToken.Kind {
    let word = String(decoding: bytes, as: UTF8.self)
    guard bytes.count <= 4 else { return .word(word) }
    return switch word.uppercased() {
    case "AND": .and
    case "OR": .or
    case "WITH": .with
    default: .word(word)
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte >= 0x09 && byte <= 0x0d }

  /// Letters, digits, full stops and hyphens make ids; the colon parts `DocumentRef-…` from `LicenseRef-…`.
  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: ":"):
      true
    default: false
    }
  }
}
