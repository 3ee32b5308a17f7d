/// Words by which a sentence says that code comes from somewhere, or from somebody.
enum CreditWords {
  /// Whether the mention of an origin at these words is credit to it, rather than talk about it: code that was copied talks about
  /// itself, too.
  static func credit(_ mention: Range<Int>, in text: PhraseIndex) -> Bool {
    let before = mention.lowerBound - reach..<mention.lowerBound
    if text.holds(verbs, in: before) { return true }
    let previous = mention.lowerBound - 1..<mention.lowerBound
    guard text.holds(from, in: previous), !text.holds(imports, in: mention.upperBound..<mention.upperBound + pathReach)
    else { return false }
    let isFirst = mention.lowerBound > 0 && text.isFirstOnLine(mention.lowerBound - 1)
    return isFirst || text.holds(things, in: mention.lowerBound - 2..<mention.lowerBound - 1)
  }

  /// Whether an address is that of a package which code imports, rather than one that it comes from.
  static func isImport(_ mention: Range<Int>, in text: PhraseIndex) -> Bool {
    text.holds(imports, in: mention.lowerBound - 1..<mention.lowerBound)
  }

  /// How many words in front of a mention are looked at.
  private static let reach = 8
  /// How many words a module's name goes on behind a mention, and the word import: `from rich.console import`.
  private static let pathReach = 4

  private static let verbs = hashes(
    """
    adapted based borrowed copied courtesy credit credits derived excerpt excerpted extracted lifted origin originally originates \
    ported snippet stolen taken thanks vendored
    """)
  private static let from = hashes("from via")
  private static let imports = hashes("import")
  /// What is `from` somewhere.
  private static let things = hashes(
    "are class code comes came directly file function implementation is lines method routine straight was were")

  private static func hashes(_ words: String) -> Set<UInt64> { Set(Phrase(words.utf8)?.words ?? []) }
}
