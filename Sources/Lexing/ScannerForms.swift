/// Which form a byte opens, and which words do more than name.
extension Scanner {
  /// Tries the forms that the byte at the current position opens. The token begins at `start`, before which a prefix may stand. False:
  /// none applies, and nothing was read.
  mutating func scanForm(_ source: Span<UInt8>, from start: Int) -> Bool {
    let byte = Int(source[position])
    var index = Int(grammar.formOffsets[byte])
    let end = Int(grammar.formOffsets[byte + 1])
    while index < end {
      let form = grammar.forms[index]
      if form.opener.count == 1 || form.opener.stands(at: position, in: source, limit: limit),
        scan(form, source, from: start)
      {
        return true
      }
      index += 1
    }
    return false
  }

  private mutating func scan(_ form: LexicalForm, _ source: Span<UInt8>, from start: Int) -> Bool {
    let inner = position + form.opener.count
    switch form.kind {
    case .lineComment(let comment): return scanLineComment(comment, source, from: inner)
    case .blockComment(let comment): return scanBlockComment(comment, opener: form.opener, source)
    case .commentLines(let closer): return scanCommentLines(closer: closer, source, from: inner)
    case .string(let string): return scanQuoted(string, source, from: start, content: inner)
    case .lineString: return scanLineString(source, content: inner)
    case .character(let tick): return scanCharacter(tick, source, from: start)
    case .announcedCharacter(let character): return scanAnnounced(character, source, from: inner)
    case .hashedString: return scanHashed(source, from: start)
    case .quoteRun: return scanQuoteRun(source, content: inner)
    case .longBracket(let isComment): return scanLongBracket(isComment: isComment, source, from: inner)
    case .taggedString: return scanTagged(source, from: inner)
    case .template: return scanTemplate(source, from: start, content: inner)
    case .templateBrace: return scanTemplateBrace(source)
    case .regularExpression: return scanRegularExpression(source)
    case .hereDocument(let style): return scanHereDocumentTag(style, source, from: inner)
    case .percentLiteral: return scanPercentLiteral(source)
    case .sigil: return scanSigil(source)
    case .punctuationVariable(let characters):
      guard let next = byte(source, at: inner), characters.contains(next) else { return false }
      position = inner + 1
      append(Symbol(nameHash: SpellingHash.of([form.opener.first, next])), from: start)
      return true
    case .inlineMarkup: return skipMarkup(source)
    case .continuation(let place): return scanContinuation(place, source, from: inner)
    }
  }

  /// A word of the table ends at the current position.
  mutating func scanWord(_ word: Word, _ source: Span<UInt8>, from start: Int) {
    switch word.role {
    case .none: break
    case .prefix:
      if scanPrefixed(grammar.syntax.prefixes[Int(word.detail)].form, source, from: start) { return }
    case .quoting:
      if scanQuotingWord(parts: Int(word.detail), source, from: start) { return }
    case .end:
      if isColumnOne(source, start), isLastOnLine(source, position) {
        appendComment(from: start, to: limit)
        advance(source, to: limit)
        return
      }
    case .importing:
      append(word.symbol, from: start)
      beginImport(rule: Int(word.detail), source)
      return
    }
    append(word.symbol, from: start)
  }

  /// A name of a language that ignores letter case, in all names or in keywords.
  mutating func scanFoldedName(_ source: Span<UInt8>) {
    let start = position
    var folded = SpellingHash()
    var exact = SpellingHash()
    while position < limit, grammar.nameBytes[Int(source[position])] {
      let byte = source[position]
      exact.add(byte)
      folded.add(byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte)
      position += 1
    }
    if let word = grammar.words.word(hash: folded.value) {
      scanWord(word, source, from: start)
    } else {
      append(Symbol(nameHash: grammar.foldsNames ? folded.value : exact.value), from: start)
    }
  }

  /// A mark that the statement goes on behind the end of the line.
  private mutating func scanContinuation(_ place: Continuation, _ source: Span<UInt8>, from inner: Int) -> Bool {
    if place == .anywhere {
      continuedLine = isFirstOnLine(source, position) ? line : line &+ 1
      position = inner
      return true
    }
    let end = positionAfterBlanks(source, from: inner)
    guard end >= limit || source[end] == UInt8(ascii: "\n") else { return false }
    advance(source, to: min(end + 1, limit))
    continuedLine = line
    return true
  }
}
