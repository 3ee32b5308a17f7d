/// Our own rules, for what the matrix of OSADL lacks or leaves to be checked.
///
/// They know licences by the columns of the table only: category, family, what they ask for. The code is inserted into the work,
/// not linked with it. When in doubt they say `unknown`.
struct CompatibilityRules {
  static let source = "rules of quoth"
  static let date = "2026-11-25"

  /// The licence of the code, and that of the work, as the table and the expression spell them.
  let incoming: Licence
  let outbound: Licence?
  let outboundName: String

  func ruling() -> Ruling {
    restricted ?? noConditions ?? unread ?? permissive ?? unknownWork ?? versions ?? gnu ?? nonCopyleft ?? copylefts
  }

  private func ruling(
    _ verdict: CompatibilityVerdict, _ rule: String, _ reason: String, steps: [String] = []
  ) -> Ruling {
    Ruling(verdict: verdict, rule: rule, reason: reason, source: Self.source, date: Self.date, steps: steps)
  }

  /// R2: what limits use may not go where the work promises more.
  private var restricted: Ruling? {
    switch incoming.category {
    case .noncommercial, .noDerivatives, .sourceAvailable, .restricted, .proprietaryFree: break
    default: return nil
    }
    if incoming.category == .noncommercial && outbound?.category == .noncommercial {
      return ruling(
        .unknown, "R2 restricted terms",
        "Both \(incoming.id) and \(outboundName) keep out commercial use; whether their terms agree has to be read.")
    }
    return ruling(
      .incompatible, "R2 restricted terms",
      "\(incoming.id) limits what the code may be used for (\(incoming.category.rawValue)).")
  }

  /// R3: what asks for nothing may go anywhere.
  private var noConditions: Ruling? {
    guard incoming.asksForNothing else { return nil }
    return ruling(.compatible, "R3 no conditions", "\(incoming.id) asks for nothing.")
  }

  /// R1: a licence that nobody has sorted.
  private var unread: Ruling? {
    guard incoming.category == .unknown else { return nil }
    return ruling(.unknown, "R1 unknown licence", "Of \(incoming.id) only its name is known, so it has to be read.")
  }

  /// R1: a work under a licence that is not known accepts what any work may hold, and that was decided before.
  private var unknownWork: Ruling? {
    guard outbound == nil || outbound?.category == .unknown else { return nil }
    return ruling(.unknown, "R1 unknown licence", "\(outboundName) is not known, so it has to be read.")
  }

  private var isCopyleft: Bool { incoming.category.isCopyleft }
}

extension LicenceCategory {
  var isCopyleft: Bool { self == .weakCopyleft || self == .strongCopyleft || self == .networkCopyleft }
}

/// R4: permissive licences fit into everything, but for terms that a copyleft does not let a work add.
extension CompatibilityRules {
  private var permissive: Ruling? {
    guard !isCopyleft else { return nil }
    guard !incoming.extraTerms.isEmpty else { return permissiveRuling }
    guard let outbound, outbound.category != .unknown else { return nil }
    guard outbound.category.isCopyleft else { return permissiveRuling }
    guard let version = outbound.version, version.isGNU else { return furtherTerms(outbound) }
    if incoming.extraTerms.contains(.advertising) || incoming.extraTerms.contains(.naming) {
      return ruling(
        .incompatible, "R4 further restriction",
        "\(incoming.id) asks for credit or other names, and \(outbound.id) lets nobody add restrictions.")
    }
    return incoming.extraTerms.contains(.terms) ? furtherTerms(outbound) : patentTerms(outbound, version)
  }

  private var permissiveRuling: Ruling {
    ruling(.obligations, "R4 permissive", "\(incoming.id) lets code go into works under other licences.")
  }

  private func furtherTerms(_ outbound: Licence) -> Ruling {
    ruling(
      .unknown, "R4 further terms",
      "\(incoming.id) has terms (of credit, names, patents, law, export or sale) that may not fit \(outbound.id); they have to be read."
    )
  }

  /// Version 3 of the GNU licences lets a work add terms of this kind, the versions before it do not.
  private func patentTerms(_ outbound: Licence, _ version: FamilyVersion) -> Ruling {
    if version.numbers.first ?? 0 >= 3 {
      return ruling(.obligations, "R4 patent terms", "\(outbound.id) accepts the patent terms of \(incoming.id).")
    }
    return ruling(
      .incompatible, "R4 patent terms",
      "\(incoming.id) ends patent rights for whoever sues, a restriction that \(outbound.id) does not allow.")
  }
}

/// R5 to R10: copyleft.
extension CompatibilityRules {
  /// R5: versions of one licence.
  private var versions: Ruling? {
    guard let outbound, let given = incoming.version, let wanted = outbound.version, given.family == wanted.family,
      given.form != .plain, wanted.form != .plain
    else { return nil }
    if given.form == .orLater && wanted.isNoOlder(than: given) {
      return ruling(.obligations, "R5 versions", "\(incoming.id) lets the code be taken under \(outbound.id).")
    }
    return ruling(
      .incompatible, "R5 versions",
      "\(incoming.id) does not let the code be taken under every version that \(outbound.id) names.")
  }

  /// R6, R7: licences of the GNU family that differ in kind.
  private var gnu: Ruling? {
    guard let outbound, let given = incoming.version, let wanted = outbound.version, given.isGNU, wanted.isGNU else {
      return nil
    }
    if given.family == "AGPL" || wanted.family == "AGPL" {
      return ruling(
        .incompatible, "R7 combine, not insert",
        "\(incoming.id) and \(outbound.id) let works be combined at most, each under its own licence; code that is inserted is not.",
        steps: ["Keep it in a module of its own under \(incoming.id), or leave it out."])
    }
    return ruling(
      .incompatible, "R6 GNU licences", "\(incoming.id) does not let the code be taken under \(outbound.id).")
  }

  /// R8: a copyleft holds on to its licence.
  private var nonCopyleft: Ruling? {
    guard let outbound, !outbound.category.isCopyleft else { return nil }
    return ruling(
      .incompatible, "R8 copyleft into other licence",
      "\(incoming.id) is a copyleft licence: what is inserted stays under it, and \(outbound.id) is none.",
      steps: incoming.waysToKeepApart
    )
  }

  /// R10: two copylefts cannot both hold.
  private var copylefts: Ruling {
    ruling(
      .incompatible, "R10 two copylefts",
      "\(incoming.id) and \(outboundName) are two copyleft licences, and each holds on to the code.",
      steps: incoming.waysToKeepApart)
  }
}

extension Licence {
  /// What helps where its copyleft covers less than the work, sentences.
  var waysToKeepApart: [String] {
    guard category.isCopyleft, sameLicence != .work, sameLicence != .none else { return [] }
    return ["Keep it in files of its own under \(id), or leave it out."]
  }
}
