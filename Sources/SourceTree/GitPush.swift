import Platform

extension GitRepository {
  /// The newest commits of a commit's history that a remote has, none of them an ancestor of another: what a push adds is what none of
  /// these has. The commit itself when the remote has it; empty when the remote has nothing of its history.
  ///
  /// - Parameters:
  ///   - commit: its name in hexadecimal digits.
  ///   - remote: its name; what it has is told by the remote-tracking branches.
  ///   - known: names of commits that it has besides; those that are not here tell nothing.
  public func published(of commit: String, on remote: String, besides known: [String]) throws(GitError) -> [String] {
    var command = ["rev-list", "--boundary", commit, "--not", "--remotes=\(remote)"]
    for name in known { if let commit = try commitIfPresent(name) { command.append(commit) } }
    let listed = try output(command + ["--"]).split(separator: UInt8(ascii: "\n"))
    guard !listed.isEmpty else { return [commit] }
    let boundary = listed.lazy.filter { $0.first == UInt8(ascii: "-") }.prefix(Self.maximumPublished)
      .map { String(decoding: $0.dropFirst(), as: UTF8.self) }
    return boundary.count < 2 ? Array(boundary) : try independent(boundary)
  }

  /// Of more than so many commits the newest are compared with: a commit that is left out makes more of a push look new.
  private static let maximumPublished = 64

  /// Those of some commits that no other of them leads to.
  private func independent(_ commits: some Sequence<String>) throws(GitError) -> [String] {
    try output(["merge-base", "--independent"] + commits).split(separator: UInt8(ascii: "\n"))
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// The commit that a name leads to; nil when it leads to none.
  public func commitIfPresent(_ name: String) throws(GitError) -> String? {
    do throws(GitError) { return try revision(name).commit } catch {
      guard case .noSuchRevision = error.cause else { throw error }
      return nil
    }
  }
}
