import Platform
import SourceTree

/// What a job is compared with, and how that is told.
struct ComparedCommit: Equatable, Sendable {
  /// In hexadecimal digits; nil when all files are scanned.
  let commit: String?
  let reason: String

  /// - Throws: that the clone lacks what has to be compared with, and what mends that.
  init(_ job: IntegrationJob, in repository: GitRepository) throws {
    guard let change = job.change else {
      (commit, reason) = (nil, "no variable says what is new, so all files are scanned")
      return
    }
    for name in change.revisions {
      do throws(GitError) {
        commit = try repository.mergeBase(of: name, and: "HEAD")
        reason = "\(change.occasion.told); compared with \(escapedForTerminal(name))"
        return
      } catch {
        switch error.cause {
        case .noSuchRevision: continue
        case .noMergeBase: throw Self.missing(change, job, isShallow: try repository.isShallow)
        default: throw error
        }
      }
    }
    let isShallow = try repository.isShallow
    guard change.occasion == .push, !isShallow else { throw Self.missing(change, job, isShallow: isShallow) }
    (commit, reason) = (nil, "the commit before the push is no more, so all files are scanned")
  }

  private static func missing(
    _ change: IntegrationJob.Change, _ job: IntegrationJob, isShallow: Bool
  ) -> CommandError {
    let names = change.revisions.map { escapedForTerminal($0) }.joined(separator: " or ")
    let mending = isShallow ? job.platform.mendingOfShallowClone : "fetch it first: git fetch origin"
    return CommandError(
      """
      \(job.platform.name), \(change.occasion.told): \(isShallow ? "this shallow clone" : "this clone") has no common commit of HEAD and \
      \(names), so what is new cannot be told; \(mending), or name a revision that is there with --base
      """)
  }
}

extension IntegrationJob.Change.Occasion {
  var told: String {
    switch self {
    case .pullRequest(let target?): "a pull request into \(escapedForTerminal(target))"
    case .pullRequest(nil): "a merge group"
    case .push: "a push"
    case .newBranch: "a new branch"
    }
  }
}
