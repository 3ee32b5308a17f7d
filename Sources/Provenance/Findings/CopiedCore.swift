import Lexing

/// What of a region was copied beyond doubt: the region without the ends of what stands around it, where that happens to agree too.
///
/// The brace that closes the function in front, or the words that open the next one, agree with the origin as often as not. They would
/// make a finding begin a line too early, and its id change when something else is written beside the copy. At most ``reach`` tokens, and
/// less than a quarter of the region, are cut at either end; where a region ends with its file nothing stands around it.
struct CopiedCore {
  private let file: ScannedFile
  private let region: Range<Int>
  private let bracesBlocks: Bool

  private static let reach = 12
  /// A beginning of the next definition that opens nothing yet has no more tokens.
  private static let modifiers = 4

  /// The core of a region of tokens, which is not empty. Linear in the region.
  /// - Parameter language: that of the origin, which is of the family of the file's; nil when it is none that is known.
  static func range(_ region: Range<Int>, in file: ScannedFile, _ language: Language?) -> Range<Int> {
    let core = CopiedCore(file: file, region: region, bracesBlocks: language?.bracesBlocks ?? false)
    let limit = min(reach, region.count / 4)
    var start = region.lowerBound == 0 ? 0 : core.start(limit)
    var end = region.upperBound == file.tokens.count ? region.upperBound : core.end(limit)
    if start - region.lowerBound > limit { start = region.lowerBound }
    if region.upperBound - end > limit { end = region.upperBound }
    return start..<end
  }

  // MARK: The end of what stands in front

  /// Behind the last of the first tokens that closes what was opened before the region.
  private func start(_ limit: Int) -> Int {
    var depth = 0
    var start = region.lowerBound
    for index in region.prefix(limit) {
      depth += file.tokens[index].symbol.bracketStep
      if depth < 0 { (depth, start) = (0, index + 1) }
    }
    while start < region.lowerBound + limit, isWord(at: start, in: Self.ends) { start += 1 }
    return bracesBlocks ? start : dedent(from: start, limit)
  }

  /// The definition that the first lines lead to when they are indented deeper than it: they are the end of another.
  private func dedent(from start: Int, _ limit: Int) -> Int {
    guard let first = indentation(at: start) else { return start }
    for index in region.prefix(limit + 1).drop(while: { $0 <= start }) where isWord(at: index, in: Self.definitions) {
      if let indentation = indentation(at: index), indentation < first { return index }
    }
    return start
  }

  // MARK: The beginning of what stands behind

  private func end(_ limit: Int) -> Int { bracesBlocks ? endOfBlock(limit) : endOfIndented(limit) }

  /// Behind the last brace that closes, when what follows opens something that it does not close, or is too short to say anything.
  private func endOfBlock(_ limit: Int) -> Int {
    let tail = region.suffix(limit)
    guard let brace = tail.last(where: { file.tokens[$0].symbol.isClosingBrace }) else { return region.upperBound }
    let rest = brace + 1..<region.upperBound
    let depth = rest.reduce(0) { $0 + file.tokens[$1].symbol.bracketStep }
    return depth > 0 || rest.count <= Self.modifiers ? rest.lowerBound : region.upperBound
  }

  /// Before the last definition that is indented no deeper than the region begins, when it stands among the last tokens.
  private func endOfIndented(_ limit: Int) -> Int {
    let first = indentation(at: region.lowerBound) ?? 0
    let definition = region.suffix(limit).last { index in
      isWord(at: index, in: Self.definitions) && indentation(at: index).map { $0 <= first } ?? false
    }
    return definition ?? region.upperBound
  }

  // MARK: Tokens as they are written

  private static let ends = ["end", "fi", "done", "esac"].map { Array($0.utf8) }
  private static let definitions = [
    "def", "class", "async", "function", "local", "func", "fn", "sub", "module", "proc",
  ]
  .map { Array($0.utf8) }

  private func isWord(at index: Int, in words: [[UInt8]]) -> Bool {
    guard file.tokens.indices.contains(index) else { return false }
    let token = file.tokens[index]
    guard Int(token.end) <= file.bytes.count, token.start <= token.end else { return false }
    return words.contains { file.bytes[Int(token.start)..<Int(token.end)].elementsEqual($0) }
  }

  /// The blanks in front of a token; nil when something else stands there on its line.
  private func indentation(at index: Int) -> Int? {
    guard file.tokens.indices.contains(index) else { return nil }
    var blanks = 0
    for byte in file.bytes.prefix(Int(file.tokens[index].start)).reversed() {
      if byte == UInt8(ascii: "\n") { break }
      guard byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") else { return nil }
      blanks += 1
    }
    return blanks
  }
}
