/// All that a scan found and all that it looked at: what every report is made from.
public struct ScanReport: Sendable {
  /// All of them, those that pass or were accepted too, sorted by file and place.
  public var findings: [Finding]
  /// Set when the tree is a corpus component itself: `curl 7.88.1`.
  public var selfComponent: String?
  public var summary: ScanSummary

  public init(findings: [Finding], selfComponent: String?, summary: ScanSummary) {
    self.findings = findings
    self.selfComponent = selfComponent
    self.summary = summary
  }
}

/// What was checked, what was not and why, against which corpus.
public struct ScanSummary: Sendable {
  /// The paths that were scanned, as the user named them; none when it was standard input.
  public var roots: [[UInt8]] = []
  public var filesChecked = 0
  public var linesChecked = 0
  public var bytesChecked = 0
  /// Counted skips, by reason; no failures.
  public var skipped: [Count] = []
  /// Files that should have been read and were not: each makes the scan incomplete.
  public var failures: [Failure] = []
  /// Set when only what was changed was scanned.
  public var changes: Changes?
  public var corpora: [Corpus] = []
  public var project = ProjectLicence.unknown
  /// Sorted by file and line.
  public var remarks: [Remark] = []
  public var sensitivity = "normal"
  public var threshold = 0.0
  /// Seconds of wall time; not part of reports that must be reproducible.
  public var seconds = 0.0

  public struct Count: Hashable, Sendable {
    public var reason: String
    public var files: Int
    public init(reason: String, files: Int) {
      self.reason = reason
      self.files = files
    }
  }

  public struct Changes: Hashable, Sendable {
    /// What was compared, such as `staged against HEAD`.
    public var comparison: String
    /// The files that differ, whether they were checked or skipped.
    public var files: Int
    /// The lines that were added or changed, in the files that were checked.
    public var lines: Int
    /// Whether findings count in other lines, too.
    public var countsAllLines: Bool
    public init(comparison: String, files: Int, lines: Int, countsAllLines: Bool) {
      self.comparison = comparison
      self.files = files
      self.lines = lines
      self.countsAllLines = countsAllLines
    }
  }

  public struct Failure: Hashable, Sendable {
    public var file: [UInt8]
    public var reason: String
    public init(file: [UInt8], reason: String) {
      self.file = file
      self.reason = reason
    }
  }

  public struct Corpus: Hashable, Sendable {
    /// The pack's file name; `builtin` for the one in the program.
    public var name: String
    public var components: Int
    public var lineages: Int
    /// The first 16 hexadecimal digits of its SHA-256.
    public var digest: String
    /// What the pack states, `YYYY-MM-DD`; empty when it states none.
    public var date: String

    public static let digestLength = 16

    public init(name: String, components: Int, lineages: Int, digest: String, date: String = "") {
      self.name = name
      self.components = components
      self.lineages = lineages
      self.digest = digest
      self.date = date
    }
  }

  public init() {}
}
