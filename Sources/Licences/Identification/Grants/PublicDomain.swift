/// Reads what is said to be in the public domain.
///
/// Such a dedication in own words has no SPDX id; `LicenseRef-public-domain` stands for it.
struct PublicDomain {
  private let text: WordText
  private let context: GrantContext

  init(_ text: WordText) {
    self.text = text
    context = GrantContext(text: text)
  }

  /// - Parameter index: a word `domain`.
  func grant(at index: Int) -> Grant? {
    guard index > 0, text.isAny(of: GrantWords.public, at: index - 1), isOneTerm(at: index) else { return nil }
    let sentence = context.start(of: index)
    let start = max(sentence, index - 12)
    guard !context.contains(GrantWords.blockers, sentence..<index - 1), !context.isExample(before: index - 1),
      !context.contains(GrantWords.changes, start..<index),
      !context.contains(GrantWords.worksOfOthers, sentence..<index),
      !context.isQuoted(index - 1),
      isStated(at: index) || isLabel(index)
    else { return nil }
    return Grant(
      expression: .licence(LicenceTerm("LicenseRef-public-domain")), kind: .grant, words: start..<index + 1)
  }

  /// Not `public_domain`, which is a name in code.
  private func isOneTerm(at index: Int) -> Bool {
    text.marks(behind: index - 1).allSatisfy {
      $0 != UInt8(ascii: "_") && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ",")
    }
      && text.byte(behind: index) != UInt8(ascii: "_")
  }

  /// `… is in the public domain`, `… released to the public domain`, `… is public domain`.
  private func isStated(at index: Int) -> Bool {
    let hasArticle = text.isAny(of: GrantWords.the, at: index - 2)
    if text.isAny(of: GrantWords.publicDomainHeads, at: hasArticle ? index - 3 : index - 2) { return true }
    return hasArticle && text.isAny(of: GrantWords.in, at: index - 3)
  }

  /// The two words as a line of their own, or at a line's end behind a comma, a dash or the like; `public-domain implementation` in the
  /// first lines.
  private func isLabel(_ index: Int) -> Bool {
    let isOpen = text.isLineStart(index - 1) || text.gap(behind: index - 2).contains(where: isDivider)
    if isOpen, text.isLineEnd(index) || text.gap(behind: index).contains(where: isEnd) { return true }
    return text.isAny(of: GrantWords.implementations, at: index + 1) && text.words[index].line <= text.words[0].line + 1
      && !context.contains(GrantWords.origins, context.start(of: index)..<index)
  }

  private func isDivider(_ byte: UInt8) -> Bool { GrantWords.dividers.contains(byte) }

  private func isEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || (isDivider(byte) && byte != UInt8(ascii: ","))
  }
}
