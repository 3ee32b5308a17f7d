/// Findings that somebody accepted, as a file of the project lists them (see `docs/living-with-findings.md`).
public struct AcceptedFindings: Hashable, Sendable {
  public let kind: Kind
  /// Ascending; an entry that is there twice holds for two findings.
  public let entries: [Entry]

  public enum Kind: Hashable, CaseIterable, Sendable {
    /// All that were there when the project began to look: `quoth baseline`.
    case baseline
    /// Single ones, each with a reason: `quoth allow`.
    case allow
  }

  /// One finding that is accepted.
  public struct Entry: Hashable, Sendable {
    public var id: String
    /// Its file, or for a vendored folder that folder, from the folder of the file of accepted findings.
    public var file: [UInt8]
    /// The purl of its origin without a version, else the name; what a person knows it by.
    public var component: String
    /// That of its origin; empty when unknown.
    public var licence: String
    /// Why it is accepted; empty in a baseline.
    public var reason = ""
    /// The last day on which it is, as `YYYY-MM-DD`; nil for ever.
    public var until: String?
    /// The day on which it was accepted.
    public var added: String?

    public init(id: String, file: [UInt8], component: String, licence: String) {
      self.id = id
      self.file = file
      self.component = component
      self.licence = licence
    }
  }

  public init(_ kind: Kind, _ entries: [Entry]) {
    self.kind = kind
    self.entries = entries.sorted()
  }

  /// The version of the format of the file.
  public static let version = 1
}

extension AcceptedFindings.Kind {
  /// The name of the file in the folder of the project.
  public var fileName: String {
    switch self {
    case .baseline: ".quoth-baseline.json"
    case .allow: ".quoth-allow.json"
    }
  }

  public var source: Suppression.Source {
    switch self {
    case .baseline: .baseline
    case .allow: .allow
    }
  }
}

extension AcceptedFindings.Entry {
  /// A finding as it is accepted.
  /// - Parameter file: where it is, from the folder of the file of accepted findings.
  public init(accepting finding: Finding, at file: [UInt8]) {
    let purl = FindingIdentity.versionless(finding.origin.purl)
    self.init(
      id: finding.id, file: file, component: purl.isEmpty ? finding.origin.component : purl,
      licence: finding.origin.licence)
  }
}

extension AcceptedFindings.Entry: Comparable {
  /// By file and id, so that what belongs together stands together.
  public static func < (a: Self, b: Self) -> Bool {
    if a.file != b.file { return a.file.lexicographicallyPrecedes(b.file) }
    return a.words.lexicographicallyPrecedes(b.words)
  }

  private var words: [String] { [id, component, licence, until ?? "", reason, added ?? ""] }
}
