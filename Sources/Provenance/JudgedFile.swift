/// The findings of one file and, when nearly all of it is somebody's, whose.
public struct JudgedFile: Sendable {
  public var path: [UInt8]
  public var findings: [Finding] = []
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
    for finding in other.findings {
      guard let rival = findings.firstIndex(where: { $0.region.overlaps(finding.region) }) else {
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
  /// Whether more than half of the shorter one's lines lie in both.
  fileprivate func overlaps(_ other: Region) -> Bool {
    let common = min(endLine, other.endLine) - max(startLine, other.startLine) + 1
    return 2 * common > min(lineCount, other.lineCount)
  }
}
