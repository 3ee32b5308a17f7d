import Licences

/// Words of the project that may credit an origin: a comment, the head of a file, a notice, a licence file.
struct CreditText: Sendable {
  let phrases: PhraseIndex
  let identified: IdentifiedLicences
  /// Whether a mere mention of the origin is credit, as in a list of components; elsewhere the words around it have to say so.
  let isList: Bool
  /// From this line on the words may be those of the copied code, which speaks of itself: that they name the origin is no credit, unless
  /// they name the holder, too.
  let ownWordsFrom: Int

  /// What of the credit it gives, each part with its line, from 1. Linear in the places of the subject's first words.
  ///
  /// A licence counts where the holder or the origin is named, or where nobody else is; who names another holder speaks of other code.
  /// - Parameters:
  ///   - countsLicenceAlone: whether a licence counts where neither is named.
  ///   - isForThis: whether it is known to speak of this code, whoever it names.
  ///   - known: the licences that nearer places name for this code, to which those named here are added: all that it is under may be
  ///     named in several places.
  func parts(
    for subject: CreditSubject, _ known: inout [LicenceTerm], countsLicenceAlone: Bool, isForThis: Bool = false
  ) -> [CreditPart: Int] {
    var parts: [CreditPart: Int] = [:]
    parts[.holder] = subject.holders.lazy.compactMap(line(ofHolder:)).first
    parts[.origin] = line(ofOrigin: subject, before: parts[.holder] == nil ? ownWordsFrom : .max)
    let ties = parts.values.sorted()
    if !ties.isEmpty || isForThis || countsLicenceAlone && namesNobody {
      parts[.licence] = line(ofLicence: subject, near: ties, &known)
    }
    if parts[.licence] != nil, parts[.origin] == nil, carriesNotice(of: subject) { parts[.origin] = parts[.holder] }
    return parts
  }

  /// Whether a notice of the origin was carried over as it is: then these words came along with the code, and are about it.
  private func carriesNotice(of subject: CreditSubject) -> Bool {
    !isList && identified.notices.contains { subject.notices.contains(CreditSubject.notice($0.text)) }
  }

  /// The licences whose words it gives, not only their names.
  let givenTexts: [LicenceTerm]

  init(phrases: PhraseIndex, identified: IdentifiedLicences, isList: Bool, ownWordsFrom: Int = .max) {
    self.phrases = phrases
    self.identified = identified
    self.isList = isList
    self.ownWordsFrom = ownWordsFrom
    givenTexts = identified.mentions.filter { $0.manner == .exactText || $0.manner == .text }
      .flatMap { $0.expression.terms }
  }

  /// Whether no holder is named, but for that of a licence's own words.
  private var namesNobody: Bool {
    identified.notices.allSatisfy { !givenTexts.isEmpty && $0.holder.hasPrefix("Free Software Foundation") }
  }

  /// A name of one word, which may be found anywhere, has to stand in a copyright notice, and so has any name among the code's own words.
  private func line(ofHolder name: Phrase) -> Int? {
    if name.words.count > 1, let line = line(of: name, before: ownWordsFrom, where: { _ in true }) { return line }
    return identified.notices.first { notice in !PhraseIndex(Array(notice.text.utf8)).places(of: name).isEmpty }?.line
  }

  private func line(ofOrigin subject: CreditSubject, before end: Int) -> Int? {
    let addresses = subject.addresses.lazy.compactMap { address in
      self.line(of: address, before: end) { !CreditWords.isImport($0, in: phrases) }
    }
    if let line = addresses.first { return line }
    return subject.names.lazy.compactMap { name in
      self.line(of: name, before: end) { isList || CreditWords.credit($0, in: phrases) }
    }.first
  }

  /// The line of the first mention that counts.
  private func line(of phrase: Phrase, before end: Int, where counts: (Range<Int>) -> Bool) -> Int? {
    let place = phrases.places(of: phrase).first { phrases.line(of: $0.lowerBound) < end && counts($0) }
    return place.map { phrases.line(of: $0.lowerBound) }
  }

  /// The line of a mention that names the licence; else that of its id or name close to where the holder or the origin is named.
  private func line(ofLicence subject: CreditSubject, near ties: [Int], _ known: inout [LicenceTerm]) -> Int? {
    let named = identified.mentions.flatMap { $0.expression.terms } + (identified.expression?.terms ?? [])
    known += named
    if !named.isEmpty, subject.isUnder(known) {
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
