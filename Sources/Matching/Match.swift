/// An aligned pair of regions, with its evidence.
public struct Match: Sendable {
  /// The number of the document in the corpus, from 0.
  public var document: UInt32
  /// Token indices in the scanned file, and in the document.
  public var queryTokens: Range<Int>
  public var originTokens: Range<Int>
  public var alignment: Alignment
  public var evidence: Evidence
  /// How sure we are: log odds from ``Weights``, higher is surer.
  public var score: Float
  /// What the score is the sum of.
  public var parts: [Weights.Part]

  /// What became of the code on the way.
  public enum Kind: String, Sendable, Codable {
    /// Every token agrees, as far as a sketch tells.
    case exact
    /// Names were changed, nothing else.
    case renamed
    /// Tokens were inserted, deleted or replaced, or literals changed.
    case edited
  }

  public var kind: Kind {
    if evidence.gaps > 0 || evidence.changedLiterals > 0 { return .edited }
    return evidence.changedNames > 0 || evidence.inconsistentNames > 0 ? .renamed : .exact
  }
}

/// A region of a scanned file and everybody who has it.
public struct Claim: Sendable {
  /// The origin that is named.
  public var match: Match
  /// The match that we are surest of, which says how sure the claim is; often that of the named origin.
  public var surest: Match
  /// The other documents that have the region too, best first, at most ``maximumClaimants``.
  public var others: [Match]

  public static let maximumClaimants = 16
}
