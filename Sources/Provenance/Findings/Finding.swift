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
  /// What it is known from.
  public var licenceSource: LicenceSource
  /// How the document says so; nil when something else does.
  public var licenceManner: LicenceManner?
  /// The path inside the component that says so; nil when the document or the component does.
  public var licenceFile: [UInt8]?
  /// Copyright lines.
  public var holders: [String]
  /// What names the holders.
  public var holdersSource: LicenceSource
  public var url: String
  public var released: String

  public init(
    component: String, version: String, purl: String, path: [UInt8], startLine: Int, endLine: Int, licence: String,
    licenceSource: LicenceSource, licenceManner: LicenceManner? = nil, licenceFile: [UInt8]? = nil, holders: [String],
    holdersSource: LicenceSource = .document, url: String, released: String
  ) {
    self.component = component
    self.version = version
    self.purl = purl
    self.path = path
    self.startLine = startLine
    self.endLine = endLine
    self.licence = licence
    self.licenceSource = licenceSource
    self.licenceManner = licenceManner
    self.licenceFile = licenceFile
    self.holders = holders
    self.holdersSource = holders.isEmpty ? .unknown : holdersSource
    self.url = url
    self.released = released
  }
}

/// What the licence, or the holders, of an origin are known from.
public enum LicenceSource: String, Hashable, Sendable, Codable {
  /// The document itself.
  case document
  /// A paragraph of `debian/copyright` or of a REUSE file of its component, that names the document.
  case paragraph
  /// The nearest licence file of its component.
  case licenceFile = "licence file"
  /// The nearest package metadata of its component.
  case metadata
  /// Its component as a whole.
  case component
  case unknown
}

/// How a document says under which licence it is.
public enum LicenceManner: String, Hashable, Sendable, Codable {
  /// An SPDX tag.
  case tag
  case exactText = "exact text"
  /// The licence text, nearly word for word.
  case text
  /// The header that the licence recommends.
  case header
  /// A sentence that grants the licence by its name.
  case grant
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
  /// The columns of the region in the units of editors; nil where they are not known.
  public var editorColumns: EditorColumns?
  public var origin: Origin
  public var claimants: [Origin]
  public var evidence: FindingEvidence
  /// Log odds that the agreement is no coincidence.
  public var score: Double
  /// The lines of the region: a few of its first, or all, as the scan was told.
  public var excerpt: [ExcerptLine]
  /// Whether its credit is given.
  public var attribution = Attribution(.unattributed)
  /// Whether it may stand in the project.
  public var fit: LicenceFit
  /// What the policy makes of it.
  public var decision = Decision(.fail, Attribution.Verdict.unattributed.rawValue)
  /// Set when somebody accepted it; then it is not held against the project.
  public var suppression: Suppression?
  /// The commit that brought it in; nil when nobody asked.
  public var commit: CommitFacts?
  /// For a vendored folder told as one finding: its files. Empty for a region.
  public var files: [VendoredFile]
  /// For a vendored folder: the findings in its files that it stands for.
  public var members: [Finding] = []

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
    fit = LicenceFit(of: origin.licence, into: "")
  }

  /// The level that it has by the policy, unless somebody accepted it.
  public var level: Level { suppression == nil ? decision.level : .pass }
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
    /// It has no tokens, so nothing was compared: a comment, or nothing.
    case uncompared
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
