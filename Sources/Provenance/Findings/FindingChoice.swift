/// What stands for what a person typed of a finding's id.
public enum FindingChoice: Sendable {
  /// All findings with the id: the same copy may lie in several places.
  case found([Finding])
  /// Several ids begin so; in their order.
  case ambiguous([String])
  /// None does; these are nearest to it, at most ``nearestCount``.
  case unknown(nearest: [Finding])

  static let nearestCount = 3
}

extension ScanReport {
  /// The findings whose id begins so, those in the files of vendored folders too.
  public func findings(withID beginning: String) -> FindingChoice {
    let all = findings.flatMap { [$0] + $0.members }
    let chosen = all.filter { $0.id.hasPrefix(beginning) }
    let ids = Set(chosen.map(\.id))
    switch ids.count {
    case 0: return .unknown(nearest: Self.nearest(to: beginning, among: all))
    case 1: return .found(chosen)
    default: return .ambiguous(ids.sorted())
    }
  }

  /// The findings whose ids differ least, digit by digit; each id once.
  private static func nearest(to id: String, among findings: [Finding]) -> [Finding] {
    func distance(_ other: String) -> Int { zip(id.utf8, other.utf8).count { $0 != $1 } }
    var seen: Set<String> = []
    return Array(
      findings.filter { seen.insert($0.id).inserted }
        .sorted { (distance($0.id), $0.id) < (distance($1.id), $1.id) }
        .prefix(FindingChoice.nearestCount))
  }
}
