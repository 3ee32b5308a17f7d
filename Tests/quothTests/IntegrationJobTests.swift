import Platform
import Testing

@testable import quoth

@Suite struct IntegrationJobTests {
  private static let zeros = String(repeating: "0", count: 40)

  private func job(_ variables: [String: String], event: String? = nil) throws -> IntegrationJob {
    let entries = variables.sorted { $0.key < $1.key }.map { Array("\($0.key)=\($0.value)".utf8) }
    return IntegrationJob(
      Environment(entries: entries), event: try event.map { try GitHubEvent(json: Array($0.utf8)) })
  }

  @Test func `each platform is known by its variable`() throws {
    let variables: [(IntegrationPlatform, [String: String])] = [
      (.github, ["GITHUB_ACTIONS": "true"]), (.gitlab, ["GITLAB_CI": "true"]),
      (.jenkins, ["JENKINS_URL": "https://ci.example/"]), (.azure, ["TF_BUILD": "True"]),
      (.buildkite, ["BUILDKITE": "true"]), (.shell, ["CI": "true"]), (.shell, ["GITHUB_ACTIONS": ""]), (.shell, [:]),
    ]
    for (platform, variables) in variables {
      let job = try job(variables)
      #expect(job.platform == platform)
      #expect(job.change == nil)
    }
  }

  @Test func `a pull request on GitHub is compared with its branch, else with the base of its event`() throws {
    let variables = ["GITHUB_ACTIONS": "true", "GITHUB_EVENT_NAME": "pull_request", "GITHUB_BASE_REF": "main"]
    let told = try job(variables, event: #"{"pull_request":{"base":{"sha":"ab12","ref":"main"}},"other":[1]}"#).change
    #expect(told == .init(.pullRequest(into: "main"), ["origin/main", "ab12"]))
    #expect(try job(variables).change?.revisions == ["origin/main"])
  }

  @Test func `a merge group on GitHub is compared with its base`() throws {
    let job = try job(
      ["GITHUB_ACTIONS": "true", "GITHUB_EVENT_NAME": "merge_group"], event: #"{"merge_group":{"base_sha":"ab12"}}"#)
    #expect(job.change == .init(.pullRequest(into: nil), ["ab12"]))
  }

  @Test func `a push on GitHub is compared with the commit before it`() throws {
    let job = try job(["GITHUB_ACTIONS": "true", "GITHUB_EVENT_NAME": "push"], event: #"{"before":"ab12"}"#)
    #expect(job.change == .init(.push, ["ab12"]))
  }

  @Test func `the first push of a branch is compared with the default branch, whose own first push is all new`() throws
  {
    let event = #"{"before":"\#(Self.zeros)","repository":{"default_branch":"trunk"}}"#
    let variables = ["GITHUB_ACTIONS": "true", "GITHUB_EVENT_NAME": "push"]
    let branch = try job(variables.merging(["GITHUB_REF_NAME": "topic"]) { $1 }, event: event)
    #expect(branch.change == .init(.newBranch(defaultBranch: "trunk"), ["origin/trunk"]))
    #expect(try job(variables.merging(["GITHUB_REF_NAME": "trunk"]) { $1 }, event: event).change == nil)
    #expect(try job(variables.merging(["GITHUB_REF_TYPE": "tag"]) { $1 }, event: event).change == nil)
  }

  @Test func `a timetable changes nothing, so all files are looked at`() throws {
    #expect(try job(["GITHUB_ACTIONS": "true", "GITHUB_EVENT_NAME": "schedule"], event: "{}").change == nil)
    let gitlab = ["GITLAB_CI": "true", "CI_PIPELINE_SOURCE": "schedule", "CI_COMMIT_BRANCH": "main"]
    #expect(try job(gitlab.merging(["CI_COMMIT_BEFORE_SHA": "ab12"]) { $1 }).change == nil)
  }

  @Test func `a merge request on GitLab is compared with its base`() throws {
    let variables = [
      "GITLAB_CI": "true", "CI_MERGE_REQUEST_DIFF_BASE_SHA": "ab12", "CI_MERGE_REQUEST_TARGET_BRANCH_NAME": "main",
      "CI_COMMIT_BEFORE_SHA": Self.zeros,
    ]
    #expect(try job(variables).change == .init(.pullRequest(into: "main"), ["ab12", "origin/main"]))
    let merged = try job(variables.merging(["CI_MERGE_REQUEST_TARGET_BRANCH_SHA": "cd34"]) { $1 })
    #expect(merged.change?.revisions == ["cd34", "ab12", "origin/main"])
  }

  @Test func `a push on GitLab is compared with the commit before it, a new branch with the default one`() throws {
    let variables = ["GITLAB_CI": "true", "CI_COMMIT_BRANCH": "topic", "CI_DEFAULT_BRANCH": "main"]
    #expect(try job(variables.merging(["CI_COMMIT_BEFORE_SHA": "ab12"]) { $1 }).change == .init(.push, ["ab12"]))
    #expect(
      try job(variables.merging(["CI_COMMIT_BEFORE_SHA": Self.zeros]) { $1 }).change
        == .init(.newBranch(defaultBranch: "main"), ["origin/main"]))
  }

  @Test func `Jenkins names the branch of a change, or the last commit that was well`() throws {
    let jenkins = ["JENKINS_URL": "https://ci.example/", "GIT_PREVIOUS_SUCCESSFUL_COMMIT": "ab12"]
    #expect(try job(jenkins).change == .init(.push, ["ab12"]))
    #expect(
      try job(jenkins.merging(["CHANGE_TARGET": "main"]) { $1 }).change
        == .init(.pullRequest(into: "main"), ["origin/main"]))
  }

  @Test func `Azure and Buildkite name the branch of a pull request`() throws {
    let azure = try job(["TF_BUILD": "True", "SYSTEM_PULLREQUEST_TARGETBRANCH": "refs/heads/release/2"])
    #expect(azure.change == .init(.pullRequest(into: "release/2"), ["origin/release/2"]))
    let buildkite = ["BUILDKITE": "true", "BUILDKITE_PULL_REQUEST_BASE_BRANCH": "main"]
    #expect(
      try job(buildkite.merging(["BUILDKITE_PULL_REQUEST": "17"]) { $1 }).change
        == .init(.pullRequest(into: "main"), ["origin/main"]))
    #expect(try job(buildkite.merging(["BUILDKITE_PULL_REQUEST": "false"]) { $1 }).change == nil)
  }

  @Test func `an event that is damaged is told, and nothing else`() throws {
    let deep = String(repeating: "[", count: 100_000)
    let damaged = [
      "", "{", "[]", "7", "{\"before\":3}", "{\"pull_request\":{\"base\":[]}}", deep, "{\"before\":\(deep)",
    ]
    for json in damaged.map({ Array($0.utf8) }) + [[0x7B, 0xFF, 0x7D], [0]] {
      #expect(throws: CommandError.self) { try GitHubEvent(json: json) }
    }
    #expect(try GitHubEvent(json: Array(#"{"pull_request":null}"#.utf8)).base == nil)
  }
}
