import Licences

extension Finding {
  /// What is judged by itself: the finding, or those in the files of a vendored folder.
  public var regions: [Finding] { members.isEmpty ? [self] : members }

  /// The finding with what is said of its regions: their credit in their order, and how their licences fit.
  public func judged(_ attributions: ArraySlice<Attribution>, fit: (Origin) -> LicenceFit) -> Finding {
    var judged = self
    judged.fit = fit(origin)
    guard !members.isEmpty else {
      judged.attribution = attributions.first ?? attribution
      return judged
    }
    judged.members = zip(members, attributions).map { $0.judged([$1], fit: fit) }
    judged.attribution = Attribution(ofFolder: Array(attributions))
    let worst = judged.members.map(\.fit).max { $0.verdict.rank < $1.verdict.rank }
    if let worst, worst.verdict.rank > judged.fit.verdict.rank { judged.fit = worst }
    return judged
  }
}

extension Attribution {
  /// Credited when all files are, not when none is, partly in between; files that need no credit do not count.
  fileprivate init(ofFolder members: [Attribution]) {
    let asked = members.filter { $0.verdict != .notRequired }
    guard !asked.isEmpty else {
      self.init(.notRequired)
      return
    }
    let verdicts = Set(asked.map(\.verdict))
    let lacking = Set(asked.flatMap(\.missing))
    var seen: Set<[UInt8]> = []
    let credits = asked.flatMap(\.credits).filter { seen.insert($0.file).inserted }
    self.init(
      verdicts.count == 1 ? asked[0].verdict : .partial, missing: CreditPart.allCases.filter(lacking.contains),
      credits: Array(credits.prefix(Self.maximumCredits)))
  }

  /// Of a folder no more places are told.
  private static let maximumCredits = 8
}
