/// How a language imports: statements that begin with a word and carry no weight, so give no tokens.
struct ImportRule: Sendable {
  /// The word that begins the statement.
  let word: String
  /// Punctuation directly before the word: `#` of `#include`.
  var after: UInt8?
  /// Without this word in it the statement is something else: `from` in `export … from`.
  var needs: String = ""
  /// With one of these characters of punctuation in it the statement is something else: `import(…)`.
  var without: String = ""
  /// With anything but names, `.` and `,` in it the statement is something else.
  var namesOnly = false

  /// Rules of words that need no condition, separated by spaces.
  static func words(_ words: String) -> [Self] { words.split(separator: " ").map { Self(word: String($0)) } }

  /// What ends import statements in a language; one that never ends, or only after 4,096 tokens, is none.
  enum End: Sendable {
    /// A `;`.
    case semicolon
    /// A `;`, or the end of a line outside brackets that does not end in a comma.
    case line
    /// As `line`, but indented lines belong to it too.
    case indentedLines
  }
}
