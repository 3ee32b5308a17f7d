public import Lexing
public import Matching

/// A scanned file with what the corpus claims of it: what findings are assembled from.
public struct ScannedFile: Sendable {
  /// As the user named it.
  public var path: [UInt8]
  public var bytes: [UInt8]
  public var tokens: [Token]
  /// Ascending; those below the threshold are left out already.
  public var claims: [Claim]

  public init(path: [UInt8], bytes: [UInt8], tokens: [Token], claims: [Claim]) {
    self.path = path
    self.bytes = bytes
    self.tokens = tokens
    self.claims = claims
  }
}
