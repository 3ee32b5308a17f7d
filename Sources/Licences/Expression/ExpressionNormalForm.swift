extension LicenceExpression {
  /// The expression in canonical ids, those that are deprecated replaced; and a sentence for each id that was replaced or that the
  /// SPDX list does not know, which stays as it is.
  public func normalised() -> (expression: LicenceExpression, notes: [String]) {
    var notes: [String] = []
    let expression = mappingTerms { term in
      let (normal, remarks) = term.normalised()
      for remark in remarks where !notes.contains(remark) && notes.count < 100 { notes.append(remark) }
      return normal
    }
    return (expression, notes)
  }

  func mappingTerms(_ transform: (LicenceTerm) -> LicenceTerm) -> LicenceExpression {
    switch self {
    case .licence(let term): .licence(transform(term))
    case .all(let parts): .all(parts.map { $0.mappingTerms(transform) })
    case .any(let parts): .any(parts.map { $0.mappingTerms(transform) })
    }
  }
}

extension LicenceTerm {
  func normalised() -> (term: LicenceTerm, notes: [String]) {
    var term = self
    var notes: [String] = []
    term.normaliseReferences()
    term.normaliseLicence(&notes)
    term.normaliseException(&notes)
    return (term, notes)
  }

  /// Whether the id refers to a text that is given elsewhere.
  var isReference: Bool { id.hasPrefix("LicenseRef-") || id.hasPrefix("DocumentRef-") }

  private mutating func normaliseReferences() {
    id = Self.withCanonicalPrefixes(id)
    exception = exception.map(Self.withCanonicalPrefixes)
  }

  private static func withCanonicalPrefixes(_ id: String) -> String {
    let parts = id.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    return parts.map { part in
      for prefix in ["LicenseRef-", "DocumentRef-", "AdditionRef-"]
      where part.utf8.count > prefix.utf8.count && part.prefix(prefix.count).lowercased() == prefix.lowercased() {
        return prefix + part.dropFirst(prefix.count)
      }
      return String(part)
    }.joined(separator: ":")
  }

  private mutating func normaliseLicence(_ notes: inout [String]) {
    let table = LicenceTable.shared
    let (written, given) = (LicenceTerm(id, orLater: orLater), exception)
    if orLater, let licence = table[id + "+"] {
      orLater = false
      replace(licence)
    } else if let licence = table[id] {
      replace(licence)
    } else if !isReference {
      notes.append("\(id) is not on the SPDX list")
    }
    takeOrLaterIntoId()
    let isDeprecated = table[id]?.isDeprecated ?? false
    if isDeprecated {
      notes.append("\(written) is deprecated, and the SPDX list names nothing that takes its place")
    } else if id.lowercased() != written.id.lowercased() || orLater != written.orLater {
      let replacement = LicenceTerm(id, orLater: orLater, exception: exception == given ? nil : exception)
      notes.append("\(written) is now written \(replacement)")
    }
  }

  /// Takes on the id of a licence, or what replaces it. A second exception has no place in a term, so such an id stays.
  private mutating func replace(_ licence: Licence) {
    id = licence.id
    guard let replacedBy = licence.replacedBy, case .licence(let term) = try? LicenceExpression(parsing: replacedBy),
      term.exception == nil || exception == nil
    else { return }
    id = term.id
    exception = term.exception ?? exception
  }

  /// `GPL-2.0-only+` and `GPL-2.0-or-later+` are `GPL-2.0-or-later`.
  private mutating func takeOrLaterIntoId() {
    guard orLater else { return }
    if id.hasSuffix("-or-later") { orLater = false }
    if id.hasSuffix("-only"), let licence = LicenceTable.shared[id.dropLast(5) + "-or-later"] {
      id = licence.id
      orLater = false
    }
  }

  private mutating func normaliseException(_ notes: inout [String]) {
    guard let written = exception else { return }
    guard let known = LicenceTable.shared.exception(written) else {
      if !written.hasPrefix("LicenseRef-") && !written.hasPrefix("AdditionRef-") && !written.hasPrefix("DocumentRef-") {
        notes.append("\(written) is not on the SPDX list of exceptions")
      }
      return
    }
    exception = known.replacedBy ?? known.id
    if let replacement = known.replacedBy { notes.append("\(known.id) is now written \(replacement)") }
  }
}
