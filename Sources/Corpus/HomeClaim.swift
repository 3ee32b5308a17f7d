/// One of several places that hold the same code, as far as it tells where the code comes from. All in bytes.
public struct HomeClaim: Sendable {
  /// What the code there is said to belong to: by the manifest, by a vendoring folder, else the component's own.
  var lineage: [UInt8]
  var componentLineage: [UInt8]
  var name: [UInt8]
  /// `YYYY-MM-DD`; empty when unknown.
  var released: [UInt8]
  var path: [UInt8]

  init(lineage: [UInt8], componentLineage: [UInt8], name: [UInt8], released: [UInt8], path: [UInt8]) {
    self.lineage = lineage
    self.componentLineage = componentLineage
    self.name = name
    self.released = released
    self.path = path
  }

  public init(lineage: String, component: Component, path: [UInt8]) {
    self.init(
      lineage: Array(lineage.utf8), componentLineage: Array(component.lineage.utf8), name: Array(component.name.utf8),
      released: Array(component.released.utf8), path: path)
  }

  var isCopy: Bool { lineage != componentLineage }

  /// The claim that is believed: the smallest of these, in turn.
  ///
  /// 1. code of the component itself before a copy of another one's;
  /// 2. a component that a copy is said to be of;
  /// 3. the component that a path names, the nearer to its end the better: `wp-includes/jquery/jquery.js` speaks for jquery;
  /// 4. the oldest release. This is the weakest sign, since a corpus has the home in a newer release than many a copy;
  /// 5. the component's name.
  ///
  /// Linear in the paths.
  /// - Returns: the index of the first of them; nil when there is no claim.
  public static func home(among claims: [HomeClaim]) -> Int? {
    guard claims.count > 1 else { return claims.isEmpty ? nil : 0 }
    let evidence = HomeEvidence(claims)
    let ranks = claims.map { HomeRank($0, evidence) }
    return ranks.indices.min { ranks[$0] < ranks[$1] }
  }
}

/// What the claims say of each other.
private struct HomeEvidence {
  /// The lineages that copies are said to be of.
  let copied: Set<[UInt8]>
  /// The names in paths, with the number of names behind them.
  private var depths: [[UInt8]: Int] = [:]

  init(_ claims: [HomeClaim]) {
    copied = Set(claims.lazy.filter(\.isCopy).map(\.lineage))
    for claim in claims {
      let segments = claim.path.split(separator: UInt8(ascii: "/")).map { $0.map(lowercased) }
      for (depth, segment) in segments.reversed().enumerated() {
        let name = withoutVersion(depth == 0 ? stem(segment) : segment)
        depths[name] = min(depth, depths[name] ?? .max)
      }
    }
  }

  /// How near to the end of a path a component is named; `Int.max` when no path names it.
  func depth(of claim: HomeClaim) -> Int {
    min(depths[claim.componentLineage] ?? .max, depths[claim.name.map(lowercased)] ?? .max)
  }
}

private struct HomeRank: Comparable {
  let isCopy: Bool
  let isCopied: Bool
  let depth: Int
  let released: [UInt8]
  let name: [UInt8]
  let path: [UInt8]

  init(_ claim: HomeClaim, _ evidence: HomeEvidence) {
    isCopy = claim.isCopy
    isCopied = evidence.copied.contains(claim.componentLineage)
    depth = evidence.depth(of: claim)
    released = claim.released
    name = claim.name
    path = claim.path
  }

  static func < (a: Self, b: Self) -> Bool {
    if a.isCopy != b.isCopy { return b.isCopy }
    if a.isCopied != b.isCopied { return a.isCopied }
    if a.depth != b.depth { return a.depth < b.depth }
    if a.released != b.released { return b.released.isEmpty || !a.released.isEmpty && a.released.isBefore(b.released) }
    if a.name != b.name { return a.name.isBefore(b.name) }
    return a.path.isBefore(b.path)
  }
}

extension [UInt8] {
  fileprivate func isBefore(_ other: Self) -> Bool { lexicographicallyPrecedes(other) }
}
