extension LicenceExpression {
  /// Reads an expression: ids, `+`, WITH, AND, OR in any letter case, parentheses, `LicenseRef-…`, `DocumentRef-…:LicenseRef-…`.
  ///
  /// Nested parts of one kind are read as one, so `A AND (B AND C)` is ``all(_:)`` of three. Ids stay as they are written; see
  /// ``normalised()``. Linear in the text.
  public init(parsing text: String) throws(ExpressionError) { try self.init(parsing: Array(text.utf8)) }

  /// Reads an expression of any bytes.
  public init(parsing text: [UInt8]) throws(ExpressionError) {
    var parser = ExpressionParser(text)
    self = try parser.expression()
  }
}

/// Reads an expression without recursion: open parentheses lie on a stack of its own.
struct ExpressionParser {
  /// So many parentheses may be open at once; real expressions have three at most.
  static let maximumDepth = 100

  /// What was read since a parenthesis was opened: alternatives, and the parts of the one that is being read.
  private struct Level {
    var alternatives: [LicenceExpression] = []
    var parts: [LicenceExpression] = []
  }

  private var tokens: ExpressionTokens
  private var token: ExpressionToken
  private var levels = [Level()]

  init(_ bytes: [UInt8]) {
    tokens = ExpressionTokens(bytes)
    token = tokens.next()
  }

  mutating func expression() throws(ExpressionError) -> LicenceExpression {
    if token.kind == .end { throw .empty }
    try refuseNoLicence()
    while true {
      try openParentheses()
      append(.licence(try term()))
      try closeParentheses()
      switch token.kind {
      case .and: advance()
      case .or:
        endAlternative()
        advance()
      case .end where levels.count == 1: return closedLevel()
      case .with: throw unexpected("AND, OR or the end (WITH follows a licence id only)")
      case .end: throw unexpected("“)”")
      default: throw unexpected(levels.count == 1 ? "AND, OR, WITH or the end" : "AND, OR, WITH or “)”")
      }
    }
  }

  private mutating func advance() { token = tokens.next() }

  private func unexpected(_ expected: String) -> ExpressionError {
    .unexpected(column: token.column, found: token.name, expected: expected)
  }

  /// `NONE` and `NOASSERTION` stand alone; elsewhere they are ids that nobody has given.
  private func refuseNoLicence() throws(ExpressionError) {
    guard case .word(let word) = token.kind else { return }
    var rest = tokens
    guard rest.next().kind == .end else { return }
    if word == "NONE" { throw .noLicence }
    if word == "NOASSERTION" { throw .noAssertion }
  }
}

extension ExpressionParser {
  private mutating func openParentheses() throws(ExpressionError) {
    while token.kind == .open {
      guard levels.count <= Self.maximumDepth else { throw .tooDeep(column: token.column) }
      levels.append(Level())
      advance()
    }
  }

  private mutating func closeParentheses() throws(ExpressionError) {
    while token.kind == .close {
      guard levels.count > 1 else { throw unexpected("AND, OR, WITH or the end (no parenthesis is open)") }
      append(closedLevel())
      advance()
    }
  }

  private mutating func append(_ part: LicenceExpression) {
    if case .all(let parts) = part {
      levels[levels.count - 1].parts += parts
    } else {
      levels[levels.count - 1].parts.append(part)
    }
  }

  private mutating func endAlternative() {
    let parts = levels[levels.count - 1].parts
    levels[levels.count - 1].parts = []
    if parts.count > 1 {
      levels[levels.count - 1].alternatives.append(.all(parts))
    } else if case .any(let alternatives) = parts[0] {
      levels[levels.count - 1].alternatives += alternatives
    } else {
      levels[levels.count - 1].alternatives.append(parts[0])
    }
  }

  private mutating func closedLevel() -> LicenceExpression {
    endAlternative()
    let alternatives = levels.removeLast().alternatives
    return alternatives.count == 1 ? alternatives[0] : .any(alternatives)
  }
}

extension ExpressionParser {
  private mutating func term() throws(ExpressionError) -> LicenceTerm {
    var term = LicenceTerm(try id("a licence id", reference: "licenseref-"))
    if token.kind == .plus {
      guard token.isAttached else { throw unexpected("AND, OR, WITH or the end (“+” follows its id without a blank)") }
      term.orLater = true
      advance()
    }
    if token.kind == .with {
      advance()
      term.exception = try id("the id of an exception", reference: "additionref-")
    }
    return term
  }

  /// Reads an id. A colon stands in it only between `DocumentRef-…` and what it refers to.
  private mutating func id(_ expected: String, reference: String) throws(ExpressionError) -> String {
    guard case .word(let word) = token.kind else { throw unexpected(expected) }
    let parts = word.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map { $0.lowercased() }
    let isReference =
      parts.count == 1 ? true : Self.isReference(parts[0], "documentref-") && Self.isReference(parts[1], reference)
    let isBare = ["licenseref-", "documentref-", "additionref-"].contains(parts[0])
    guard isReference, !isBare, parts.count > 1 || !parts[0].hasPrefix("documentref-"),
      word.utf8.contains(where: Self.isLetterOrDigit)
    else { throw unexpected(expected) }
    advance()
    return word
  }

  private static func isReference(_ word: String, _ prefix: String) -> Bool {
    word.hasPrefix(prefix) && word.utf8.count > prefix.utf8.count && !word.utf8.contains(UInt8(ascii: ":"))
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool { byte | 0x20 &- 0x61 < 26 || byte &- 0x30 < 10 }
}
