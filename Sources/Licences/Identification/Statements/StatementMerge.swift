/// Puts together what the texts, headers, grants and exceptions in a file say, in the order of their words.
///
/// - A grant inside a licence text belongs to the text: its appendix, its example.
/// - A header that is also read as a grant is one statement: the fingerprint tells the extent, the grammar which version and whether
///   "or later".
/// - An exception belongs to the nearest statement of its base, first to the one before it; without any to what SPDX once had as one id.
/// - A text whose licence a grant beside it names adds nothing to that grant.
/// - A usual meaning ("the GPL" is any version of it) yields to a statement that tells which.
/// - "Alternatively, …" makes a choice of two statements; otherwise all hold.
struct StatementMerge {
  private(set) var statements: [LicenceStatement]

  /// Words between an exception and what it is an exception from: within them the statement before it goes first.
  private static let reach = 120

  init(_ statements: [LicenceStatement]) {
    self.statements = statements.sorted {
      ($0.words.lowerBound, $0.words.upperBound) < ($1.words.lowerBound, $1.words.upperBound)
    }
    dropGrantsWithinTexts()
    dropDiscussion()
    joinHeaders()
    joinExceptions()
    dropDedications()
  }

  // MARK: What is no statement

  /// More different licences than this, each granted by a sentence of its own, are no grants: the file talks about licences.
  private static let maximumGranted = 3

  private mutating func dropDiscussion() {
    let granted = statements.filter { $0.isRead && $0.manner == .grant }
    guard Set(granted.map(\.families)).count > Self.maximumGranted else { return }
    statements.removeAll { $0.isRead && $0.manner == .grant }
  }

  /// A dedication to the public domain beside a licence is of some part of the file, and takes nothing from the licence.
  private mutating func dropDedications() {
    guard statements.contains(where: { !$0.isDedication }) else { return }
    statements.removeAll(where: \.isDedication)
  }

  // MARK: Overlaps

  private mutating func dropGrantsWithinTexts() {
    let texts = statements.filter(\.isText).map(\.words)
    statements.removeAll { statement in
      guard statement.manner == .grant || statement.manner == .reference || statement.manner == .header else {
        return false
      }
      return texts.contains { text in
        let shared = statement.words.clamped(to: text).count
        return 2 * shared > statement.words.count
      }
    }
  }

  /// Joins each header with the grants that overlap it.
  private mutating func joinHeaders() {
    for header in statements.indices where statements[header].manner == .header && !statements[header].isRead {
      for grant in statements.indices where statements[grant].isRead {
        guard statements[grant].words.overlaps(statements[header].words) else { continue }
        statements[header].join(statements[grant])
        statements[grant].expression = nil
      }
    }
    statements.removeAll { $0.expression == nil && $0.exception == nil }
  }

  // MARK: Exceptions

  private mutating func joinExceptions() {
    for index in statements.indices where statements[index].expression == nil {
      guard let exception = statements[index].exception else { continue }
      guard let base = base(of: exception, at: index) else {
        statements[index].expression = Self.usualBases[exception]
        continue
      }
      statements[base].expression = statements[base].expression?.with(exception: exception)
      statements[base].words =
        min(
          statements[base].words.lowerBound, statements[index].words.lowerBound)..<max(
          statements[base].words.upperBound, statements[index].words.upperBound)
    }
    statements.removeAll { $0.expression == nil }
  }

  /// The statement nearest to an exception that it can be an exception from.
  private func base(of exception: String, at index: Int) -> Int? {
    let place = statements[index].words
    let before = statements[..<index].lastIndex { $0.takes(exception) }
    let after = statements[index...].firstIndex { $0.takes(exception) }
    guard let before, let after else { return before ?? after }
    let isNear = place.lowerBound - statements[before].words.upperBound <= Self.reach
    return isNear ? before : after
  }

  /// The licences with an exception that were one id before there was WITH, by their exception.
  private static let usualBases: [String: LicenceExpression] = {
    let replacements = LicenceTable.shared.all.compactMap(\.replacedBy).compactMap {
      try? LicenceExpression(parsing: $0)
    }
    let pairs = replacements.flatMap { expression in
      expression.terms.compactMap { term in term.exception.map { ($0, expression) } }
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }()

  // MARK: The whole

  /// What all statements together say; nil when there is none.
  var expression: LicenceExpression? {
    var groups: [[LicenceExpression]] = []
    for statement in covered() {
      guard let expression = statement.expression else { continue }
      if statement.isAlternative, !groups.isEmpty {
        groups[groups.count - 1].append(expression)
      } else {
        groups.append([expression])
      }
    }
    guard !groups.isEmpty else { return nil }
    let parts = groups.map { $0.count == 1 ? $0[0] : .any($0) }
    return (parts.count == 1 ? parts[0] : .all(parts)).simplified()
  }

  /// Whether all that is said is only what its wording usually means.
  var isByConvention: Bool { statements.allSatisfy(\.isByConvention) }

  /// The statements without those that another one covers.
  private func covered() -> [LicenceStatement] {
    let known = statements.filter { !$0.isByConvention }.reduce(into: Set()) { $0.formUnion($1.kinds) }
    let certain = statements.filter { !$0.isByConvention || $0.kinds.isDisjoint(with: known) }
    let grants = certain.filter { !$0.isText }
    return certain.enumerated().filter { index, statement in
      guard statement.isText else { return true }
      // The grant says "or later", or offers a choice; the text is what it refers to.
      if grants.contains(where: { statement.isNamed(by: $0) }) { return false }
      return !certain.contains { $0.isText && $0.incorporates(statement) }
    }.map(\.element)
  }
}

extension LicenceStatement {
  var isText: Bool { manner == .text || manner == .exactText }

  fileprivate var isDedication: Bool { ids == ["LicenseRef-public-domain"] }

  /// Takes in a grant that says the same in other words: its expression is the more exact one, unless the header stands there word for
  /// word and is of another licence.
  fileprivate mutating func join(_ grant: LicenceStatement) {
    if coverage < 1 || !families.isDisjoint(with: grant.families) { expression = grant.expression }
    isAlternative = isAlternative || grant.isAlternative
    isByConvention = expression == grant.expression && grant.isByConvention
    words = min(words.lowerBound, grant.words.lowerBound)..<max(words.upperBound, grant.words.upperBound)
  }

  /// Whether a grant names the licence of this text, in whatever version it allows.
  fileprivate func isNamed(by grant: LicenceStatement) -> Bool {
    ids.isSubset(of: grant.ids) || (families.isSubset(of: grant.families) && grant.allowsVersion(of: ids))
  }

  private func allowsVersion(of ids: Set<String>) -> Bool {
    let named = self.ids.compactMap { LicenceTable.shared[$0]?.version }
    return ids.allSatisfy { id in
      let version = LicenceTable.shared[id]?.version
      return named.contains { $0.family == version?.family && $0.numbers == version?.numbers }
    }
  }

  /// LGPL-3.0 is a set of permissions on top of GPL-3.0, whose text is given with it.
  fileprivate func incorporates(_ other: LicenceStatement) -> Bool {
    ids == ["LGPL-3.0-only"] && other.ids == ["GPL-3.0-only"]
  }

  /// Whether an exception can be one from this licence: of the family that the exception names, or of the GNU licences.
  fileprivate func takes(_ exception: String) -> Bool {
    expression?.terms.contains { $0.takes(exception) || $0.exception == exception } ?? false
  }
}

extension LicenceTerm {
  fileprivate func takes(_ exception: String) -> Bool {
    guard self.exception == nil, let family = LicenceTable.shared[id]?.family else { return false }
    let bases = LicenceTable.shared.exception(exception)?.bases ?? []
    return family.hasSuffix("GPL") ? bases.isEmpty || bases.contains { $0.hasSuffix("GPL") } : bases.contains(family)
  }
}

extension LicenceExpression {
  /// The expression with an exception from each licence that takes it.
  fileprivate func with(exception: String) -> LicenceExpression {
    switch self {
    case .licence(var term):
      if term.takes(exception) { term.exception = exception }
      return .licence(term)
    case .all(let parts): return .all(parts.map { $0.with(exception: exception) })
    case .any(let parts): return .any(parts.map { $0.with(exception: exception) })
    }
  }
}
