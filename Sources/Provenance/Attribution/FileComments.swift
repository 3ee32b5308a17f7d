public import Lexing

/// Where the comments of a file lie, as far as it matters for credit: what is kept of a file from when it was compared with the corpus
/// until it is judged.
public struct FileComments: Sendable {
  /// Byte ranges, ascending.
  let ranges: [Range<UInt32>]
  /// How many of them are at the head of the file.
  let headCount: Int
  let tokenCount: Int

  /// A comment that begins behind more tokens is not at the head of the file; guards and package clauses have fewer.
  private static let headTokens = 8

  public init(_ stream: TokenStream) {
    let end = stream.tokens.count > Self.headTokens ? stream.tokens[Self.headTokens].start : .max
    ranges = stream.comments
    headCount = stream.comments.prefix { $0.lowerBound < end }.count
    tokenCount = stream.tokens.count
  }

  /// The same comments as far as they lie in a file that may have been cut meanwhile.
  func within(_ count: Int) -> [Range<UInt32>] { ranges.filter { Int($0.upperBound) <= count } }
}
