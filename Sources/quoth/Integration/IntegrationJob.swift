import Platform

/// A job of continuous integration, as the variables of its platform describe it.
struct IntegrationJob: Equatable, Sendable {
  let platform: IntegrationPlatform
  /// What is new in it; nil when nothing says so, and then all files are.
  let change: Change?

  /// What a job was started for.
  struct Change: Equatable, Sendable {
    enum Occasion: Equatable, Sendable {
      /// Into a branch.
      case pullRequest(into: String?)
      case push
      /// The first push of a branch; it is compared with the default branch.
      case newBranch(defaultBranch: String)
    }

    let occasion: Occasion
    /// Names for the revision to compare with, the best first; never empty.
    let revisions: [String]

    /// Nil when there is nothing to compare with.
    init?(_ occasion: Occasion, _ revisions: [String?]) {
      let names = revisions.compactMap(\.self).filter { !$0.isEmpty && !$0.utf8.allSatisfy { $0 == UInt8(ascii: "0") } }
      guard !names.isEmpty else { return nil }
      self.occasion = occasion
      self.revisions = names
    }
  }

  /// - Parameter event: that of GitHub Actions; nil when it is not told.
  init(_ environment: Environment, event: GitHubEvent? = nil) {
    platform = IntegrationPlatform(environment)
    change =
      switch platform {
      case .github: Self.github(environment, event)
      case .gitlab: Self.gitlab(environment)
      case .jenkins: Self.jenkins(environment)
      case .azure: Self.azure(environment)
      case .buildkite: Self.buildkite(environment)
      case .shell: nil
      }
  }

  private static func github(_ environment: Environment, _ event: GitHubEvent?) -> Change? {
    switch environment.text("GITHUB_EVENT_NAME") {
    case "pull_request", "pull_request_target", "merge_group":
      let target = environment.text("GITHUB_BASE_REF")
      // The branch as it is now, since the base in the event may be older than what the pull request was merged with.
      return Change(.pullRequest(into: target), [target.map(onRemote), event?.base])
    case "push" where environment.text("GITHUB_REF_TYPE") != "tag":
      return Change(.push, [event?.before])
        ?? newBranch(environment.text("GITHUB_REF_NAME"), defaultBranch: event?.defaultBranch)
    default: return nil
    }
  }

  private static func gitlab(_ environment: Environment) -> Change? {
    if let target = environment.text("CI_MERGE_REQUEST_TARGET_BRANCH_NAME") {
      // The first is set where the request is merged for the pipeline.
      let bases = ["CI_MERGE_REQUEST_TARGET_BRANCH_SHA", "CI_MERGE_REQUEST_DIFF_BASE_SHA"].map(environment.text)
      return Change(.pullRequest(into: target), bases + [onRemote(target)])
    }
    // Pipelines of tags, schedules and the like belong to no branch, or change nothing.
    guard let branch = environment.text("CI_COMMIT_BRANCH"), environment.text("CI_PIPELINE_SOURCE") ?? "push" == "push"
    else { return nil }
    return Change(.push, [environment.text("CI_COMMIT_BEFORE_SHA")])
      ?? newBranch(branch, defaultBranch: environment.text("CI_DEFAULT_BRANCH"))
  }

  private static func jenkins(_ environment: Environment) -> Change? {
    if let target = environment.text("CHANGE_TARGET") {
      return Change(.pullRequest(into: target), [onRemote(target)])
    }
    return Change(.push, [environment.text("GIT_PREVIOUS_SUCCESSFUL_COMMIT")])
  }

  private static func azure(_ environment: Environment) -> Change? {
    guard let target = environment.text("SYSTEM_PULLREQUEST_TARGETBRANCH").map(branchName) else { return nil }
    return Change(.pullRequest(into: target), [onRemote(target)])
  }

  private static func buildkite(_ environment: Environment) -> Change? {
    if environment.text("BUILDKITE_PULL_REQUEST") ?? "false" != "false",
      let target = environment.text("BUILDKITE_PULL_REQUEST_BASE_BRANCH")
    {
      return Change(.pullRequest(into: target), [onRemote(target)])
    }
    return nil
  }

  /// What a branch has that the default branch has not; nil for the default branch itself.
  private static func newBranch(_ branch: String?, defaultBranch: String?) -> Change? {
    guard let defaultBranch, branch != defaultBranch else { return nil }
    return Change(.newBranch(defaultBranch: defaultBranch), [onRemote(defaultBranch)])
  }

  private static func onRemote(_ branch: String) -> String { "origin/\(branch)" }

  private static func branchName(_ reference: String) -> String {
    let prefix = "refs/heads/"
    return reference.hasPrefix(prefix) ? String(reference.dropFirst(prefix.count)) : reference
  }
}
