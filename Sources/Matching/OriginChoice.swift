import Corpus

extension Claim {
  /// The regions of one file that are told, the surest ones: a report of more would not be read.
  static let mostRegions = 500

  /// Groups the matches of one file into regions, and names an origin for each.
  ///
  /// The match we are surest of founds a region; others that overlap it by more than half of the shorter one are its other
  /// claimants. O(n·r) for n matches in r regions.
  static func grouped(_ matches: [Match], packs: PackSet) throws(PackError) -> [Claim] {
    var groups: [[Match]] = []
    for match in matches.sorted(by: Match.isSurer) {
      if let group = groups.firstIndex(where: { $0[0].sharesRegion(with: match) }) {
        groups[group].append(match)
      } else if groups.count < mostRegions {
        groups.append([match])
      }
    }
    var claims: [Claim] = []
    for group in groups { claims.append(try Claim(choosingAmong: group, packs: packs)) }
    return claims.sorted {
      ($0.match.queryTokens.lowerBound, $0.match.document) < ($1.match.queryTokens.lowerBound, $1.match.document)
    }
  }

  /// Names the origin: whoever covers the region best; of those that cover it about as well, the home of the code, see
  /// ``HomeClaim/home(among:)``.
  private init(choosingAmong group: [Match], packs: PackSet) throws(PackError) {
    let best = group.map(\.coverage).max() ?? 0
    let rivals = group.indices.filter { group[$0].coverage >= 0.97 * best }
    var preferred = rivals.first ?? 0
    if rivals.count > 1 {
      var claims: [HomeClaim] = []
      for rival in rivals { claims.append(try group[rival].homeClaim(packs)) }
      preferred = HomeClaim.home(among: claims).map { rivals[$0] } ?? preferred
    }
    match = group[preferred]
    surest = group[0]
    others = group.indices.filter { $0 != preferred }.prefix(Claim.maximumClaimants).map { group[$0] }
  }
}

extension Match {
  /// The home of its document as one claim among those of the region.
  fileprivate func homeClaim(_ packs: PackSet) throws(PackError) -> HomeClaim {
    let record = try packs.document(document)
    guard let home = try packs.home(of: record) else {
      return HomeClaim(lineage: "", component: Component(name: ""), path: [])
    }
    return HomeClaim(
      lineage: try packs.lineage(home.lineage), component: try packs.component(home.component), path: home.path)
  }

  /// How much of the region agrees, tokens and then names and literals.
  fileprivate var coverage: Float {
    Float(evidence.agreeing + evidence.exactGrams) - 2 * Float(evidence.gaps)
  }

  fileprivate static func isSurer(_ a: Match, _ b: Match) -> Bool {
    if a.score != b.score { return a.score > b.score }
    if a.coverage != b.coverage { return a.coverage > b.coverage }
    return (a.document, a.queryTokens.lowerBound) < (b.document, b.queryTokens.lowerBound)
  }

  fileprivate func sharesRegion(with other: Match) -> Bool {
    let common = queryTokens.clamped(to: other.queryTokens).count
    return 2 * common > min(queryTokens.count, other.queryTokens.count)
  }
}
