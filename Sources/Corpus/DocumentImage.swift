public import Fingerprinting

/// 128 bits that stand for a file's bytes: the first half of their SHA-256, as two big-endian numbers.
public struct ContentKey: Hashable, Comparable, Sendable, BitwiseCopyable {
  public var high: UInt64
  public var low: UInt64

  @inlinable public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  @inlinable public static func < (a: Self, b: Self) -> Bool { a.high != b.high ? a.high < b.high : a.low < b.low }
}

/// What a pack keeps of one unique file content: hashes, token structure and facts, never text.
public struct DocumentImage: Sendable {
  public var contentKey: ContentKey
  /// A hash of all canonical tokens: equal for files that differ only in formatting and comments. 0: no tokens.
  public var tokenKey: UInt64
  /// The number of the language in the language table.
  public var language: UInt16
  public var byteCount: UInt64
  public var lineCount: UInt32
  /// One byte a token.
  public var sketch: [UInt8]
  /// The line of each token, run-length coded (see `LineTable`).
  public var lines: [UInt8]
  public var seeds: [Seed]
  /// The payloads of its name symbols, each once, ascending.
  public var names: [UInt32]
  /// The document's own licence, an SPDX expression; empty when it names none.
  public var licence: String
  /// How that was found; nil when there is none.
  public var licenceManner: LicenceManner?
  /// Copyright lines of the document, as written, without the comment marks; at most a few.
  public var holders: [String]

  public init(
    contentKey: ContentKey, tokenKey: UInt64, language: UInt16, byteCount: UInt64, lineCount: UInt32,
    sketch: [UInt8], lines: [UInt8], seeds: [Seed], names: [UInt32] = [],
    licence: String = "", licenceManner: LicenceManner? = nil, holders: [String] = []
  ) {
    self.contentKey = contentKey
    self.tokenKey = tokenKey
    self.language = language
    self.byteCount = byteCount
    self.lineCount = lineCount
    self.sketch = sketch
    self.lines = lines
    self.seeds = seeds
    self.names = names
    self.licence = licence
    self.licenceManner = licenceManner
    self.holders = holders
  }
}
