/// Reads the tokens of one source in one pass. Lexical forms, numbers and imports stand in extensions of their own.
struct Scanner {
  let grammar: Grammar
  /// The next byte to read.
  var position = 0
  /// Nothing at or behind it is read.
  var limit: Int
  /// The line of the next byte, from 1.
  var line: UInt32 = 1
  var stream = TokenStream()

  /// The number of tokens when the last `;` was met: the next token begins a statement.
  var tokensAtSemicolon = 0
  /// A line that goes on with the statement of the line before it.
  var continuedLine: UInt32 = 0
  /// The next line feed has to do more than to count.
  var watchesLineEnd = false
  var pendingImport: PendingImport?
  var hereDocuments: [HereDocument] = []
  /// Open braces inside each template whose code is being read.
  var templates: [Int] = []
  var brackets = BracketCount()
  /// Before this position no regular expression closes.
  var noRegularExpressionBefore = 0
  /// Before this position no interpolation closes.
  var noInterpolationBefore = 0

  /// Reads up to a limit.
  init(_ grammar: Grammar, limit: Int) {
    self.grammar = grammar
    self.limit = limit
    watchesLineEnd = grammar.syntax.isFixedForm
  }

  /// Takes a stream's buffers; what they held is dropped.
  mutating func reuse(_ stream: inout TokenStream) {
    swap(&self.stream, &stream)
    self.stream.tokens.removeAll(keepingCapacity: true)
    self.stream.comments.removeAll(keepingCapacity: true)
    self.stream.lineCount = 0
    self.stream.isTruncated = false
  }

  /// Reads up to the limit, or until the stream is full.
  mutating func scan(_ source: Span<UInt8>) {
    let grammar = grammar
    let classes = grammar.classes
    let nameBytes = grammar.nameBytes
    let words = grammar.words
    let hasPlainNames = !grammar.foldsNames && !grammar.foldsKeywords
    while position < limit {
      guard stream.tokens.count < TokenStream.maximumTokens else {
        stream.isTruncated = true
        return
      }
      let start = position
      let byte = source[start]
      var byteClass = classes[Int(byte)]
      if byteClass == .formStart {
        if scanForm(source, from: start) { continue }
        byteClass = grammar.plainClasses[Int(byte)]
      }
      switch byteClass {
      case .blank:
        skipRun(of: byte, source)
      case .lineFeed:
        position = start + 1
        line &+= 1
        if watchesLineEnd { endLine(source) }
      case .nameStart where hasPlainNames:
        let value = readName(source, nameBytes)
        if let word = words.word(hash: value) {
          scanWord(word, source, from: start)
        } else {
          append(Symbol(nameHash: value), from: start)
        }
      case .nameStart:
        scanFoldedName(source)
      case .digit:
        scanNumber(source)
      case .single:
        position = start + 1
        append(Symbol(punctuation: grammar.singles[Int(byte)]), from: start)
      case .closer:
        position = start + 1
        close(grammar.singles[Int(byte)], at: start)
      case .semicolon:
        position = start + 1
        endStatement()
      case .dot:
        if isFraction(source) { scanNumber(source) } else { scanOperator(source) }
      case .operatorStart, .formStart:
        scanOperator(source)
      }
    }
  }

  /// Moves behind the bytes from the current position on that are all this one.
  @inline(__always)
  private mutating func skipRun(of byte: UInt8, _ source: Span<UInt8>) {
    var length = 8
    while length == 8, position < limit {
      length = EightBytes(source, at: position).run(of: byte)
      position = min(position &+ length, limit)
    }
  }

  /// Moves behind the name at the current position; returns the hash of its spelling.
  @inline(__always)
  private mutating func readName(_ source: Span<UInt8>, _ nameBytes: [Bool]) -> UInt64 {
    var hash = SpellingHash()
    var end = position
    var count = 8
    while count == 8 {
      let bytes = EightBytes(source, at: end)
      count = min(bytes.wordBytes, limit &- end)
      hash.add(first: count, of: bytes)
      end &+= count
    }
    // What else a name of the language may hold, such as `$`.
    while end < limit, nameBytes[Int(source[end])] {
      hash.add(source[end])
      end &+= 1
    }
    position = end
    return hash.value
  }

  /// Appends a token that ends at the current position; `line` is the line of its first byte.
  @inline(__always)
  mutating func append(_ symbol: Symbol, from start: Int, line: UInt32? = nil) {
    stream.tokens.append(
      Token(
        symbol: symbol, start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: position),
        line: line ?? self.line))
  }

  mutating func appendComment(from start: Int, to end: Int) {
    stream.comments.append(UInt32(truncatingIfNeeded: start)..<UInt32(truncatingIfNeeded: end))
  }

  /// Appends a closing bracket; a comma directly before it gives no token.
  @inline(__always)
  mutating func close(_ code: UInt8, at start: Int) {
    if stream.tokens.last?.symbol == Symbol(punctuation: Operator.comma) { stream.tokens.removeLast() }
    append(Symbol(punctuation: code), from: start)
  }

  /// The longest operator at the current position.
  private mutating func scanOperator(_ source: Span<UInt8>) {
    let start = position
    var code = grammar.singles[Int(source[start])]
    position = start + 1
    if position < limit {
      let pair = grammar.pairs[32 * Int(code) + Int(grammar.singles[Int(source[position])])]
      if pair != 0, !isConditionBeforeFraction(source) {
        code = pair - 1
        position += 1
        if position < limit, let longer = Operator.code(ofPair: code, followedBy: source[position]) {
          code = longer
          position += 1
        }
      }
    }
    append(Symbol(punctuation: code), from: start)
  }

  /// `a?.5:b` is a condition, not optional chaining.
  @inline(__always)
  private func isConditionBeforeFraction(_ source: Span<UInt8>) -> Bool {
    source[position] == UInt8(ascii: ".") && source[position - 1] == UInt8(ascii: "?")
      && position + 1 < limit && isDigit(source[position + 1])
  }

  private mutating func endStatement() {
    if pendingImport != nil { finishImport(isEnded: true) }
    tokensAtSemicolon = stream.tokens.count
  }

  /// What a line feed ends besides the line; the position is at the start of the next line.
  private mutating func endLine(_ source: Span<UInt8>) {
    if pendingImport != nil { endImportLine(source) }
    if !hereDocuments.isEmpty { scanHereDocuments(source) }
    watchesLineEnd = pendingImport != nil || grammar.syntax.isFixedForm
    if grammar.syntax.isFixedForm { skipContinuationColumn(source) }
  }

  /// In fixed form a line continues the one before it if five blanks and a mark that is neither blank nor `0` begin it.
  private mutating func skipContinuationColumn(_ source: Span<UInt8>) {
    guard position + 5 < limit else { return }
    for column in 0..<5 where source[position + column] != UInt8(ascii: " ") { return }
    let mark = source[position + 5]
    guard mark > 0x20, mark != UInt8(ascii: "0") else { return }
    continuedLine = line
    position += 6
  }
}
