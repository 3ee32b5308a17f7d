public import Platform

/// Where a repository keeps the programs that git runs at its stages.
public struct GitHooksFolder: Hashable, Sendable {
  /// Absolute, and without symbolic links as far as it is there; it need not be there.
  public let path: BytePath
  /// What `core.hooksPath` says; nil where nothing is said, and the folder is the repository's own.
  public let setting: BytePath?
  /// Whether it lies below the working tree or the directory of the repository, so that it serves no other one.
  public let isInRepository: Bool
}

extension GitRepository {
  /// Where git looks for the hooks of this repository, whose directory holds a `.git`. For linked working trees it is the same folder.
  ///
  /// - Throws: `GitError` when there is no repository, or git does not trust it.
  public func hooksFolder() throws(GitError) -> GitHooksFolder {
    let common = try output(
      ["rev-parse", "--path-format=absolute", "--git-common-dir"], maximumBytes: GitHooksFolder.maximumBytes)
    guard let directory = BytePath(common.dropLast()), directory.isAbsolute else {
      throw error(.unexpectedAnswer("the place of the repository"))
    }
    let setting = try hooksPath()
    let path = (setting.map { $0.isAbsolute ? $0 : self.path.appending($0) } ?? directory.appending("hooks")).settled
    let owners = [self.path.settled, directory.settled]
    return GitHooksFolder(
      path: path, setting: setting, isInRepository: owners.contains { path.relative(to: $0) != nil })
  }

  /// What `core.hooksPath` says in a file; our own override is what the scope `command` is.
  private func hooksPath() throws(GitError) -> BytePath? {
    let answer = try output(
      ["config", "--show-scope", "-z", "--type=path", "--get-all", "core.hooksPath"],
      maximumBytes: GitHooksFolder.maximumBytes)
    let fields = Array(answer.split(separator: 0, omittingEmptySubsequences: false).dropLast())
    var found: BytePath?
    for start in stride(from: 0, to: fields.count - 1, by: 2) where !fields[start].elementsEqual("command".utf8) {
      found = BytePath(fields[start + 1])
    }
    return found
  }
}

extension GitHooksFolder {
  fileprivate static let maximumBytes = 1 << 16
}

extension BytePath {
  /// The path without symbolic links, as far as it is there.
  fileprivate var settled: BytePath {
    var (folder, rest) = (self, [BytePath]())
    while true {
      if let resolved = try? folder.resolved() { return rest.reversed().reduce(resolved) { $0.appending($1) } }
      guard folder != folder.parent, let name = BytePath(folder.lastComponent) else { return self }
      rest.append(name)
      folder = folder.parent
    }
  }
}
