/// A stretch of words by which a file says something of its licence: what a ``LicenceMention`` is made of.
struct LicenceStatement: Hashable, Sendable {
  /// What is said; nil for an exception that stands for itself until it is joined with what it is an exception from.
  var expression: LicenceExpression?
  /// The exception that the words are, or hold.
  var exception: String?
  var manner: LicenceMention.Manner
  /// Whether it was read word by word, not found by a fingerprint.
  var isRead = false
  /// The stretch, in words of the text.
  var words: Range<Int>
  /// 0 ... 1.
  var coverage = 1.0
  /// Whether it offers another choice beside what the statement before it says: "alternatively, …".
  var isAlternative = false
  /// Whether it speaks of a part of what the file is about.
  var isOfPart = false
  /// Whether its licence is only what the wording usually means.
  var isByConvention = false

  /// The ids that it names, each once.
  var ids: Set<String> { Set(expression?.terms.map(\.id) ?? []) }

  /// What the versions of its licences share: two statements of one family speak of the same licence.
  var families: Set<String> { Set(ids.map { LicenceTable.shared[$0]?.family ?? $0 }) }

  /// The beginnings of its ids: `BSD` of `BSD-3-Clause`.
  var kinds: Set<Substring> { expression?.kinds ?? [] }
}

extension LicenceStatement {
  /// What a grant says; nil for one that only points to a file.
  init?(_ grant: Grant) {
    guard let expression = grant.expression else { return nil }
    self.init(
      expression: expression, manner: grant.kind == .header ? .header : .grant, isRead: true, words: grant.words,
      isAlternative: grant.isAlternative, isByConvention: grant.isByConvention)
  }
}
