/// An import statement that has begun; its tokens are dropped when it turns out to be one.
struct PendingImport {
  /// The index of its first token.
  let start: Int
  let rule: Int
  /// Tokens before this index are counted in `depth`.
  var counted: Int
  var depth = 0
}

extension Scanner {
  /// No statement is longer.
  private static var maximumImportTokens: Int { 4_096 }

  /// A word that may begin an import was appended last.
  mutating func beginImport(rule index: Int, _ source: Span<UInt8>) {
    guard pendingImport == nil, let start = importStart(grammar.syntax.imports[index]) else { return }
    pendingImport = PendingImport(start: start, rule: index, counted: start)
    watchesLineEnd = true
  }

  /// The index of the token that begins the statement: the last one, the punctuation before it, or up to four modifiers before it. Nil:
  /// something else comes before it in the statement.
  private func importStart(_ rule: ImportRule) -> Int? {
    var index = stream.tokens.count - 1
    if let mark = rule.after {
      index -= 1
      guard index >= 0, stream.tokens[index].symbol == Symbol(punctuation: grammar.singles[Int(mark)]) else {
        return nil
      }
    }
    let first = max(0, rule.after == nil && grammar.syntax.importsHaveModifiers ? index - 4 : index)
    while !isStatementStart(index) {
      index -= 1
      guard index >= first, isModifier(stream.tokens[index].symbol) else { return nil }
    }
    return index
  }

  private func isStatementStart(_ index: Int) -> Bool {
    guard index > 0, index != tokensAtSemicolon else { return true }
    return stream.tokens[index - 1].line < stream.tokens[index].line && continuedLine != stream.tokens[index].line
  }

  /// What may stand before an import: `pub(crate)`, `@testable`.
  private func isModifier(_ symbol: Symbol) -> Bool {
    switch symbol.kind {
    case .name, .keyword: true
    case .punctuation:
      [Operator.at, Operator.openParenthesis, Operator.closeParenthesis].contains(
        UInt8(truncatingIfNeeded: symbol.payload))
    case .number, .string: false
    }
  }

  /// A line ends inside an import; the position is at the start of the next line.
  mutating func endImportLine(_ source: Span<UInt8>) {
    guard var pending = pendingImport else { return }
    let count = stream.tokens.count
    guard count - pending.start <= Self.maximumImportTokens else {
      pendingImport = nil
      return
    }
    let endsInComma = stream.tokens.last?.symbol == Symbol(punctuation: Operator.comma)
    // A closer on the next line will take the place of the comma.
    let end = endsInComma ? count - 1 : count
    for index in pending.counted..<max(pending.counted, end) {
      pending.depth += stream.tokens[index].symbol.bracketStep
    }
    pending.counted = max(pending.counted, end)
    pendingImport = pending
    if grammar.syntax.imports[pending.rule].after == UInt8(ascii: "#") { return finishImport(isEnded: true) }
    guard continuedLine != line else { return }
    switch grammar.syntax.importEnd {
    case .semicolon: return
    case .line: break
    case .indentedLines: if let next = byte(source, at: position), next <= 0x20 { return }
    }
    guard pending.depth <= 0, !endsInComma else { return }
    finishImport(isEnded: true)
  }

  /// The statement ends here, or (`isEnded` false) the source does.
  mutating func finishImport(isEnded: Bool) {
    guard let pending = pendingImport else { return }
    pendingImport = nil
    let isWhole = isEnded || grammar.syntax.importEnd != .semicolon && pending.depth <= 0
    guard isWhole, isImport(stream.tokens[pending.start...], grammar.syntax.imports[pending.rule]) else { return }
    stream.tokens.removeLast(stream.tokens.count - pending.start)
    brackets.counted = min(brackets.counted, stream.tokens.count)
  }

  private func isImport(_ tokens: ArraySlice<Token>, _ rule: ImportRule) -> Bool {
    if !rule.needs.isEmpty {
      let hash = SpellingHash.of(rule.needs.utf8)
      let needed = grammar.words.word(hash: hash)?.symbol ?? Symbol(nameHash: hash)
      if !tokens.contains(where: { $0.symbol == needed }) { return false }
    }
    let excluded = rule.without.utf8.map { Symbol(punctuation: grammar.singles[Int($0)]) }
    if tokens.contains(where: { excluded.contains($0.symbol) }) { return false }
    guard rule.namesOnly else { return true }
    let separators = [Operator.comma, Operator.dot].map { Symbol(punctuation: $0) }
    return tokens.dropFirst().allSatisfy { $0.symbol.isName || separators.contains($0.symbol) }
  }
}
