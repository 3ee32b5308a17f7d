/// The lexical rules of a language, as data.
struct Syntax: Sendable {
  /// Comments, strings and what else is more than a name, a number or an operator, in the order in which they are tried.
  var forms: [LexicalForm]
  /// Words directly before a quote (or a `#`) that belong to the string.
  var prefixes: [StringPrefix] = []
  /// Words that quote what follows with delimiters of the writer's choice, with the number of parts: `q(…)` 1, `s/…/…/` 2.
  var quotingWords: [(word: String, parts: Int)] = []
  /// Bytes of names besides letters, digits, `_` and all from 0x80 on.
  var nameBytes: ByteSet = ""
  /// Further bytes of names, but not their first.
  var innerNameBytes: ByteSet = ""
  var letterCase = LetterCase.significant
  /// Operators of two characters besides the common ones, separated by spaces.
  var operators = ""
  /// Common operators that the language lacks, separated by spaces.
  var lacksOperators = ""
  var imports: [ImportRule] = []
  var importEnd = ImportRule.End.line
  /// Modifiers such as `pub` may stand before the word that begins an import.
  var importsHaveModifiers = false
  var docStrings = DocStrings.none
  /// A word alone in the first column behind which nothing is code.
  var endWords = ""
  /// `f /x/` may be a call of `f` with a regular expression, which may span lines.
  var hasCommandCalls = false
  /// A quote may separate digits.
  var hasQuotedDigits = false
  /// `#"""…"""#` is a string.
  var hasTripleHashed = false
  /// Comments to the end of the line came late to the language, or not to all of its readers: a block is understood everywhere.
  var hasLateLineComments = false
  /// Six columns before the code: the sixth marks a continued line.
  var isFixedForm = false
  /// Keywords of the family, separated by white space.
  var keywords: String

  /// A copy with some rules changed.
  func with(_ change: (inout Self) -> Void) -> Self {
    var copy = self
    change(&copy)
    return copy
  }

  enum LetterCase: Sendable { case significant, folded, foldedInKeywords }

  enum DocStrings: Sendable {
    case none
    /// A string that is a whole logical line.
    case loneStrings
    /// A string behind `@doc` and its kin.
    case attributes
  }
}

/// Words directly before a string that belong to it.
struct StringPrefix: Sendable {
  enum Form: Sendable {
    /// What the quote alone would be.
    case plain
    /// No escapes.
    case raw
    /// `"delimiter( … )delimiter"`.
    case delimited
    /// `#"…"#`.
    case hashed
  }
  /// Separated by spaces; matched in the case in which they stand.
  let words: String
  let form: Form
}
