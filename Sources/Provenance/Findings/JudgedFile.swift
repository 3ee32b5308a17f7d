public import SourceTree

/// The findings of one file and, when nearly all of it is somebody's, whose.
public struct JudgedFile: Sendable {
  public var path: [UInt8]
  public var findings: [Finding] = []
  /// Where its comments lie, when it has findings.
  public var comments: FileComments?
  /// The lines that count; nil when all do.
  public var changedLines: ChangedLines?
  /// What its comments accept.
  public var allows: [InlineAllow] = []
  /// Places in the corpus whose documents cover at least four fifths of the file.
  var homes: [Home] = []

  struct Home: Hashable, Sendable {
    /// The number of the component, counted over all packs.
    var component: Int
    var path: [UInt8]
  }

  public init(path: [UInt8]) {
    self.path = path
  }

  /// Takes in what another pack says of the same file: where both claim a region, the surer finding is kept, and the other's origin
  /// becomes a claimant.
  public mutating func unite(with other: JudgedFile) {
    homes += other.homes
    let known = findings.count
    for finding in other.findings {
      guard let rival = findings[..<known].firstIndex(where: { $0.region.overlaps(finding.region) }) else {
        findings.append(finding)
        continue
      }
      let (kept, beaten) =
        finding.score > findings[rival].score ? (finding, findings[rival]) : (findings[rival], finding)
      findings[rival] = kept
      findings[rival].claimants += [beaten.origin] + beaten.claimants
    }
  }
}

extension Region {
  /// Whether more than half of the shorter one lies in both: lines, or columns where both lie on one and the same line.
  fileprivate func overlaps(_ other: Region) -> Bool {
    if [endLine, other.startLine, other.endLine].allSatisfy({ $0 == startLine }) {
      return (startColumn...endColumn).overlapsMostly(other.startColumn...other.endColumn)
    }
    return (startLine...endLine).overlapsMostly(other.startLine...other.endLine)
  }
}

extension ClosedRange<Int> {
  fileprivate func overlapsMostly(_ other: Self) -> Bool {
    overlaps(other) && 2 * clamped(to: other).count > Swift.min(count, other.count)
  }
}
