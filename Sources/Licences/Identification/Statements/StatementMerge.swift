/// Puts together what the texts, headers, grants and exceptions in a file say, in the order of their words.
///
/// - A grant inside a licence text belongs to the text: its appendix, its example.
/// - A header that is also read as a grant is one statement: the fingerprint tells the extent, the grammar which version and whether
///   "or later".
/// - An exception belongs to the nearest statement of its base, first to the one before it; without any to what SPDX once had as one id.
/// - A text whose licence a grant beside it names adds nothing to that grant.
/// - A usual meaning ("the GPL" is any version of it) yields to a statement that tells which.
/// - In a licence file that holds a whole text, short statements behind it speak of parts: "the file sort.c is under the …".
/// - "Alternatively, …" makes a choice of two statements; otherwise all hold.
struct StatementMerge {
  private(set) var statements: [LicenceStatement]

  /// - Parameter isLicenceFile: they stand in a file that bears the name of a licence file.
  init(_ statements: [LicenceStatement], isLicenceFile: Bool = false) {
    self.statements = statements.sorted {
      ($0.words.lowerBound, $0.words.upperBound) < ($1.words.lowerBound, $1.words.upperBound)
    }
    dropGrantsWithinTexts()
    dropDiscussion()
    joinHeaders()
    self.statements = ExceptionJoining.joined(self.statements)
    dropDedications()
    if isLicenceFile { markParts() }
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

  /// Words of a text that is no licence of a project, but a line or two in the file of one.
  private static let shortText = 40

  private mutating func markParts() {
    guard let main = statements.firstIndex(where: { $0.isText && $0.words.count >= Self.shortText }) else { return }
    for index in statements.indices where index > main && !statements[index].isAlternative {
      let statement = statements[index]
      if statement.isRead && !statement.isChoice || statement.isText && statement.words.count < Self.shortText {
        statements[index].isOfPart = true
      }
    }
  }

  // MARK: Overlaps

  private mutating func dropGrantsWithinTexts() {
    let texts = WordRanges(statements.filter(\.isText).map(\.words))
    statements.removeAll { statement in
      guard statement.isRead || statement.manner == .header else { return false }
      return texts.overlapping(statement.words).contains { index in
        2 * statement.words.clamped(to: texts[index]).count > statement.words.count
      }
    }
  }

  /// Joins each header with the grants that overlap it.
  private mutating func joinHeaders() {
    let headers = statements.indices.filter { statements[$0].manner == .header && !statements[$0].isRead }
    let ranges = WordRanges(headers.map { statements[$0].words })
    // What only says the licence's name once more tells nothing where another grant tells its version.
    let grants = statements.indices.filter { statements[$0].isRead }
    var known: Set<Int> = []
    for grant in grants.filter({ !statements[$0].isByConvention }) + grants.filter({ statements[$0].isByConvention }) {
      let overlapped = ranges.overlapping(statements[grant].words)
      guard !overlapped.isEmpty else { continue }
      for index in overlapped {
        guard !statements[grant].isByConvention || !known.contains(index) else { continue }
        statements[headers[index]].join(statements[grant])
        if !statements[grant].isByConvention { known.insert(index) }
      }
      statements[grant].expression = nil
    }
    statements.removeAll { $0.expression == nil && $0.exception == nil }
  }

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
  var isByConvention: Bool { statements.allSatisfy { $0.isByConvention || $0.isOfPart } }

  /// The statements without those that another one covers.
  private func covered() -> [LicenceStatement] {
    let said = distinct().filter { !$0.isOfPart }
    let known = said.filter { !$0.isByConvention }.reduce(into: Set()) { $0.formUnion($1.kinds) }
    let certain = said.filter { !$0.isByConvention || $0.kinds.isDisjoint(with: known) }
    let texts = certain.filter(\.isText)
    let choices = openChoices(among: certain)
    let grants = certain.filter { !$0.isText && !$0.isChoice }
    return certain.indices.filter { index in
      let statement = certain[index]
      // Who offers a choice may say each of the licences again, and give its text.
      let repeats = choices.contains { (statement.isText || $0 < index) && statement.isNamed(by: certain[$0]) }
      if repeats, !statement.isChoice { return false }
      guard statement.isText else { return true }
      // The grant says "or later"; the text is what it refers to.
      return !grants.contains(where: statement.isNamed) && !texts.contains { $0.incorporates(statement) }
    }.map { certain[$0] }
  }

  /// The choices that hold for the whole: before none of them a sentence grants one of its licences alone, which makes it one for a part.
  private func openChoices(among statements: [LicenceStatement]) -> [Int] {
    statements.indices.filter { index in
      let choice = statements[index]
      guard !choice.isText, choice.isChoice else { return false }
      return !statements[..<index].contains { !$0.isText && !$0.isChoice && $0.isNamed(by: choice) }
    }
  }

  /// The statements without those that say again what was said, unless they are part of a choice. There are no more of these than there
  /// are licences to name, however long the file is.
  private func distinct() -> [LicenceStatement] {
    var seen: Set<Said> = []
    return statements.indices.filter { index in
      let statement = statements[index]
      let isOffered = index + 1 < statements.count && statements[index + 1].isAlternative
      let said = Said(
        expression: statement.expression, isText: statement.isText, isByConvention: statement.isByConvention,
        offered: isOffered ? statements[index + 1].expression : nil, isAlternative: statement.isAlternative)
      return seen.insert(said).inserted || statement.isAlternative
    }.map { statements[$0] }
  }

  private struct Said: Hashable {
    var expression: LicenceExpression?
    var isText: Bool
    var isByConvention: Bool
    var offered: LicenceExpression?
    var isAlternative: Bool
  }
}
