/// Tells under which licence a file says it is, and who holds the copyright.
///
/// In this order: SPDX tags; licence texts and the headers that licences recommend, by their fingerprints; grants in other words. A tag
/// is the file's own word and decides when there is one. Never from a bare word. Reuse one value for many files: its buffers keep their
/// capacity. Linear in the file.
public struct LicenceIdentifier: Sendable {
  /// Comments beyond so many bytes of them are not read: a file speaks of its licence early.
  public static let maximumCommentBytes = 1 << 18

  private var cover = TextCover(.shared)

  public init() {}

  /// Makes the names of licences known, which takes milliseconds the first time: called while others work, so that they need not all wait.
  public static func prepare() { _ = NameTable.shared }

  /// What a whole text says: a licence file, a read-me, a notice.
  /// - Parameters:
  ///   - isMarkup: it is a page of HTML or XML, whose tags are no words.
  ///   - places: where sentences that grant a licence by its name count, beside tags, texts and headers; anywhere in a licence file.
  public mutating func identify(
    _ text: [UInt8], isMarkup: Bool = false, places: GrantPlaces = .edges(isCode: false)
  ) -> IdentifiedLicences {
    let words = LicenceWords(of: text, isMarkup: isMarkup)
    let length = UInt32(clamping: text.count)
    var identified = identify(text, words.words, ranges: length == 0 ? [] : [0..<length], places)
    identified.isTruncated = words.isTruncated
    return identified
  }

  /// What the comments of a source file say, and the lines at its head that are comments of another language.
  /// - Parameter comments: byte ranges of the comments, ascending, such as `TokenStream.comments`.
  public mutating func identify(_ source: [UInt8], comments: [Range<UInt32>]) -> IdentifiedLicences {
    identify(source, parts: HeadLines(source).added(to: comments))
  }

  /// What these comments of a source file say, and no others.
  /// - Parameter comments: byte ranges, ascending.
  public mutating func identify(_ source: [UInt8], parts comments: [Range<UInt32>]) -> IdentifiedLicences {
    let words = LicenceWords(of: source, comments: comments, maximumBytes: Self.maximumCommentBytes).words
    return identify(source, words, ranges: comments, .edges(isCode: true))
  }

  private mutating func identify(
    _ text: [UInt8], _ words: [LicenceWord], ranges: [Range<UInt32>], _ places: GrantPlaces
  ) -> IdentifiedLicences {
    var identified = IdentifiedLicences()
    identified.notices = CopyrightLine.notices(in: text, ranges)
    let texts = texts(in: words)
    let grants = places.counted(Grants.find(in: words, of: text), in: words, of: text, beside: texts)
    let merge = StatementMerge(texts + grants.compactMap(LicenceStatement.init), isLicenceFile: places.isAnywhere)
    let tags = LicenceTag.mentions(in: text, ranges).filter { !isWithinText($0, merge.statements, words) }
      .map(\.normalised)
    identified.mentions = (tags + merge.statements.compactMap { mention(of: $0, in: words) }).sorted {
      $0.stands(before: $1)
    }
    identified.references = grants.flatMap(\.files).map { Array(text[Int($0.lowerBound)..<Int($0.upperBound)]) }
    identified.isByConvention = tags.isEmpty && merge.isByConvention
    identified.expression = tags.isEmpty ? merge.expression : .joined(tags.map(\.expression))
    return identified
  }

  private mutating func texts(in words: [LicenceWord]) -> [LicenceStatement] {
    cover.matches(in: words).map { match in
      let entry = TextFingerprints.shared.entries[match.template]
      let isExact = match.coverage == 1 && match.unexplained == 0
      let manner: LicenceMention.Manner = entry.kind == .header ? .header : isExact ? .exactText : .text
      return LicenceStatement(
        expression: entry.kind == .exception ? nil : .licence(LicenceTerm(entry.id)),
        exception: entry.kind == .exception ? entry.id : nil, manner: manner, words: match.words,
        coverage: match.coverage)
    }
  }

  private func mention(of statement: LicenceStatement, in words: [LicenceWord]) -> LicenceMention? {
    guard let expression = statement.expression, let last = statement.words.last else { return nil }
    let lines = Int(words[statement.words.lowerBound].line)...Int(words[last].line)
    return LicenceMention(expression, statement.manner, lines: lines, coverage: statement.coverage)
  }

  /// Whether a tag stands within a licence text, which tells how to apply it, or what the text itself is under.
  private func isWithinText(_ tag: LicenceMention, _ statements: [LicenceStatement], _ words: [LicenceWord]) -> Bool {
    statements.contains { statement in
      guard statement.isText, let last = statement.words.last else { return false }
      return words[statement.words.lowerBound].line < tag.lines.lowerBound && tag.lines.upperBound <= words[last].line
    }
  }
}

extension LicenceExpression {
  /// All of them hold; a single one is itself.
  static func joined(_ expressions: [LicenceExpression]) -> LicenceExpression {
    expressions.count == 1 ? expressions[0] : LicenceExpression.all(expressions).simplified()
  }
}

extension LicenceMention {
  /// The same with ids that are not deprecated.
  fileprivate var normalised: LicenceMention {
    var mention = self
    mention.expression = expression.normalised().expression
    return mention
  }

  /// By lines; of those with the same lines the tag first.
  func stands(before other: LicenceMention) -> Bool {
    (lines.lowerBound, lines.upperBound, manner == .tag ? 0 : 1)
      < (other.lines.lowerBound, other.lines.upperBound, other.manner == .tag ? 0 : 1)
  }
}
