/// Judges expressions by the rulings of their licences; see ``Compatibility/init(of:into:)``.
struct ExpressionCompatibility {
  /// A ruling, and the licences under which the code is taken.
  struct Judgement {
    var ruling: Ruling
    var taken: [LicenceTerm]

    /// An expression that names no licence.
    static let nothing = Judgement(
      ruling: Ruling(
        verdict: .unknown, rule: "R1 no licence", reason: "No licence is named.", source: CompatibilityRules.source,
        date: CompatibilityRules.date),
      taken: [])
  }

  private struct Pair: Hashable {
    let incoming: LicenceTerm
    let outbound: LicenceTerm
  }

  private let licences = LicenceCompatibility()
  /// What was judged and weighed before: expressions name the same licences again and again.
  private var rulings: [Pair: Ruling] = [:]
  private var burdens: [[LicenceTerm]: Int] = [:]

  mutating func judgement(of incoming: LicenceExpression, into outbound: LicenceExpression) -> Judgement {
    switch outbound {
    case .licence(let term): judgement(of: incoming, into: term)
    case .any(let branches): worst(branches.map { judgement(of: incoming, into: $0) })
    case .all(let parts): worst(binding(parts).map { judgement(of: incoming, into: $0) })
    }
  }

  private mutating func judgement(of incoming: LicenceExpression, into outbound: LicenceTerm) -> Judgement {
    switch incoming {
    case .licence(let term): Judgement(ruling: ruling(of: term, into: outbound), taken: [term])
    case .any(let branches): best(branches.map { judgement(of: $0, into: outbound) })
    case .all(let parts): worst(parts.map { judgement(of: $0, into: outbound) })
    }
  }

  private mutating func ruling(of incoming: LicenceTerm, into outbound: LicenceTerm) -> Ruling {
    let pair = Pair(incoming: incoming, outbound: outbound)
    if let ruling = rulings[pair] { return ruling }
    let ruling = licences.ruling(of: incoming, into: outbound)
    rulings[pair] = ruling
    return ruling
  }

  /// The parts of a work's licence that ask for something which no other part asks for: one that fits into a part that is left
  /// goes, the first of two that fit into each other.
  private mutating func binding(_ parts: [LicenceExpression]) -> [LicenceExpression] {
    var left = parts
    var index = 0
    while index < left.count && left.count > 1 {
      let part = left[index]
      let others = left.indices.filter { $0 != index }
      var fits = false
      for other in others where !fits {
        fits = judgement(of: part, into: left[other]).ruling.verdict.rank < CompatibilityVerdict.unknown.rank
      }
      if fits { left.remove(at: index) } else { index += 1 }
    }
    return left
  }

  /// The first of those that are best; of rulings alike, the one that asks for least.
  private mutating func best(_ judgements: [Judgement]) -> Judgement {
    guard let rank = judgements.map(\.ruling.verdict.rank).min() else { return .nothing }
    let candidates = judgements.filter { $0.ruling.verdict.rank == rank }
    var best = candidates[0]
    for candidate in candidates.dropFirst() where burden(of: candidate.taken) < burden(of: best.taken) {
      best = candidate
    }
    return best
  }

  private mutating func burden(of terms: [LicenceTerm]) -> Int {
    if let burden = burdens[terms] { return burden }
    let burden = Obligations(of: .all(terms.map { .licence($0) })).burden
    burdens[terms] = burden
    return burden
  }

  /// The first of those that are worst; all licences are taken, and all steps.
  private func worst(_ judgements: [Judgement]) -> Judgement {
    guard var worst = judgements.max(by: { $0.ruling.verdict.rank < $1.ruling.verdict.rank }) else { return .nothing }
    let rank = worst.ruling.verdict.rank
    worst = judgements.first { $0.ruling.verdict.rank == rank } ?? worst
    var seen: Set<LicenceTerm> = []
    worst.taken = judgements.flatMap(\.taken).filter { seen.insert($0).inserted }
    if rank < CompatibilityVerdict.unknown.rank {
      var steps: Set<String> = []
      worst.ruling.steps = judgements.flatMap(\.ruling.steps).filter { steps.insert($0).inserted }
    }
    return worst
  }
}
