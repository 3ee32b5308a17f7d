/// A licence that words name.
struct NamedLicence: Equatable, Sendable {
  var expression: LicenceExpression
  /// The index behind the last word that belongs to the name, its version and its exception.
  var end: Int
  /// The expression rests on a convention: the name stands without its version.
  var isByConvention = false
  /// It is named by an address.
  var isAddress = false
  /// The name is also that of a product: without the word license it may mean that.
  var isProduct = false
}

/// Reads names of licences, with their versions and exceptions, at a place in a run of words.
///
/// Forward only; each look reads a bounded number of words.
struct NameReader: Sendable {
  let text: WordText
  let table: NameTable

  init(_ words: [LicenceWord], of text: [UInt8], table: NameTable = .shared) {
    self.text = WordText(words: words, bytes: text)
    self.table = table
  }

  /// The licence that is named at a word: `GPL version 2 or later`, `version 2 of the GPL`, `MIT License`.
  func name(at start: Int) -> NamedLicence? {
    if let name = plainName(at: start) { return name }
    return nameBehindVersion(at: start)
  }

  /// The entry of the table that begins at a word, and the version that is written in one word with it (`GPLv2`).
  func entry(at start: Int) -> (meaning: Int, version: VersionMark?, end: Int)? {
    guard start < text.words.count else { return nil }
    var found: (meaning: Int, version: VersionMark?, end: Int)?
    var node: PhraseTrie.Node = 0
    for index in start..<text.words.count {
      if index > start, text.isAny(of: Words.licenceWords, at: index), text.beginsLabel(index) { break }
      if let next = table.trie.child(of: node, by: text.words[index].hash) {
        node = next
        if let value = table.trie.value(at: node) { found = (value, nil, index + 1) }
        continue
      }
      if let (stem, mark) = text.splitVersion(at: index), let next = table.trie.child(of: node, by: stem),
        let value = table.trie.value(at: next), case .family(let family) = table.meanings[value].licence,
        let known = family.known(mark) ?? mark.spread.flatMap(family.known)
      {
        found = (value, known, index + 1)
      }
      break
    }
    return found
  }

  private func plainName(at start: Int) -> NamedLicence? {
    var nameStart = start
    while text.isAny(of: Words.addressHeads, at: nameStart) { nameStart += 1 }
    guard let entry = entry(at: nameStart) else { return nil }
    guard var name = name(of: entry) else { return nil }
    name.isProduct = table.meanings[entry.meaning].isProduct
    guard table.meanings[entry.meaning].isAddress else { return nameStart == start ? name : nil }
    name.isAddress = true
    while name.end < text.words.count, text.gap(behind: name.end - 1).elementsEqual([UInt8(ascii: ".")]),
      text.isAny(of: Words.extensions, at: name.end)
    { name.end += 1 }
    return name
  }

  private func name(of entry: (meaning: Int, version: VersionMark?, end: Int)) -> NamedLicence? {
    switch table.meanings[entry.meaning].licence {
    case .expression(let expression):
      return withException(NamedLicence(expression: expression, end: behindLicenceWord(entry.end)), version: nil)
    case .family(let family):
      return versioned(family, entry)
    case .nameFollows:
      guard let name = plainNameOnce(at: entry.end) else { return nil }
      return name
    case .ambiguous:
      return bareName(entry.meaning, end: behindLicenceWord(entry.end))
    case .exception:
      return nil
    }
  }

  /// The name behind an address; it is no address itself.
  private func plainNameOnce(at start: Int) -> NamedLicence? {
    guard let entry = entry(at: start) else { return nil }
    switch table.meanings[entry.meaning].licence {
    case .expression(let expression): return NamedLicence(expression: expression, end: entry.end)
    case .family(let family): return versioned(family, entry)
    default: return nil
    }
  }

  private func bareName(_ meaning: Int, end: Int) -> NamedLicence? {
    guard let bare = table.meanings[meaning].bare else { return nil }
    let name = NamedLicence(expression: bare, end: end, isByConvention: table.meanings[meaning].bareIsConvention)
    return withException(name, version: nil)
  }

  /// A family's name and the versions behind it.
  private func versioned(
    _ family: LicenceFamily, _ entry: (meaning: Int, version: VersionMark?, end: Int)
  ) -> NamedLicence? {
    var end = entry.end
    if let mark = entry.version {
      return licence(of: family, VersionReader(self, family, entry.meaning).list(from: mark))
    }
    end = behindLicenceWord(end)
    end = behindRepetition(of: entry.meaning, at: end)
    end = behindLicenceWord(end)
    if let mark = text.version(at: end) {
      guard family.known(mark) != nil else { return nil }
      return licence(of: family, VersionReader(self, family, entry.meaning).list(from: mark))
    }
    if let mark = announcedVersion(of: family, behind: end) {
      return licence(of: family, VersionReader(self, family, entry.meaning).list(from: mark))
    }
    return bareName(entry.meaning, end: end)
  }

  /// A version that is announced as such, some words on: `as published by the Free Software Foundation; either version 2`.
  private func announcedVersion(of family: LicenceFamily, behind end: Int) -> VersionMark? {
    var index = end
    while index < min(end + 18, text.words.count) {
      if text.isAny(of: Words.version, at: index), let mark = text.version(at: index), family.known(mark) != nil {
        return mark
      }
      guard text.isAny(of: Words.publishers, at: index) else { return nil }
      index += 1
    }
    return nil
  }

  /// `version 2 (or later) of the GPL`.
  private func nameBehindVersion(at start: Int) -> NamedLicence? {
    guard let mark = text.version(at: start) else { return nil }
    let list = VersionReader(self, nil, -1).list(from: mark)
    var index = list.end
    guard text.isAny(of: Words.of, at: index) else { return nil }
    while text.isAny(of: Words.articles, at: index) { index += 1 }
    guard let entry = entry(at: index), entry.version == nil else { return nil }
    guard case .family(let family) = table.meanings[entry.meaning].licence else { return nil }
    var versions = list
    versions.end = behindRepetition(of: entry.meaning, at: behindLicenceWord(entry.end))
    if !list.isOrLater {
      let later = VersionReader(self, family, entry.meaning).list(behind: list, at: versions.end)
      versions = later
    }
    return licence(of: family, versions)
  }

  private func licence(of family: LicenceFamily, _ list: VersionList) -> NamedLicence? {
    var terms: [LicenceExpression] = []
    for (index, version) in list.versions.enumerated() {
      let isLast = index + 1 == list.versions.count
      guard let term = family.term(of: version, orLater: isLast && list.isOrLater && !list.isAccepted) else {
        return nil
      }
      terms.append(.licence(term))
    }
    guard let first = terms.first else { return nil }
    if list.isAcceptedByKDE, let reference = family.acceptedLater { terms.append(.licence(LicenceTerm(reference))) }
    let expression = terms.count == 1 ? first : .any(terms)
    return withException(
      NamedLicence(expression: expression, end: behindLicenceWord(list.end)), version: list.versions[0])
  }

  /// Behind `license`, `software license`, `license agreement` and the like; the label of the next line is none of them.
  private func behindLicenceWord(_ start: Int) -> Int {
    var index = start
    while index < start + 2, text.isAny(of: Words.licenceWords, at: index), !text.beginsLabel(index) { index += 1 }
    return index
  }

  /// Behind an abbreviation that says the same once more: `GNU General Public License (GPL)`, `… ("GPL")`.
  private func behindRepetition(of meaning: Int, at start: Int) -> Int {
    guard start < text.words.count, text.isOpened(at: start) else { return start }
    var index = start
    if text.isAny(of: Words.articles, at: index) { index += 1 }
    if text.isAny(of: Words.licenceWords, at: index) { return behindLicenceWord(index) }
    guard let entry = entry(at: index), entry.version == nil, isSame(entry.meaning, meaning) else { return start }
    return entry.end
  }

  /// Whether two names are names of one family.
  func isSame(_ first: Int, _ second: Int) -> Bool {
    guard first != second else { return true }
    guard first >= 0, second >= 0, case .family(let one) = table.meanings[first].licence,
      case .family(let other) = table.meanings[second].licence
    else { return false }
    return one.pattern == other.pattern
  }

  /// Adds the exception that stands behind `with`. One that has no SPDX id is passed over: it only permits more, so what is left is
  /// true, and stricter.
  private func withException(_ name: NamedLicence, version: NamedVersion?) -> NamedLicence {
    var index = name.end
    guard text.isAny(of: Words.with, at: index) else { return name }
    index += 1
    var result = name
    while index < min(name.end + 9, text.words.count) {
      if let entry = entry(at: index), case .exception(let exception) = table.meanings[entry.meaning].licence {
        result.end = text.isAny(of: Words.exception, at: entry.end) ? entry.end + 1 : entry.end
        result.expression = name.expression.adding(exception.id(for: version))
        return result
      }
      if text.isAny(of: Words.exception, at: index) {
        result.end = index + 1
        return result
      }
      guard !text.isAny(of: Words.conjunctions, at: index) else { return name }
      index += 1
    }
    return name
  }
}

extension ExceptionName {
  func id(for version: NamedVersion?) -> String? {
    switch self {
    case .id(let id): id
    case .ofVersion(let ids): version.flatMap { ids[$0] }
    case .unnamed: nil
    }
  }
}

extension LicenceExpression {
  /// The expression with an exception behind each of its licences that has none.
  func adding(_ exception: String?) -> LicenceExpression {
    guard let exception else { return self }
    switch self {
    case .licence(var term):
      if term.exception == nil { term.exception = exception }
      return .licence(term)
    case .all(let parts): return .all(parts.map { $0.adding(exception) })
    case .any(let parts): return .any(parts.map { $0.adding(exception) })
    }
  }
}
