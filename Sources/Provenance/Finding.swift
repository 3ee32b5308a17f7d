/// A place in a file: lines and columns from 1, both ends included. Columns count bytes.
public struct Region: Hashable, Sendable, Codable {
  public var startLine: Int
  public var startColumn: Int
  public var endLine: Int
  public var endColumn: Int

  public init(startLine: Int, startColumn: Int, endLine: Int, endColumn: Int) {
    self.startLine = startLine
    self.startColumn = startColumn
    self.endLine = endLine
    self.endColumn = endColumn
  }

  public var lineCount: Int { endLine - startLine + 1 }
}

/// A document region that a finding names as the source, or as another claimant.
public struct Origin: Hashable, Sendable {
  public var component: String
  public var version: String
  public var purl: String
  /// The path inside the component, bytes as released.
  public var path: [UInt8]
  public var startLine: Int
  public var endLine: Int
  /// The licence as known, an SPDX expression; empty when unknown.
  public var licence: String
  /// How the licence is known.
  public var licenceSource: LicenceSource
  /// Copyright lines of the document.
  public var holders: [String]
  public var url: String
  public var released: String

  public init(
    component: String, version: String, purl: String, path: [UInt8], startLine: Int, endLine: Int, licence: String,
    licenceSource: LicenceSource, holders: [String], url: String, released: String
  ) {
    self.component = component
    self.version = version
    self.purl = purl
    self.path = path
    self.startLine = startLine
    self.endLine = endLine
    self.licence = licence
    self.licenceSource = licenceSource
    self.holders = holders
    self.url = url
    self.released = released
  }
}

/// How the licence of an origin is known.
public enum LicenceSource: String, Hashable, Sendable, Codable {
  /// The document's own SPDX tag.
  case document
  /// The licence of its component.
  case component
  case unknown
}

/// What speaks for a finding, in figures that a person can weigh.
public struct FindingEvidence: Hashable, Sendable {
  /// Tokens of the region that agree, and all its tokens.
  public var agreeingTokens: Int
  public var regionTokens: Int
  /// The share of both sides' tokens that agree, 0 ... 1.
  public var agreement: Double
  /// Distinct names that were kept and that were changed, as far as six hash bits tell.
  public var sameNames: Int
  public var changedNames: Int
  public var changedLiterals: Int
  /// Places where tokens were inserted, deleted or replaced.
  public var edits: Int
  /// Lineages that have the rarest part of the region, and all of the corpus with code in its language family.
  public var lineages: Int
  public var corpusLineages: Int
  /// What the score is the sum of: log odds by the name of what was weighed.
  public var parts: [Part]

  public struct Part: Hashable, Sendable {
    public var name: String
    public var logOdds: Double
    public init(name: String, logOdds: Double) {
      self.name = name
      self.logOdds = logOdds
    }
  }

  public init(
    agreeingTokens: Int, regionTokens: Int, agreement: Double, sameNames: Int, changedNames: Int, changedLiterals: Int,
    edits: Int, lineages: Int, corpusLineages: Int, parts: [Part]
  ) {
    self.agreeingTokens = agreeingTokens
    self.regionTokens = regionTokens
    self.agreement = agreement
    self.sameNames = sameNames
    self.changedNames = changedNames
    self.changedLiterals = changedLiterals
    self.edits = edits
    self.lineages = lineages
    self.corpusLineages = corpusLineages
    self.parts = parts
  }
}

/// A copied region and what is known of it.
public struct Finding: Sendable {
  /// Eight hexadecimal digits made of the copied canonical content and the origin's versionless purl.
  public var id: String
  public var kind: Kind
  /// The scanned file as the user named it.
  public var file: [UInt8]
  public var region: Region
  public var origin: Origin
  public var claimants: [Origin]
  public var evidence: FindingEvidence
  /// Log odds that the agreement is no coincidence.
  public var score: Double
  /// The lines of the region, as text for a terminal: at most a few of its first.
  public var excerpt: [ExcerptLine]
  /// For a vendored folder told as one finding: its files. Empty for a region.
  public var files: [VendoredFile]

  public enum Kind: String, Hashable, Sendable, Codable {
    case exact
    case renamed
    case edited
    /// A folder whose files are those of the origin.
    case vendored
  }

  public init(
    id: String, kind: Kind, file: [UInt8], region: Region, origin: Origin, claimants: [Origin],
    evidence: FindingEvidence,
    score: Double, excerpt: [ExcerptLine], files: [VendoredFile] = []
  ) {
    self.id = id
    self.kind = kind
    self.file = file
    self.region = region
    self.origin = origin
    self.claimants = claimants
    self.evidence = evidence
    self.score = score
    self.excerpt = excerpt
    self.files = files
  }
}

/// A line of a scanned file beside the origin's line that it stands for.
public struct ExcerptLine: Hashable, Sendable {
  public var line: Int
  /// The bytes of the line without its end, cut after ``maximumLength``.
  public var text: [UInt8]
  /// The line of the origin, nil where nothing agrees.
  public var originLine: Int?
  public var agreement: Agreement

  public static let maximumLength = 160

  public enum Agreement: String, Hashable, Sendable, Codable {
    case same
    case changed
    case inserted
  }

  public init(line: Int, text: [UInt8], originLine: Int?, agreement: Agreement) {
    self.line = line
    self.text = text
    self.originLine = originLine
    self.agreement = agreement
  }
}

/// A file of a vendored folder.
public struct VendoredFile: Hashable, Sendable {
  public var file: [UInt8]
  public var originPath: [UInt8]
  public init(file: [UInt8], originPath: [UInt8]) {
    self.file = file
    self.originPath = originPath
  }
}
