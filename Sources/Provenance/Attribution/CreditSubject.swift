import Licences

/// What has to be said to credit an origin.
struct CreditSubject: Sendable {
  /// Names of those who hold the copyright; empty when nobody is known.
  let holders: [Phrase]
  /// The words of the copyright notices in the document itself, years and all.
  let notices: Set<[UInt64]>
  /// Nil when it is unknown.
  let licence: LicenceExpression?
  /// The ids and the names of the licences in it.
  let licenceNames: [Phrase]
  /// Names of the component.
  let names: [Phrase]
  /// Where it comes from, without the scheme.
  let addresses: [Phrase]
  /// What is asked for; empty when its licence asks for no credit.
  let required: [CreditPart]

  /// - Parameter claimants: others that have the same code; who names one of them names the origin.
  init(_ origin: Origin, claimants: [Origin]) {
    let all = [origin] + claimants
    holders = Self.unique(Self.notices(of: origin).flatMap(HolderNames.names))
    notices = origin.holdersSource == .document ? Set(origin.holders.map(Self.notice)) : []
    licence = (try? LicenceExpression(parsing: origin.licence))?.normalised().expression
    licenceNames = Self.unique(
      (licence?.terms ?? []).flatMap { [$0.id, LicenceTable.shared[$0.id]?.name ?? ""] }.compactMap { Phrase($0.utf8) })
    names = Self.unique(all.flatMap(OriginNames.names))
    addresses = Self.unique(all.flatMap(OriginNames.addresses))
    required = Self.required(by: licence, namesHolders: !holders.isEmpty)
  }

  /// The words of a copyright notice without `Copyright` and the sign, which are written in many ways.
  static func notice(_ line: String) -> [UInt64] {
    (Phrase(line.utf8)?.words ?? []).filter { !marks.contains($0) }
  }

  private static let marks = Set(Phrase("copyright c ©".utf8)?.words ?? [])

  /// Without those of licence texts, which name who wrote the licence.
  private static func notices(of origin: Origin) -> [String] {
    guard origin.holdersSource == .licenceFile else { return origin.holders }
    return origin.holders.filter { !$0.contains("Free Software Foundation") }
  }

  private static func unique(_ phrases: [Phrase]) -> [Phrase] {
    var seen: Set<Phrase> = []
    return phrases.filter { seen.insert($0).inserted }
  }

  /// Nobody can name a holder or a licence that is not known.
  private static func required(by licence: LicenceExpression?, namesHolders: Bool) -> [CreditPart] {
    if let licence, licence.isDedication || !Obligations(of: licence).asksForCredit { return [] }
    return CreditPart.allCases.filter { $0 == .origin || ($0 == .holder ? namesHolders : licence != nil) }
  }

  /// Whether the licences that a place names are those that the code is under: all of them, of a choice one.
  func isUnder(_ named: [LicenceTerm]) -> Bool {
    guard let licence else { return false }
    return licence.isMet { wanted in named.contains { wanted.isMet(by: $0) } }
  }
}

extension Obligations {
  /// Whether whoever passes the code on has to name its authors, or to give its licence.
  fileprivate var asksForCredit: Bool {
    let kinds: Set<Obligation.Kind> = [.notice, .licenceText, .noticeFile, .acknowledgement]
    return !unknown.isEmpty || list.contains { kinds.contains($0.kind) }
  }
}

extension LicenceExpression {
  /// Whether whoever made the code gave it to everybody.
  fileprivate var isDedication: Bool { terms.allSatisfy { $0.id == "LicenseRef-public-domain" } }

  /// Whether it holds when its terms do as `isMet` says.
  fileprivate func isMet(_ isMet: (LicenceTerm) -> Bool) -> Bool {
    switch self {
    case .licence(let term): isMet(term)
    case .all(let parts): parts.allSatisfy { $0.isMet(isMet) }
    case .any(let parts): parts.contains { $0.isMet(isMet) }
    }
  }
}
