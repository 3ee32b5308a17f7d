/// The licence that holds for a file, or for a project, and what says so.
public struct LicenceFinding: Hashable, Sendable {
  public var expression: LicenceExpression
  public var manner: Manner
  /// The files that say so, the first of which decided.
  public var sources: [Source]
  /// The holders that the same place names.
  public var holders: [CopyrightNotice]
  /// How it stands to what the file says itself; other than `closest` only in REUSE.toml.
  public var precedence: DeclaredLicence.Precedence
  /// Sentences on what was assumed, or on what contradicts.
  public var notes: [String]

  /// What kind of file says so.
  public enum Manner: String, Hashable, Sendable, Codable {
    /// A paragraph of `debian/copyright` or a REUSE file that names the file.
    case paragraph
    /// The licence file of the nearest folder upwards.
    case licenceFile = "licence file"
    /// The package metadata of the nearest folder upwards.
    case metadata
  }

  /// A place in a file of the tree.
  public struct Source: Hashable, Sendable {
    public var path: [UInt8]
    /// From 1.
    public var line: Int

    public init(path: [UInt8], line: Int) {
      self.path = path
      self.line = line
    }
  }

  public init(
    _ expression: LicenceExpression, _ manner: Manner, sources: [Source], holders: [CopyrightNotice] = [],
    precedence: DeclaredLicence.Precedence = .closest, notes: [String] = []
  ) {
    self.expression = expression
    self.manner = manner
    self.sources = sources
    self.holders = holders
    self.precedence = precedence
    self.notes = notes
  }
}
