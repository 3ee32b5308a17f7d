public import Fingerprinting
public import Lexing

/// A scanned file as matching sees it: its tokens and what fingerprinting made of them.
public struct Query: Sendable {
  public var tokens: [Token]
  public var fingerprint: Fingerprint

  public init(tokens: [Token], fingerprint: Fingerprint) {
    self.tokens = tokens
    self.fingerprint = fingerprint
  }
}
