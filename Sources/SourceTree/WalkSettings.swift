public import Platform

/// How a tree is walked.
public struct WalkSettings: Sendable {
  /// Whether `.gitignore`, `.quothignore` and git's other excludes hold.
  public var honoursIgnoreFiles = true
  /// Whether names that begin with a dot are walked. `.git` never is.
  public var includesHidden = false
  /// When there are any, only files are scanned that one of them matches, or whose directory it matches.
  public var includes: PathPatterns = []
  /// What they match is not scanned, even when the user names it.
  public var excludes: PathPatterns = []
  /// Where the user's global excludes are looked for.
  public var environment = Environment.inherited

  /// The settings of a plain scan.
  public init() {}
}
