public import Licences

/// A condition on a finding that has a word.
public enum PolicyTerm: Hashable, Sendable {
  case attribution(Attribution.Verdict)
  case compatibility(CompatibilityVerdict)
  case category(LicenceCategory)
  /// Every finding.
  case any

  /// All of them, in the order in which they are told. That a licence has no category, and that nobody knows whether it fits, is one word:
  /// it is the latter.
  public static let all: [PolicyTerm] =
    Attribution.Verdict.allCases.map(Self.attribution) + CompatibilityVerdict.allCases.map(Self.compatibility)
    + LicenceCategory.allCases.filter { $0 != .unknown }.map(Self.category) + [.any]

  /// Nil for a word that is none.
  public init?(spelling: String) {
    guard let term = Self.all.first(where: { $0.spelling == spelling }) else { return nil }
    self = term
  }

  public var spelling: String {
    switch self {
    case .attribution(let verdict): verdict.rawValue
    case .compatibility(let verdict): verdict.rawValue
    case .category(let category): category.rawValue
    case .any: "any"
    }
  }

  /// - Parameter licence: that of the finding's origin; nil when it is unknown.
  func holds(for finding: Finding, under licence: LicenceExpression?) -> Bool {
    switch self {
    case .attribution(let verdict): finding.attribution.verdict == verdict
    case .compatibility(let verdict): finding.fit.verdict == verdict
    case .category(let category): licence?.imposes { $0.category == category } ?? false
    case .any: true
    }
  }
}
