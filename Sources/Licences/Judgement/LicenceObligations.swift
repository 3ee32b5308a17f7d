extension Licence {
  /// What the licence asks for, in the order of ``Obligation/Kind``.
  public var obligations: [Obligation] { noticeObligations + changeObligations + reachObligations + patentClauses }

  /// Whether it asks for nothing at all.
  var asksForNothing: Bool { !obligations.contains { $0.kind.asksForAction } }

  private func obligation(
    _ kind: Obligation.Kind, _ sentence: String, weight: Int = 2, isSourceOnly: Bool = false, isAssumed: Bool = false
  ) -> Obligation {
    Obligation(
      kind: kind, scope: isSourceOnly ? .sourceOnly : .allCopies, sentence: sentence, isAssumed: isAssumed,
      askedBy: [id],
      weight: isSourceOnly ? 1 : weight)
  }

  private var noticeObligations: [Obligation] {
    var list: [Obligation] = []
    let isSourceOnly = notice == .source
    let copies = isSourceOnly ? "every copy of the source" : "every copy"
    if notice != .none {
      let isAssumed = notice == .unclear
      list.append(
        obligation(
          .notice, "Keep its copyright notices in \(copies).", isSourceOnly: isSourceOnly, isAssumed: isAssumed))
    }
    if asksForText {
      list.append(
        obligation(.licenceText, "Give the text of the licence with \(copies).", isSourceOnly: isSourceOnly))
    }
    if asksForNoticeFile {
      list.append(obligation(.noticeFile, "Carry over what its NOTICE file says, where it has one."))
    }
    return list
  }

  private var changeObligations: [Obligation] {
    var list: [Obligation] = []
    if asksForChanges {
      list.append(obligation(.changes, "Say in changed files that they were changed.", isSourceOnly: notice == .source))
    }
    if extraTerms.contains(.advertising) {
      list.append(
        obligation(
          .acknowledgement, "Name the holder in advertising or documentation, in the words of the licence.", weight: 20)
      )
    }
    if extraTerms.contains(.naming) {
      list.append(
        obligation(.naming, "Do not call a changed version by the names that the licence reserves.", weight: 20))
    }
    return list
  }

  private var reachObligations: [Obligation] {
    var list: [Obligation] = []
    if asksForSource {
      list.append(obligation(.source, "Give the source code to whoever gets a compiled copy.", weight: 500))
    }
    if coversNetworkUse {
      list.append(
        obligation(.networkSource, "Offer the source code to whoever uses it over a network.", weight: 20_000))
    }
    if let (sentence, weight) = sameLicence.demand { list.append(obligation(.sameLicence, sentence, weight: weight)) }
    if let limit = category.limit { list.append(obligation(.use, limit, weight: 100_000)) }
    if extraTerms.contains(.terms) {
      list.append(obligation(.furtherTerms, "Read the licence: it has terms beyond these.", weight: 100))
    }
    return list
  }

  private var patentClauses: [Obligation] {
    switch patents {
    case .granted:
      let sentence = "Its contributors grant rights in their patents; the licence says when these end."
      return [obligation(.patentGrant, sentence, weight: 0)]
    case .excluded: return [obligation(.patentExclusion, "It grants no rights in patents.", weight: 0)]
    case .silent: return []
    }
  }
}

extension SameLicenceScope {
  fileprivate var demand: (sentence: String, weight: Int)? {
    switch self {
    case .none: nil
    case .file: ("Keep the files that hold it under the same licence.", 1000)
    case .library: ("Keep the library that holds it under the same licence.", 2000)
    case .fileOrLibrary: ("Keep the files or the library that hold it under the same licence.", 2000)
    case .work: ("Put the whole work that holds it under the same licence.", 10_000)
    }
  }
}

extension LicenceCategory {
  /// How it limits use, as a sentence; nil when it does not.
  fileprivate var limit: String? {
    switch self {
    case .publicDomain, .permissive, .weakCopyleft, .strongCopyleft, .networkCopyleft: nil
    case .noncommercial: "Use it only for what is not commercial."
    case .noDerivatives: "Pass it on unchanged and whole only."
    case .sourceAvailable: "Stay within the uses that the licence allows: it is no open-source licence."
    case .restricted: "Stay within the uses that the licence allows."
    case .proprietaryFree: "Stay within what the owner allows: it is free of charge only."
    case .unknown: "Read the licence: its kind is not known."
    }
  }
}
