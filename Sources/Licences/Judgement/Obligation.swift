/// Something that licences ask of who passes code on, or say of patents.
public struct Obligation: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Copyright notices stay.
    case notice
    /// The text of the licence goes with it.
    case licenceText = "licence-text"
    /// What a NOTICE file says is carried over.
    case noticeFile = "notice-file"
    /// Changes are marked.
    case changes
    /// Advertising or documentation names the holder.
    case acknowledgement
    /// A changed version takes another name.
    case naming
    /// Who gives compiled copies gives the source.
    case source
    /// Whoever uses it over a network is offered the source.
    case networkSource = "network-source"
    /// A part of the work, or all of it, is under the same licence.
    case sameLicence = "same-licence"
    /// Use is limited.
    case use
    /// There are terms that fit none of these.
    case furtherTerms = "further-terms"
    /// Rights in patents are granted.
    case patentGrant = "patent-grant"
    /// Rights in patents are not granted.
    case patentExclusion = "patent-exclusion"

    /// What has to be done in a few words, for a line that lists several.
    public var brief: String {
      switch self {
      case .notice: "keep its notices"
      case .licenceText: "give its text"
      case .noticeFile: "carry its NOTICE over"
      case .changes: "mark changes"
      case .acknowledgement: "credit it in advertising"
      case .naming: "rename changed versions"
      case .source: "give the source"
      case .networkSource: "offer the source over the network"
      case .sameLicence: "keep what it covers under it"
      case .use: "respect its limits of use"
      case .furtherTerms: "read its further terms"
      case .patentGrant: "patents are granted"
      case .patentExclusion: "patents are not granted"
      }
    }

    /// Whether it asks for something; what is said of patents does not.
    public var asksForAction: Bool { self != .patentGrant && self != .patentExclusion }
  }

  /// The copies that it holds for.
  public enum Scope: String, Hashable, Sendable {
    case allCopies = "all-copies"
    case sourceOnly = "source-only"
  }

  public let kind: Kind
  public let scope: Scope
  /// What has to be done, in plain words.
  public let sentence: String
  /// Whether it was only assumed, because the table does not know.
  public let isAssumed: Bool
  /// The ids of the licences that ask for it, in the order of the expression.
  public let askedBy: [String]
  /// How much it asks for: what reaches farther weighs more than everything together that reaches less far.
  let weight: Int

  /// The wider of two of a kind, asked for by the licences of both.
  func joined(with other: Obligation) -> Obligation {
    let wider = other.weight > weight ? other : self
    return Obligation(
      kind: kind, scope: wider.scope, sentence: wider.sentence, isAssumed: wider.isAssumed,
      askedBy: askedBy + other.askedBy, weight: wider.weight)
  }
}
