/// Why a text is no licence expression.
///
/// Its description is safe to show: of the text it holds single ASCII words only.
public enum ExpressionError: Error, Hashable, Sendable {
  /// The text is `NONE`: its author says that there is no licence.
  case noLicence
  /// The text is `NOASSERTION`: its author says nothing of the licence.
  case noAssertion
  /// The text holds nothing but blanks.
  case empty
  /// Something else stands in the text than the grammar allows there.
  /// - Parameter column: in bytes, from 1.
  case unexpected(column: Int, found: String, expected: String)
  /// More parentheses are open than are read.
  case tooDeep(column: Int)
}

extension ExpressionError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .noLicence: "NONE says that there is no licence, so it is no licence expression"
    case .noAssertion: "NOASSERTION says nothing of the licence, so it is no licence expression"
    case .empty: "the licence expression is empty; it takes at least one licence id, such as MIT"
    case .unexpected(let column, let found, let expected):
      "column \(column): \(expected) should stand here, not \(found)"
    case .tooDeep(let column):
      "column \(column): more than \(ExpressionParser.maximumDepth) parentheses are open; an expression takes no more"
    }
  }
}
