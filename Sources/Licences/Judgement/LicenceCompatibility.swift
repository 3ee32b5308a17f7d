/// Judges one licence into another: the cell of OSADL first, then what a licence says itself, then our own rules.
struct LicenceCompatibility {
  private let table = LicenceTable.shared
  private let matrix = CompatibilityMatrix.shared
  private let clauses = RelicensingClauses.shared

  /// The ruling of code under `incoming` into a work under `outbound`, two terms in their normal form.
  ///
  /// An exception only adds permission and `+` only adds versions, so the best ruling of the term without them, with them, and of
  /// the later versions holds.
  func ruling(of incoming: LicenceTerm, into outbound: LicenceTerm) -> Ruling {
    var best = ruling(ofOne: incoming.withoutOrLater, into: outbound)
    for other in alternatives(to: incoming) {
      let ruling = ruling(ofOne: other, into: outbound)
      if ruling.verdict.rank < best.verdict.rank { best = ruling }
    }
    return best
  }

  private func alternatives(to term: LicenceTerm) -> [LicenceTerm] {
    var list: [LicenceTerm] = []
    if term.exception != nil { list.append(LicenceTerm(term.id)) }
    if term.orLater { list += table[term.id]?.laterVersions.map { LicenceTerm($0.id) } ?? [] }
    return list
  }

  private func ruling(ofOne incoming: LicenceTerm, into outbound: LicenceTerm) -> Ruling {
    let outbound = outbound.withoutOrLater
    if incoming == outbound, !incoming.isReference { return same(incoming) }
    let cell = matrix.cell(of: incoming.description, into: outbound.description)
    if let cell, let ruling = ruling(cell, of: incoming, into: outbound) { return ruling }
    return ownRuling(of: incoming, into: outbound)
  }

  /// The ruling of two different licences, without the matrix.
  func ownRuling(of incoming: LicenceTerm, into outbound: LicenceTerm) -> Ruling {
    if let ruling = exceptionOfWork(incoming, outbound) { return ruling }
    if let clause = clauses.clause(of: incoming.description, into: outbound.id) {
      return Ruling(
        verdict: clause.permits ? .obligations : .unknown, rule: "R9 relicensing clause",
        reason: clause.sentence(outbound),
        source: clauses.source, date: clauses.date, steps: clause.step.map { [$0] } ?? [])
    }
    guard let licence = table[incoming.id] else { return unknown(incoming) }
    return CompatibilityRules(incoming: licence, outbound: table[outbound.id], outboundName: outbound.id).ruling()
  }
}

extension LicenceTerm {
  fileprivate var withoutOrLater: LicenceTerm { LicenceTerm(id, exception: exception) }
}

extension LicenceCompatibility {
  /// R0: a licence fits into itself.
  private func same(_ term: LicenceTerm) -> Ruling {
    Ruling(
      verdict: asksForNothing(term) ? .compatible : .obligations, rule: "R0 same licence",
      reason: "Code and work are under the same licence.", source: CompatibilityRules.source,
      date: CompatibilityRules.date)
  }

  private func unknown(_ term: LicenceTerm) -> Ruling {
    Ruling(
      verdict: .unknown, rule: "R1 unknown licence", reason: "\(term.id) is not known, so it has to be read.",
      source: CompatibilityRules.source, date: CompatibilityRules.date)
  }

  private func asksForNothing(_ term: LicenceTerm) -> Bool { table[term.id]?.asksForNothing ?? false }

  /// What a cell of the matrix means; nil when it leaves the pair to be checked.
  private func ruling(_ cell: CompatibilityMatrix.Cell, of incoming: LicenceTerm, into outbound: LicenceTerm) -> Ruling?
  {
    let verdict: CompatibilityVerdict
    switch cell.verdict {
    case .yes: verdict = asksForNothing(incoming) ? .compatible : .obligations
    case .no: verdict = .incompatible
    case .unknown: verdict = .unknown
    case .check: return nil
    }
    return Ruling(
      verdict: verdict, rule: "OSADL \(cell.reason)", reason: sentence(cell, incoming, outbound), source: matrix.source,
      date: matrix.date, steps: steps(verdict, of: incoming, into: outbound))
  }

  /// What a verdict of the matrix leaves to be done: what the licence's own clause adds, or to keep the code apart.
  private func steps(
    _ verdict: CompatibilityVerdict, of incoming: LicenceTerm, into outbound: LicenceTerm
  ) -> [String] {
    if verdict == .incompatible { return table[incoming.id]?.waysToKeepApart ?? [] }
    guard verdict == .obligations, let clause = clauses.clause(of: incoming.id, into: outbound.id) else { return [] }
    return clause.step.map { [$0] } ?? []
  }

  private func sentence(_ cell: CompatibilityMatrix.Cell, _ incoming: LicenceTerm, _ outbound: LicenceTerm) -> String {
    switch cell.reason {
    case "both-non-copyleft": "Neither \(incoming) nor \(outbound) is a copyleft licence."
    case "copyleft-into-non-copyleft":
      "\(incoming) is a copyleft licence: what is inserted stays under it, and \(outbound) is none."
    case "copyleft-into-copyleft":
      "\(incoming) and \(outbound) are two copyleft licences, and each holds on to the code."
    case "explicit-compat": "\(incoming) is known to fit into works under \(outbound)."
    case "explicit-incompat": "\(incoming) is known not to fit into works under \(outbound)."
    default: "It is not known whether \(incoming) fits into works under \(outbound)."
    }
  }

  /// R11: a work that permits more than its licence cannot permit it for code whose licence does not. Code under no copyleft may.
  private func exceptionOfWork(_ incoming: LicenceTerm, _ outbound: LicenceTerm) -> Ruling? {
    guard let exception = outbound.exception else { return nil }
    let base = ruling(ofOne: incoming, into: LicenceTerm(outbound.id))
    let isCopyleft = table[incoming.id]?.category.isCopyleft ?? true
    guard isCopyleft, incoming.exception != exception, base.verdict.rank < CompatibilityVerdict.unknown.rank else {
      return base
    }
    return Ruling(
      verdict: .incompatible, rule: "R11 exception of the work",
      reason: "The work permits more by \(exception), which \(incoming) does not permit.",
      source: CompatibilityRules.source,
      date: CompatibilityRules.date, steps: ["Leave it out, or give up the exception for the work that holds it."])
  }
}
