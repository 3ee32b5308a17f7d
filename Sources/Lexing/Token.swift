/// What a canonical token is. Comments and white space are no tokens.
public enum TokenKind: UInt8, Sendable {
  case punctuation = 0
  case keyword = 1
  case name = 2
  case number = 3
  case string = 4
}

/// The canonical identity of a token: equal symbols are equal after formatting, quote style, number spelling and
/// (where a language ignores it) letter case are folded away.
///
/// Layout: the kind in the top three bits. Punctuation: its code (0 ..< ``Symbol/punctuationCodes``) below. Keyword: its code
/// (0 ..< ``Symbol/keywordCodes``) in the low eight bits, 21 bits of the hash of its spelling above them. Name, number, string: 29
/// bits of a hash of the canonical spelling.
public struct Symbol: RawRepresentable, Hashable, Sendable, BitwiseCopyable {
  public var rawValue: UInt32

  /// The number of distinct punctuation codes, the same for every language.
  public static let punctuationCodes = 48
  /// The number of distinct keyword codes; keywords of one language family beyond that share codes.
  public static let keywordCodes = 48

  @inlinable public init(rawValue: UInt32) { self.rawValue = rawValue }

  @inlinable public init(kind: TokenKind, payload: UInt32) {
    rawValue = UInt32(kind.rawValue) << 29 | (payload & 0x1fff_ffff)
  }

  @inlinable public var kind: TokenKind { TokenKind(rawValue: UInt8(rawValue >> 29)) ?? .punctuation }

  /// The low 29 bits.
  @inlinable public var payload: UInt32 { rawValue & 0x1fff_ffff }

  @inlinable public var isName: Bool { rawValue >> 29 == UInt32(TokenKind.name.rawValue) }
}

/// One canonical token and where it stands in the file.
public struct Token: Sendable, BitwiseCopyable {
  public var symbol: Symbol
  /// The byte offset of its first byte, from 0.
  public var start: UInt32
  /// The byte offset past its last byte.
  public var end: UInt32
  /// The line of its first byte, from 1.
  public var line: UInt32

  @inlinable public init(symbol: Symbol, start: UInt32, end: UInt32, line: UInt32) {
    self.symbol = symbol
    self.start = start
    self.end = end
    self.line = line
  }
}

/// The tokens of one file, in order, and what lies between them.
public struct TokenStream: Sendable {
  public var tokens: [Token] = []
  /// Byte ranges of comments (doc strings included), ascending, without overlap.
  public var comments: [Range<UInt32>] = []
  /// Lines in the file; a last line without a line feed counts.
  public var lineCount: UInt32 = 0
  /// The file had more tokens than ``maximumTokens``; the rest was not read.
  public var isTruncated = false

  /// The cap that guards memory: about 25 MB of ordinary code in one file.
  public static let maximumTokens = 1 << 22

  public init() {}
}
