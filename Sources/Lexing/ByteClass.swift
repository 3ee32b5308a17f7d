/// What a byte is at the start of a token, in one language.
enum ByteClass: UInt8, Sendable {
  case blank
  case lineFeed
  case nameStart
  case digit
  /// Punctuation that begins no longer operator.
  case single
  case closer
  case semicolon
  case dot
  /// Punctuation that may begin a longer operator.
  case operatorStart
  /// What may open one of the language's forms.
  case formStart
}
