public import Fingerprinting
public import Lexing

/// A scanned file as matching sees it: its tokens and what fingerprinting made of them.
public struct Query: Sendable {
  /// The number of its language family.
  public var family: UInt8
  /// Its text, in which the tokens stand.
  public var bytes: [UInt8]
  public var tokens: [Token]
  public var fingerprint: Fingerprint

  public init(family: UInt8, bytes: [UInt8], tokens: [Token], fingerprint: Fingerprint) {
    self.family = family
    self.bytes = bytes
    self.tokens = tokens
    self.fingerprint = fingerprint
  }
}
