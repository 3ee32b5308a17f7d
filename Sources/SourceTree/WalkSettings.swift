public import Platform

/// How a tree is walked.
public struct WalkSettings: Sendable {
  /// Whether `.gitignore`, `.quothignore` and git's other excludes hold.
  public var honoursIgnoreFiles = true
  /// Whether names that begin with a dot are walked. `.git` never is.
  public var includesHidden = false
  /// Patterns in the syntax of `.gitignore`, against the path from the root; when there are any, only files are scanned
  /// that one of them matches, or whose directory it matches.
  public var includes: [[UInt8]] = []
  /// Patterns in the same syntax; what they match is not scanned, even when the user names it.
  public var excludes: [[UInt8]] = []
  /// Where the user's global excludes are looked for.
  public var environment = Environment.inherited

  /// The settings of a plain scan.
  public init() {}
}
