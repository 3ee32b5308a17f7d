/// A construct that certain bytes open: what is a comment, a string, a character in a language. A language lists its forms; where the
/// opener of several stands they are tried in that order, and where none applies the byte is what it would be without them.
struct LexicalForm: Sendable, BitwiseCopyable {
  let opener: Marker
  let kind: Kind

  enum Kind: Sendable, BitwiseCopyable {
    case lineComment(LineComment)
    case blockComment(BlockComment)
    /// Whole lines of comment: from an opener and a letter in column 1 through the line that begins with the closer.
    case commentLines(closer: Marker)
    case string(QuotedString)
    /// To the end of the line, nothing escaped (Zig).
    case lineString
    /// A quoted character, or a tick that means something else.
    case character(Tick)
    /// A character without a closer: `$c`, `?c`, `#\space`.
    case announcedCharacter(AnnouncedCharacter)
    /// `#"…"#` and `#"""…"""#`: as many hashes on both sides.
    case hashedString
    /// Three or more quotes, closed by as many.
    case quoteRun
    /// `[==[ … ]==]` behind the opener's last byte: as many equal signs on both sides.
    case longBracket(isComment: Bool)
    /// `{id|…|id}`.
    case taggedString
    /// `` `…${…}…` ``: the code inside is tokens.
    case template
    /// A brace, which may belong to the code inside a template.
    case templateBrace
    case regularExpression
    case hereDocument(HereDocument.Style)
    /// `%w[…]`, `%(…)`.
    case percentLiteral
    /// `~r/…/`, `~s(…)`, `~S"""…"""`.
    case sigil
    /// A sigil and one of these characters of punctuation: a name.
    case punctuationVariable(ByteSet)
    /// The code ends here, and goes on behind the next `<?`.
    case inlineMarkup
    /// No token, like white space; at the end of its line it continues the line.
    case continuation(Continuation)
  }
}

/// Where a character is a mark of continuation.
enum Continuation: Sendable {
  case endOfLine
  /// At the end of a line, at the start of the next, or anywhere else.
  case anywhere
}

/// A comment that ends with its line.
struct LineComment: Sendable, BitwiseCopyable {
  enum Place: Sendable { case anywhere, wordStart, commandStart, columnOne, beforeBlank }
  var place = Place.anywhere
  /// Bytes before the opener that make it no comment.
  var notAfter: ByteSet = ""
  /// Bytes behind the opener that make it no comment.
  var notBefore: ByteSet = ""
  /// What ends the comment before its line does; it is no part of it.
  var endsBefore: Marker = ""
}

/// A comment from an opener to a closer.
struct BlockComment: Sendable, BitwiseCopyable {
  let closer: Marker
  var nests = false
  var isAlone = false
}

/// A string from a quote to a quote.
struct QuotedString: Sendable, BitwiseCopyable {
  enum Escape: Sendable { case none, backslash, doubled, backtick }
  let closer: Marker
  var escape = Escape.backslash
  var spansLines = false
  /// What opens code inside the string, in which quotes do not close it: a byte and one of one or two brackets behind it (`${`), or a
  /// bracket and a byte (`{$`).
  var interpolation: Marker = ""
}

/// What a single quote is that opens no character.
enum Tick: Sendable, BitwiseCopyable {
  /// Part of a name behind it, as a lifetime or a type variable.
  case name
  /// Punctuation; directly behind a name or a closer it always is.
  case attribute
  /// Directly behind a name or a closer it transposes; elsewhere it opens a string with doubled quotes.
  case transpose
}

/// A character that is announced, not enclosed.
struct AnnouncedCharacter: Sendable, BitwiseCopyable {
  /// Letters that follow belong to it, as in `#\space`.
  var takesWord = false
  /// A `\` behind the opener takes one more character with it.
  var escapes = true
  /// Directly behind a name, a literal or a closer the opener is an operator.
  var isOperatorAfterValue = false
}

extension LexicalForm {
  static func lineComment(
    _ opener: Marker, _ place: LineComment.Place = .anywhere, notAfter: ByteSet = "", notBefore: ByteSet = "",
    endsBefore: Marker = ""
  ) -> Self {
    Self(
      opener: opener,
      kind: .lineComment(LineComment(place: place, notAfter: notAfter, notBefore: notBefore, endsBefore: endsBefore)))
  }

  /// `isAlone`: opener and closer stand alone on their lines.
  static func blockComment(_ opener: Marker, _ closer: Marker, nests: Bool = false, isAlone: Bool = false) -> Self {
    Self(opener: opener, kind: .blockComment(BlockComment(closer: closer, nests: nests, isAlone: isAlone)))
  }

  /// A string that ends at the end of its line if nothing closes it; without a closer the opener closes it.
  static func line(
    _ opener: Marker, _ closer: Marker? = nil, _ escape: QuotedString.Escape = .backslash, interpolation: Marker = ""
  ) -> Self {
    Self(
      opener: opener,
      kind: .string(QuotedString(closer: closer ?? opener, escape: escape, interpolation: interpolation)))
  }

  /// A string that may go on over many lines.
  static func lines(
    _ opener: Marker, _ closer: Marker? = nil, _ escape: QuotedString.Escape = .backslash, interpolation: Marker = ""
  ) -> Self {
    let string = QuotedString(
      closer: closer ?? opener, escape: escape, spansLines: true, interpolation: interpolation)
    return Self(opener: opener, kind: .string(string))
  }

  static func form(_ opener: Marker, _ kind: Kind) -> Self { Self(opener: opener, kind: kind) }
}
