/// The sentence round the words of a grant: what makes it one, and what makes it say something else.
struct GrantContext {
  let text: WordText

  /// How far a sentence is looked back on, in words.
  private static let reach = 24

  /// The first word of the sentence of a word, as far as it is looked at.
  func start(of index: Int) -> Int {
    var start = index
    while start > max(0, index - Self.reach), !isBreak(behind: start - 1) { start -= 1 }
    return start
  }

  /// Whether a sentence or a paragraph ends behind a word.
  private func isBreak(behind index: Int) -> Bool {
    let gap = text.gap(behind: index)
    if gap.count == 1 { return false }
    if text.words[index + 1].line > text.words[index].line + 1 { return true }
    var previous: UInt8 = 0
    for byte in gap {
      if byte <= UInt8(ascii: " "), Self.ends.contains(previous) { return true }
      previous = byte
    }
    return false
  }

  private static let ends: [UInt8] = [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?")]

  func contains(_ hashes: Set<UInt32>, _ range: Range<Int>) -> Bool {
    range.contains { hashes.contains(text.words[$0].hash) }
  }

  /// Whether a verb of granting stands before a word, or a subject of which it is said without one: `Part of …, under …`.
  func saysGranting(before index: Int) -> Bool {
    let sentence = start(of: index)..<index
    return contains(GrantWords.verbs, sentence) || contains(GrantWords.wholes, sentence)
      || contains(GrantWords.copulas, max(sentence.lowerBound, index - 2)..<index)
  }

  /// Whether `released` or the like stands right before a word.
  func isReleased(before index: Int) -> Bool { contains(GrantWords.strongVerbs, max(0, index - 3)..<index) }

  /// Whether the sentence denies, demands, asks or compares.
  func isBlocked(before index: Int) -> Bool {
    let sentence = start(of: index)..<index
    return contains(GrantWords.blockers, sentence) || demands(sentence) || isExample(before: index)
  }

  /// Whether a word stands within a quotation that its sentence has opened.
  func isQuoted(_ index: Int) -> Bool {
    var isOpen = false
    for position in start(of: index)...index {
      let gap = text.gap(behind: position - 1)
      if isOpen {
        isOpen = gap.first != UInt8(ascii: "\"")
      } else if gap.last == UInt8(ascii: "\""), !gap.contains(UInt8(ascii: "\n")), let before = gap.dropLast().last {
        isOpen = before == UInt8(ascii: " ") || before == UInt8(ascii: "(")
      }
    }
    return isOpen
  }

  /// Whether a sentence speaks of whatever is under a licence, and says something of that: `Packages distributed under the GPL should …`.
  func isAttribute(_ start: Int, end: Int) -> Bool {
    text.isAny(of: GrantWords.anything, at: start) && text.isAny(of: GrantWords.verbs, at: start + 1)
      && !text.isSentenceEnd(behind: end - 1) && end < text.words.count
      && text.words[end].line <= text.words[end - 1].line + 1
  }

  /// `have to`, `needs to`, `to be`: what is demanded is not yet so; nor is what is allowed for a `derived work`.
  private func demands(_ sentence: Range<Int>) -> Bool {
    sentence.dropLast().contains {
      text.isAny(of: GrantWords.demands, at: $0) && text.isAny(of: GrantWords.to, at: $0 + 1)
        || text.isAny(of: GrantWords.to, at: $0) && text.isAny(of: GrantWords.be, at: $0 + 1)
        || text.isAny(of: GrantWords.derived, at: $0) && text.isAny(of: GrantWords.works, at: $0 + 1)
    }
  }

  /// Whether the name before a word is that of something else (`the MIT license header`), or the sentence a question.
  func isBlocked(behind end: Int) -> Bool {
    if text.gap(behind: end - 1).first == UInt8(ascii: "?") { return true }
    return !text.isSentenceEnd(behind: end - 1) && text.isAny(of: GrantWords.blockersBehind, at: end)
  }

  func isExample(before index: Int) -> Bool {
    text.isAny(of: GrantWords.examples, at: index - 1)
      || text.isAny(of: GrantWords.g, at: index - 1) && text.isAny(of: GrantWords.e, at: index - 2)
  }

  /// Whether a label is one of a list of licences to choose from, and not of a file's.
  func offersChoice(before index: Int) -> Bool { contains(GrantWords.offers, start(of: index)..<index) }

  func speaksOfLicence(_ range: Range<Int>) -> Bool { contains(GrantWords.licence, range) }

  /// Whether words of a dual licence stand in a grant or right behind it.
  func saysChoice(from start: Int, to end: Int) -> Bool {
    contains(GrantWords.choice, start..<min(end + 4, text.words.count))
  }

  /// Whether a sentence begins with `alternatively`, after at most a heading.
  func isAlternative(_ start: Int) -> Bool {
    contains(GrantWords.alternatively, start..<min(start + 8, text.words.count))
  }

  /// Whether `is` stands before a word.
  func followsSubject(_ index: Int) -> Bool { text.isAny(of: GrantWords.subjects, at: index - 1) }
}
