/// A sentence by which a file says under which licence it is, or where that is written.
struct Grant: Equatable, Sendable {
  /// Nil where the sentence only points to files.
  var expression: LicenceExpression?
  var kind: Kind
  var form = Form.sentence
  /// The indices of its words.
  var words: Range<Int>
  /// The expression rests on a convention: no version is named (`the GPL` is any version of it), or the kind of licence only
  /// (`a BSD-style license`).
  var isByConvention = false
  /// It offers another choice beside what stands before it: `Alternatively, …`.
  var isAlternative = false
  /// The byte ranges of the names of the files that it points to.
  var files: [Range<UInt32>] = []

  enum Form: Equatable, Sendable {
    case sentence
    /// `License: MIT`.
    case label
    /// `@license MIT`.
    case annotation
    /// A line that is a licence's name.
    case title
  }

  enum Kind: Equatable, Sendable {
    /// The wording that the licence itself recommends.
    case header
    /// Any other sentence that grants a licence by its name.
    case grant
    /// A sentence that only points to a file.
    case reference
  }
}
