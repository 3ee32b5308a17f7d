/// Finds the grants in a run of words.
///
/// Few words can begin one; each of them looks at a bounded number of words before and behind it, so the search is linear.
struct Grants {
  let reader: NameReader
  let context: GrantContext
  private var found: [Grant] = []
  /// The words of a grant at most.
  private static let reach = 64
  var text: WordText { reader.text }
  var names: GrantNames { GrantNames(reader: reader) }

  /// - Parameter words: the words of `text`.
  static func find(in words: [LicenceWord], of text: [UInt8], table: NameTable = .shared) -> [Grant] {
    guard !words.isEmpty else { return [] }
    var search = Grants(reader: NameReader(words, of: text, table: table))
    search.run()
    // A sample holds its own verb; of "under the `MIT` license" only the name is set apart.
    let said = search.found.filter { grant in
      ![grant.words.lowerBound, grant.words.lowerBound + grant.words.count / 3].contains(
        where: search.text.isInCodeSpan)
    }
    return GrantExceptions.added(to: said, in: search.reader)
  }

  private init(reader: NameReader) {
    self.reader = reader
    context = GrantContext(text: reader.text)
  }

  private mutating func run() {
    var index = 0
    let words = text.words
    while index < words.count {
      guard GrantTrigger.mayBe(words[index].hash), let trigger = GrantTrigger.of(words[index].hash) else {
        index += 1
        continue
      }
      var grant = grant(by: trigger, at: index)
      // A sentence may grant twice; its second grant begins behind the first.
      if let end = found.last?.words.upperBound, let words = grant?.words {
        grant?.words = max(end, words.lowerBound)..<words.upperBound
      }
      if let grant { found.append(grant) }
      index = max(index + 1, grant?.words.upperBound ?? 0)
    }
  }

  private func grant(by trigger: GrantTrigger, at index: Int) -> Grant? {
    switch trigger {
    case .under: underGrant(at: index)
    case .subject: subjectGrant(at: index)
    case .licensed: licensedGrant(at: index)
    case .licence: labelled(at: index) ?? reference(at: index)
    case .copyright: behindCopyright(at: index) ?? reference(at: index)
    case .file: reference(at: index)
    case .publicDomain: PublicDomain(reader.text).grant(at: index)
    case .address: addressGrant(at: index)
    }
  }

  /// `… released under the (terms of the) MIT license`.
  private func underGrant(at index: Int) -> Grant? {
    guard context.saysGranting(before: index), !context.isBlocked(before: index), !context.isQuoted(index) else {
      return nil
    }
    return grant(behind: index + 1, from: context.start(of: index))
  }

  /// `… is subject to the terms of the Mozilla Public License`, `… is governed by a BSD-style license`.
  private func subjectGrant(at index: Int) -> Grant? {
    guard text.isAny(of: GrantWords.prepositions, at: index + 1), !context.isBlocked(before: index),
      !context.isQuoted(index)
    else { return nil }
    return grant(behind: index + 2, from: context.start(of: index))
  }

  /// `Licensed MIT`, `dual-licensed GPLv2/MIT`, `licensed as BSD`.
  private func licensedGrant(at index: Int) -> Grant? {
    guard !context.isBlocked(before: index), !context.isQuoted(index),
      !text.isAny(of: GrantWords.underOrTo, at: index + 1)
    else { return nil }
    return grant(behind: index + 1, from: context.start(of: index)) ?? licensedBefore(index)
  }

  /// The address of a licence, in a sentence about the licence.
  private func addressGrant(at index: Int) -> Grant? {
    guard text.isInAddress(index), context.speaksOfLicence(max(context.start(of: index), index - 12)..<index),
      !context.isBlocked(before: index),
      let name = reader.name(at: index), name.isAddress, !isGranted(before: index)
    else { return nil }
    return Grant(
      expression: name.expression, kind: .grant, words: index..<name.end, isByConvention: name.isByConvention)
  }

  /// Whether a grant stands not far before a word, so that what follows only says where its text is.
  private func isGranted(before index: Int) -> Bool {
    guard let last = found.last(where: { $0.expression != nil }) else { return false }
    return index - last.words.upperBound < 120
  }

  private func reference(at index: Int) -> Grant? {
    guard let file = FileReference(at: index, in: text) else { return nil }
    return Grant(expression: nil, kind: .reference, words: file.words, files: [file.bytes])
  }

  /// The grant whose names begin at a word, after `the terms of` and the like.
  private func grant(behind index: Int, from start: Int) -> Grant? {
    guard let first = names.behindFillers(index),
      let list = names.list(at: first, isChoice: context.saysChoice(from: start, to: first)),
      !context.isBlocked(behind: list.end), !context.isAttribute(start, end: list.end)
    else { return nil }
    if list.isProduct, !context.isReleased(before: index - 1),
      !context.speaksOfLicence(start..<min(list.end + 3, text.words.count))
    {
      return nil
    }
    return make(list, from: start, end: list.end)
  }

  /// - Parameter sentence: the first word of the sentence, as far as it belongs to the grant.
  func make(_ list: NamedLicences, from sentence: Int, end: Int, form: Grant.Form = .sentence) -> Grant {
    let start = max(sentence, end - Self.reach)
    let isChoice = context.saysChoice(from: start, to: end)
    return Grant(
      expression: isChoice ? list.expression.asChoice : list.expression,
      kind: HeaderPhrases.stand(in: text.words, start..<end) ? .header : .grant, form: form, words: start..<end,
      isByConvention: list.isByConvention, isAlternative: context.isAlternative(sentence))
  }
}

extension LicenceExpression {
  /// One of the licences instead of all of them.
  fileprivate var asChoice: LicenceExpression {
    if case .all(let parts) = self { .any(parts) } else { self }
  }
}
