import Licences

/// Words of the project that may credit an origin: a comment, the head of a file, a notice, a licence file.
struct CreditText: Sendable {
  let phrases: PhraseIndex
  let identified: IdentifiedLicences
  /// Whether a mere mention of the origin is credit, as in a list of components; elsewhere the words around it have to say so.
  let isList: Bool

  /// What of the credit it gives, each part with its line, from 1. Linear in the places of the subject's first words.
  ///
  /// A licence counts where the holder or the origin is named, or where nobody else is; who names another holder speaks of other code.
  /// - Parameter countsLicenceAlone: whether a licence counts where neither is named.
  func parts(for subject: CreditSubject, countsLicenceAlone: Bool) -> [CreditPart: Int] {
    var parts: [CreditPart: Int] = [:]
    parts[.holder] = subject.holders.lazy.compactMap(line(ofHolder:)).first
    parts[.origin] = line(ofOrigin: subject)
    let ties = parts.values.sorted()
    if !ties.isEmpty || countsLicenceAlone && identified.notices.isEmpty {
      parts[.licence] = line(ofLicence: subject, near: ties)
    }
    return parts
  }

  /// The licences whose words it gives, not only their names.
  var givenTexts: [LicenceTerm] {
    identified.mentions.filter { $0.manner == .exactText || $0.manner == .text }.flatMap { $0.expression.terms }
  }

  /// A name of one word, which may be found anywhere, has to stand in a copyright notice.
  private func line(ofHolder name: Phrase) -> Int? {
    if name.words.count > 1 { return phrases.places(of: name).first.map { phrases.line(of: $0.lowerBound) } }
    return identified.notices.first { notice in !PhraseIndex(Array(notice.text.utf8)).places(of: name).isEmpty }?.line
  }

  private func line(ofOrigin subject: CreditSubject) -> Int? {
    if let place = subject.addresses.lazy.compactMap({ phrases.places(of: $0).first }).first {
      return phrases.line(of: place.lowerBound)
    }
    for name in subject.names {
      let place = phrases.places(of: name).first { isList || CreditWords.credit($0, in: phrases) }
      if let place { return phrases.line(of: place.lowerBound) }
    }
    return nil
  }

  /// The line of a mention that names the licence; else that of its id or name close to where the holder or the origin is named.
  private func line(ofLicence subject: CreditSubject, near ties: [Int]) -> Int? {
    let named = identified.mentions.flatMap { $0.expression.terms }
    if subject.isUnder(named + (identified.expression?.terms ?? [])) {
      return identified.mentions.first { subject.isUnder($0.expression.terms) }?.lines.lowerBound
        ?? identified.mentions.first?.lines.lowerBound ?? 1
    }
    let names = subject.licenceNames.filter { !subject.names.contains($0) }
    let lines = names.flatMap { phrases.places(of: $0) }.map { phrases.line(of: $0.lowerBound) }
    return lines.filter { line in ties.contains { abs($0 - line) <= Self.reach } }.min()
  }

  /// How many lines from the holder or the origin a bare id counts.
  private static let reach = 4
}
