import Platform

/// The one place that runs git, so that no code of a repository is ever run.
///
/// What a repository's configuration can name to be run (file system monitor, hooks, pagers, external diffs, transports)
/// is switched off; filters and text conversions belong to the working tree, which git never reads for us. The user's own
/// configuration stays, because `safe.directory` lives there.
enum GitCommand {
  /// A git command on a repository.
  ///
  /// - Parameter arguments: the subcommand and its fixed arguments.
  static func onRepository(
    _ repository: GitRepository, _ arguments: [String], input: ChildCommand.Input = .none, maximumOutputBytes: Int
  ) -> ChildCommand {
    let fixed = ["--no-pager", "--no-replace-objects", "--no-optional-locks"]
    let settings = overrides.flatMap { ["-c", $0] as [String] }
    return ChildCommand(
      "git",
      arguments: (settings + fixed).map { Array($0.utf8) } + place(of: repository.path)
        + arguments.map { Array($0.utf8) },
      environment: environment(for: repository), input: input, maximumOutputBytes: maximumOutputBytes)
  }

  private static let overrides = [
    "core.fsmonitor=false", "core.hooksPath=/dev/null", "protocol.allow=never", "diff.external=", "core.pager=cat",
    "safe.bareRepository=explicit",
  ]

  /// Git takes a bare repository only when it is named as one, so that none is used that merely lies in a tree.
  private static func place(of repository: BytePath) -> [[UInt8]] {
    let exists = { (name: BytePath) in (try? Descriptor.status(of: repository.appending(name))) != nil }
    let isBare = !exists(".git") && exists("HEAD") && exists("objects")
    return isBare ? [Array("--git-dir=".utf8) + repository.bytes] : [Array("-C".utf8), repository.bytes]
  }

  /// The user's variables; git's own only as far as the caller says. `GIT_ALLOW_PROTOCOL` also overrides a repository that allows a
  /// protocol by its name. Without git's own, git looks for no repository above the directory.
  private static func environment(for repository: GitRepository) -> Environment {
    var environment = Environment.inherited
    if repository.variables == .dropped {
      environment.removeAll(startingWith: "GIT_")
      environment["GIT_CEILING_DIRECTORIES"] = (try? repository.path.resolved())?.parent.bytes
    }
    environment["GIT_ALLOW_PROTOCOL"] = Array("none".utf8)
    environment["GIT_NO_LAZY_FETCH"] = Array("1".utf8)
    environment["GIT_TERMINAL_PROMPT"] = Array("0".utf8)
    environment["LC_ALL"] = Array("C".utf8)
    return environment
  }
}

/// What becomes of the variables by which git is told where a repository and its index are.
public enum GitVariables: Hashable, Sendable {
  /// The directory alone says which repository is meant.
  case dropped
  /// Git has started us as a hook, and says by them what it works on: the index may be a lock file, the repository that of a worktree.
  case kept
}
