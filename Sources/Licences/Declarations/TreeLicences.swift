/// A licence file of a tree, read and identified.
public struct LicenceFile: Hashable, Sendable {
  /// Relative to the root of the tree, with slashes.
  public var path: [UInt8]
  public var kind: LicenceFileKind
  public var identified: IdentifiedLicences

  public init(path: [UInt8], kind: LicenceFileKind, identified: IdentifiedLicences) {
    self.path = path
    self.kind = kind
    self.identified = identified
  }
}

/// A metadata file of a tree, read.
public struct MetadataFile: Hashable, Sendable {
  /// Relative to the root of the tree, with slashes.
  public var path: [UInt8]
  public var declaration: Declaration

  public init(path: [UInt8], declaration: Declaration) {
    self.path = path
    self.declaration = declaration
  }
}

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

/// Which licence holds where in a tree, by its licence files and its metadata.
///
/// The caller walks the tree, hands over every file that ``LicenceFileKind`` or ``Declaration/read(path:contents:)`` knows, and asks.
/// What a file says of itself is not looked at here and goes before the answer, unless its `precedence` is `override`.
public struct TreeLicences: Sendable {
  private let files: [LicenceFile]
  private let metadata: [MetadataFile]

  /// Takes files in any order; the answers do not depend on it. n log n in their number.
  public init(files: [LicenceFile], metadata: [MetadataFile]) {
    self.files = files
    self.metadata = metadata
  }

  /// The licence that holds for a file that does not speak of its licence itself.
  ///
  /// The first that knows: a paragraph of `debian/copyright` or REUSE that names the file; the licence files of the nearest folder
  /// upwards; the package metadata of the nearest folder upwards.
  public func licence(for path: [UInt8]) -> LicenceFinding? {
    nil
  }

  /// The licence of the project that lies at the root: what its licence file and its metadata say together.
  ///
  /// Metadata that agrees with the licence file is more exact and goes before it; when they contradict, both hold and a note says so.
  public func ofProject() -> LicenceFinding? {
    nil
  }
}
