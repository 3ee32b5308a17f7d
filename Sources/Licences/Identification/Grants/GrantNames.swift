/// Reads the names that a grant lists.
struct GrantNames {
  let reader: NameReader
  private var text: WordText { reader.text }

  /// How many words may stand between a trigger and a name, and between two names.
  private static let reach = 14

  init(reader: NameReader) { self.reader = reader }

  /// Behind the words that stand between a trigger and a name.
  func behindFillers(_ start: Int) -> Int? { behind(GrantWords.fillers, start, reach: Self.reach) }

  /// The names behind a label: those behind an address where it has some, else those that the address itself gives.
  func labelled(_ start: Int) -> NamedLicences? {
    guard let first = behind(GrantWords.labelFillers, start, reach: 6), let named = list(at: first) else {
      return addressed(start)
    }
    // `http://example.org/licenses/lgpl21 LGPL`: there the address tells the version.
    guard named.isByConvention, let clearer = addressed(start), !clearer.isByConvention,
      clearer.expression.kinds == named.expression.kinds
    else { return named }
    return clearer.reaching(named.end)
  }

  /// The name that ends the first address behind a label: `…/licenses/lgpl21`.
  private func addressed(_ start: Int) -> NamedLicences? {
    var index = start
    while index < start + 4, text.isAny(of: GrantWords.labelFillers, at: index) { index += 1 }
    guard let end = text.addressEnd(at: index) else { return nil }
    if let name = reader.name(at: index), name.isAddress { return NamedLicences(name) }
    for position in (max(index, end - 5)..<end) where text.byte(before: position) == UInt8(ascii: "/") {
      guard var name = reader.name(at: position), !name.isAddress else { continue }
      guard !name.isProduct || saysLicence(index..<position) else { continue }
      while name.end < end, text.isAny(of: Words.extensions, at: name.end) { name.end += 1 }
      if name.end == end { return NamedLicences(name) }
    }
    return nil
  }

  /// Nil where a sentence ends before a name stands.
  private func behind(_ fillers: Set<UInt32>, _ start: Int, reach: Int) -> Int? {
    var index = start
    while index < min(start + reach, text.words.count) {
      if let end = text.addressEnd(at: index), reader.name(at: index) == nil {
        guard end < text.words.count, !text.isLineEnd(end - 1) else { return nil }
        index = end
        continue
      }
      guard text.isAny(of: fillers, at: index) else { break }
      if let name = reader.name(at: index) { return isTaken(name, at: index) ? index : nil }
      if text.isSentenceEnd(behind: index) && !text.isAny(of: Words.version, at: index) { return nil }
      index += 1
    }
    guard let name = reader.name(at: index), isTaken(name, at: index) else { return nil }
    return index
  }

  /// Not where `this` stands before the name (a text speaks of itself), nor where the name is a part of a path.
  private func isTaken(_ name: NamedLicence, at index: Int) -> Bool {
    guard !text.isAny(of: GrantWords.this, at: index - 1) else { return false }
    return name.isAddress || text.byte(before: index) != UInt8(ascii: "/")
  }

  /// The names from a word on: one, or several that are joined.
  /// - Parameter isChoice: the words before say that it is a list of which one is chosen.
  func list(at start: Int, isChoice: Bool = false) -> NamedLicences? {
    guard let first = name(at: start) else { return nil }
    var list = NamedLicences(first)
    while let (isAll, next) = further(behind: list.end, isChoice: isChoice), let name = name(at: next) {
      if let isAll {
        list.join(name, isAll: isAll)
      } else {
        list.repeat(name, isClearer: !name.isByConvention && !name.isAddress && isNamedInBracket(at: next))
      }
    }
    list.settlePerl()
    return clarified(list)
  }

  /// A name without version, with the one that an address soon behind it tells: `GPL, see http://…/gpl-2.0.html`.
  private func clarified(_ list: NamedLicences) -> NamedLicences {
    guard list.isByConvention else { return list }
    let near = list.end..<min(list.end + Self.reach, text.words.count)
    guard let address = near.first(where: { text.addressEnd(at: $0) != nil }),
      let clearer = addressed(address), !clearer.isByConvention, clearer.expression.kinds == list.expression.kinds
    else { return list }
    return clearer.reaching(list.end)
  }

  /// A name, or one with `-style` behind it, which is a convention.
  private func name(at start: Int) -> NamedLicence? {
    guard var name = reader.name(at: start) else { return nil }
    if text.isAny(of: GrantWords.styles, at: name.end) {
      name.end += 1
      if text.isAny(of: Words.licenceWords, at: name.end) { name.end += 1 }
      name.isByConvention = true
    }
    return name
  }

  /// Where a further name stands, and whether it is asked for too; nil for what repeats the name before in other words.
  private func further(behind last: Int, isChoice: Bool) -> (isAll: Bool?, start: Int)? {
    let end = behindBracket(behindBracket(isChoice ? behindPublisher(last) : last))
    guard end < text.words.count else { return nil }
    var isAll: Bool?
    var index = end
    let gap = text.gap(behind: end - 1)
    guard !text.isSentenceEnd(behind: end - 1) || text.isAny(of: GrantWords.or, at: end) else { return nil }
    if gap.elementsEqual([UInt8(ascii: ".")]) { return nil }
    let marks = text.marks(behind: end - 1)
    // The slash of a tag joins nothing.
    let isTag = marks.contains(UInt8(ascii: "<"))
    let commas = isTag ? [UInt8(ascii: ",")] : GrantWords.commas
    let hasComma = gap.contains { commas.contains($0) } || isListItem(gap, isChoice)
    if !isTag, marks.contains(UInt8(ascii: "/")) || marks.contains(UInt8(ascii: "|")) { isAll = false }
    var limit = min(end + 9, text.words.count)
    while index < limit {
      if text.isAny(of: Words.conjunctions, at: index) {
        let isAnd = text.isAny(of: Words.and, at: index)
        isAll = isAll.map { $0 && isAnd } ?? isAnd
        if isChoice, let aside = aside(at: index + 1) {
          limit = min(limit + aside - index, text.words.count)
          index = aside
          continue
        }
      } else if reader.name(at: index) != nil {
        break
      } else if !text.isAny(of: GrantWords.joiners, at: index) {
        return nil
      }
      index += 1
    }
    guard index < text.words.count else { return nil }
    if isAll == nil, text.addressEnd(at: index) == nil {
      guard hasComma || index == end else { return nil }
      if hasComma { isAll = laterJoint(behind: index) }
    }
    return (isAll, index)
  }

  /// Behind who published a licence, and where it is to be had: `as published by the Gizmo Foundation`, `available at: http://…`.
  private func behindPublisher(_ end: Int) -> Int {
    var index = end
    if text.isAny(of: GrantWords.published, at: index), text.isAny(of: GrantWords.published, at: index + 1) {
      let limit = min(index + 9, text.words.count)
      guard let foundation = (index..<limit).first(where: { text.isAny(of: GrantWords.foundation, at: $0) }) else {
        return end
      }
      index = foundation + 1
    }
    var address = index
    while address < index + 3, text.isAny(of: GrantWords.places, at: address) { address += 1 }
    return text.addressEnd(at: address) ?? index
  }

  /// Behind an aside in brackets that opens right before a word; nil where none does or a name stands in it.
  private func aside(at index: Int) -> Int? {
    guard index < text.words.count, text.gap(behind: index - 1).contains(UInt8(ascii: "(")) else { return nil }
    let end = behindBracket(index)
    return end > index ? end : nil
  }

  /// Behind an aside in brackets: `(found in the COPYING file)`, `(the "GPL")`. Where a name is all that stands in them it is read.
  private func behindBracket(_ end: Int) -> Int {
    guard end < text.words.count, text.gap(behind: end - 1).contains(UInt8(ascii: "(")) else { return end }
    if isNamedInBracket(at: end) { return end }
    var depth = brackets(behind: end - 1)
    for index in end..<min(end + 20, text.words.count) {
      depth += brackets(behind: index)
      if depth <= 0 { return index + 1 }
    }
    return end
  }

  /// Whether a name is all that stands in a bracket that opens before a word.
  private func isNamedInBracket(at index: Int) -> Bool {
    guard text.gap(behind: index - 1).contains(UInt8(ascii: "(")), let name = reader.name(at: index) else {
      return false
    }
    return text.gap(behind: name.end - 1).contains(UInt8(ascii: ")"))
  }

  /// How many brackets more open than close behind a word.
  private func brackets(behind index: Int) -> Int {
    let gap = text.gap(behind: index)
    return gap.count { $0 == UInt8(ascii: "(") } - gap.count { $0 == UInt8(ascii: ")") }
  }

  /// A line break and a dash, or where a list was announced a star: the next item of a list.
  private func isListItem(_ gap: ArraySlice<UInt8>, _ isChoice: Bool) -> Bool {
    guard let end = gap.firstIndex(of: UInt8(ascii: "\n")) else { return false }
    return gap[end...].contains { $0 == UInt8(ascii: "-") || (isChoice && $0 == UInt8(ascii: "*")) }
  }

  /// What the commas of a list mean: what the next word that joins says, else all.
  private func laterJoint(behind start: Int) -> Bool {
    for index in start..<min(start + 24, text.words.count) where text.isAny(of: Words.conjunctions, at: index) {
      return text.isAny(of: Words.and, at: index)
    }
    return true
  }

  /// Whether a name is all that stands in the bracket that opens before a word, and where: `license information (LGPL-2.1)`.
  func bracketed(at index: Int) -> NamedLicences? {
    guard isNamedInBracket(at: index) else { return nil }
    return list(at: index)
  }

  /// Whether one of some words is `license` or the like.
  func saysLicence(_ range: Range<Int>) -> Bool {
    range.contains { text.isAny(of: GrantWords.licence, at: $0) }
      || text.isAny(of: GrantWords.licence, at: range.upperBound)
  }
}
