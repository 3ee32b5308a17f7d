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

  /// Names the origin: whoever covers the region best; of those that cover it about as well, the home of the code before a vendored
  /// copy of it, then the oldest release.
  private init(choosingAmong group: [Match], packs: PackSet) throws(PackError) {
    let best = group.map(\.coverage).max() ?? 0
    var preferred = 0
    var preference: OriginPreference?
    let rivals = group.indices.filter { group[$0].coverage >= 0.97 * best }
    if rivals.count == 1 { preferred = rivals[0] }
    for index in rivals where rivals.count > 1 {
      let candidate = try OriginPreference(of: group[index], packs: packs)
      if let current = preference, !(candidate < current) { continue }
      preference = candidate
      preferred = index
    }
    match = group[preferred]
    surest = group[0]
    others = group.indices.filter { $0 != preferred }.prefix(Claim.maximumClaimants).map { group[$0] }
  }
}

/// What decides between origins that cover a region equally well; the smallest is named.
private struct OriginPreference: Comparable {
  var isVendored: Bool
  /// `YYYY-MM-DD`; unknown is last.
  var released: String
  var lineage: String
  var path: [UInt8]

  init(of match: Match, packs: PackSet) throws(PackError) {
    let document = try packs.document(match.document)
    let home = try packs.home(of: document)
    let component = try home.map { home throws(PackError) in try packs.component(home.component) }
    lineage = try packs.lineage(document.homeLineage)
    isVendored = component?.lineage != lineage
    released = component.flatMap { $0.released.isEmpty ? nil : $0.released } ?? "9999"
    path = home?.path ?? []
  }

  static func < (a: Self, b: Self) -> Bool {
    if a.isVendored != b.isVendored { return b.isVendored }
    if a.released != b.released { return a.released < b.released }
    if a.lineage != b.lineage { return a.lineage < b.lineage }
    return a.path.lexicographicallyPrecedes(b.path)
  }
}

extension Match {
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
