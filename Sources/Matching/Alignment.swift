/// Which tokens of a query stand for which tokens of a document.
public struct Alignment: Sendable {
  /// A run of consecutive tokens that agree: `length` tokens from `query` on and from `origin` on.
  public struct Run: Sendable, Equatable {
    public var query: Int
    public var origin: Int
    public var length: Int
  }

  /// Ascending on both sides, without overlap; never empty.
  public var runs: [Run]

  /// The bits of agreement less those of disagreement along the runs.
  public var bits: Float

  /// The tokens of the scanned file from the first that agrees to the last.
  public var queryTokens: Range<Int> { runs[0].query..<runs[runs.count - 1].query + runs[runs.count - 1].length }

  /// The tokens of the document from the first that agrees to the last.
  public var originTokens: Range<Int> { runs[0].origin..<runs[runs.count - 1].origin + runs[runs.count - 1].length }

  /// Tokens that agree.
  public var length: Int { runs.reduce(0) { $0 + $1.length } }

  /// The document's token that the first agreeing token of the query's `range` stands for.
  public func originToken(in range: Range<Int>) -> Int? {
    for run in runs {
      let common = range.clamped(to: run.query..<run.query + run.length)
      if !common.isEmpty { return run.origin + common.lowerBound - run.query }
    }
    return nil
  }

  /// How many of the query's tokens in `range` agree.
  public func agreeingTokens(in range: Range<Int>) -> Int {
    runs.reduce(0) { $0 + range.clamped(to: $1.query..<$1.query + $1.length).count }
  }
}
