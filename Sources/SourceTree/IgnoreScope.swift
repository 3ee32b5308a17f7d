import Platform

/// The ignore files that hold in a directory: its own and, behind them, those of the directories above it.
///
/// Of two files the deeper one decides, and any `.quothignore` before any `.gitignore`. A `.gitignore` holds inside its
/// repository only; behind all of them come the repository's `info/exclude` and the user's global excludes.
final class IgnoreScope: Sendable {
  private let above: IgnoreScope?
  /// How many bytes of a walk's paths lead to this directory, its slash included.
  private let depth: Int
  private let quothRules: IgnoreRules?
  /// The weightiest first.
  private let gitRules: [IgnoreRules]
  private let isRepositoryRoot: Bool
  /// Whether git's rules hold here.
  let isInRepository: Bool

  init(above: IgnoreScope?, depth: Int, quothRules: IgnoreRules?, gitRules: [IgnoreRules], isRepositoryRoot: Bool) {
    self.above = above
    self.depth = depth
    self.quothRules = quothRules
    self.gitRules = gitRules
    self.isRepositoryRoot = isRepositoryRoot
    isInRepository = isRepositoryRoot || above?.isInRepository == true
  }

  /// What the ignore files say of a path that begins where the walk's paths begin; nil when they say nothing.
  func verdict(of path: [UInt8], isDirectory: Bool) -> IgnoreRules.Verdict? {
    var scope: IgnoreScope? = self
    while let current = scope {
      if let verdict = current.quothRules?.verdict(of: path[current.depth...], isDirectory: isDirectory) {
        return verdict
      }
      scope = current.above
    }
    scope = self
    while let current = scope {
      for rules in current.gitRules {
        if let verdict = rules.verdict(of: path[current.depth...], isDirectory: isDirectory) { return verdict }
      }
      scope = current.isRepositoryRoot ? nil : current.above
    }
    return nil
  }
}
