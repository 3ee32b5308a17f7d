import Licences

extension Finding {
  /// What is judged by itself: the finding, or those in the files of a vendored folder.
  public var regions: [Finding] { members.isEmpty ? [self] : members }

  /// The finding with what is said of its regions: their credit in their order, and how their licences fit.
  public func judged(_ attributions: ArraySlice<Attribution>, fit: (Origin) -> LicenceFit) -> Finding {
    var judged = self
    guard !members.isEmpty else {
      judged.attribution = attributions.first ?? attribution
      judged.fit = fit(origin).left(by: judged.attribution, isChanged: kind != .exact)
      return judged
    }
    judged.members = zip(members, attributions).map { $0.judged([$1], fit: fit) }
    judged.attribution = Attribution(ofFolder: Array(attributions))
    let isChanged = members.contains { $0.kind != .exact }
    let own = fit(origin).left(by: judged.attribution, isChanged: isChanged)
    judged.fit = (judged.members.map(\.fit) + [own]).max { $0.verdict.rank < $1.verdict.rank } ?? own
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
    givesLicenceText = asked.allSatisfy(\.givesLicenceText)
  }

  /// Of a folder no more places are told.
  private static let maximumCredits = 8
}
