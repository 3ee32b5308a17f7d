public import Platform

/// Why a git repository could not be read: a sentence for a person.
public struct GitError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What went wrong.
  public enum Cause: Hashable, Sendable {
    /// Git could not be run, or failed.
    case git(ChildError)
    /// There is no commit of that name.
    case noSuchRevision(String)
    /// Git answered what it should not; what was expected.
    case unexpectedAnswer(String)
    /// Two commits have no common history.
    case noMergeBase(String, String, isShallow: Bool)
  }

  /// The repository's directory.
  public let repository: BytePath
  /// What went wrong.
  public let cause: Cause

  /// The sentence without a full stop: what, where, why, and what mends it.
  public var description: String {
    let reason =
      switch cause {
      case .git(let error): "\(error)"
      case .noSuchRevision(let name):
        "it has no commit called \(escapedForTerminal(Array(name.utf8))); name a commit, tag or branch that is there, "
          + "or fetch it first ('git fetch'; in a shallow clone 'git fetch --unshallow')"
      case .noMergeBase(let base, let head, let isShallow):
        "\(escapedForTerminal(Array(base.utf8))) and \(escapedForTerminal(Array(head.utf8))) have no common commit"
          + (isShallow
            ? " in this shallow clone; fetch the history that is missing with 'git fetch --unshallow'"
            : ", so nothing can be compared")
      case .unexpectedAnswer(let expected): "git's answer is not \(expected)"
      }
    return "cannot read the git repository \(repository): \(reason)"
  }
}
