public import Lexing
public import Provenance

/// Writes SPDX snippet tags (SPDX 2.3, annex H) around copied code, as comments on lines of their own.
public struct SnippetTags: Sendable {
  private let source: TaggedSource
  private let marks: SnippetMarks
  private let syntaxes: [CommentSyntax]

  /// - Throws: when the language has no comments of one line.
  public init(_ bytes: [UInt8], _ language: Language) throws(MendingError) {
    source = TaggedSource(bytes, language)
    marks = SnippetMarks(source)
    syntaxes = [language.commentSyntax, language.surroundingCommentSyntax].compactMap(\.self)
    if syntaxes.isEmpty {
      throw MendingError("a file of \(language.name) has no place for comments; use --to notice or --to reuse")
    }
  }

  /// Whether the copied code of a finding still stands where it was found.
  public func holds(_ finding: Finding) -> Bool { finding.stands(in: source.bytes, source.stream.tokens) }

  /// What is put in so that the finding's lines are credited. Tags that stand directly around them already get what they lack; others
  /// are nested, never crossed. Linear in the file.
  /// - Throws: when there is no place for tags that leaves the code as it is.
  public func insertions(crediting finding: Finding, _ entry: CreditEntry) throws(MendingError) -> [Insertion] {
    let lines = finding.region.startLine..<finding.region.endLine + 1
    let credit = Self.credit(entry)
    let place = try place(around: lines)
    if let pair = marks.around(place), !source.hasTokens(inLines: pair.lowerBound..<place.lowerBound),
      !source.hasTokens(inLines: place.upperBound..<pair.upperBound + 1)
    {
      let missing = finding.attribution.missing
      let lacking = credit.filter { missing.isEmpty || missing.contains($0.part) }.map(\.text)
      return [try insertion(lacking, before: place.lowerBound, indentedAs: lines.lowerBound)]
    }
    let begin = try insertion(
      ["SPDX-SnippetBegin"] + credit.map(\.text), before: place.lowerBound, indentedAs: lines.lowerBound)
    let end = try insertion(["SPDX-SnippetEnd"], before: place.upperBound, indentedAs: lines.upperBound - 1)
    guard source.staysTheSame(with: [begin, end]) else { throw noPlace(for: lines) }
    return [begin, end]
  }

  private static func credit(_ entry: CreditEntry) -> [(part: CreditPart, text: String)] {
    [(.licence, "SPDX-License-Identifier: \(entry.licence)")]
      + entry.holders.map { (.holder, "SPDX-SnippetCopyrightText: \($0)") }
      + entry.uses.map { (.origin, "SPDX-SnippetComment: \(entry.sentence(of: $0))") }
  }

  /// The lines that the tags go around: those of the region, and more where tags cannot stand right beside it.
  private func place(around lines: Range<Int>) throws(MendingError) -> Range<Int> {
    var place = lines
    for _ in 0..<Self.maximumSteps {
      let first = firstLine(from: place.lowerBound, within: lines)
      let last = lastLine(from: place.upperBound)
      guard let first, let last, first < last else { throw noPlace(for: lines) }
      let widened = marks.widened(first..<last)
      if widened == first..<last { return widened }
      place = widened
    }
    throw noPlace(for: lines)
  }

  private static let maximumSteps = 64

  /// The nearest line at or above, else below, that a tag may come before and that leaves the code as it is.
  private func firstLine(from line: Int, within lines: Range<Int>) -> Int? {
    nearest(in: (1...max(line, 1)).reversed()) ?? nearest(in: lines.dropFirst())
  }

  private func lastLine(from line: Int) -> Int? {
    line <= source.lastPlace ? nearest(in: line...source.lastPlace) : nil
  }

  private func nearest(in lines: some Sequence<Int>) -> Int? {
    lines.lazy.filter(source.mayBePreceded).prefix(Self.maximumTries).first { line in
      syntax(beforeLine: line, "SPDX-SnippetEnd") != nil
    }
  }

  /// Each try reads the file once.
  private static let maximumTries = 8

  /// The syntax in which a text may stand before a line.
  private func syntax(beforeLine line: Int, _ text: String) -> CommentSyntax? {
    syntaxes.first { syntax in
      source.staysTheSame(with: [source.insertion([text], beforeLine: line, indentedAs: line, syntax)])
    }
  }

  private func insertion(
    _ texts: [String], before line: Int, indentedAs model: Int
  ) throws(MendingError) -> Insertion {
    guard let syntax = syntax(beforeLine: line, "SPDX-SnippetEnd") else { throw noPlace(for: model..<model + 1) }
    let insertion = source.insertion(texts, beforeLine: line, indentedAs: model, syntax)
    guard source.staysTheSame(with: [insertion]) else { throw noPlace(for: model..<model + 1) }
    return insertion
  }

  private func noPlace(for lines: Range<Int>) -> MendingError {
    let reason = "without changing what the code means; use --to notice or --to reuse"
    guard lines.count > 1 else {
      return MendingError("no comment can be put beside line \(lines.lowerBound) \(reason)")
    }
    return MendingError(
      "no comment can be put around lines \(lines.lowerBound) to \(lines.upperBound - 1) \(reason)")
  }
}
