import Platform

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What GitHub Actions tells of the event that started a workflow, in the file that `GITHUB_EVENT_PATH` names.
struct GitHubEvent: Equatable, Sendable {
  /// The tip of the branch that a pull request or a merge group goes into.
  var base: String?
  /// The commit that a branch was at before a push.
  var before: String?
  var defaultBranch: String?

  /// In bytes; GitHub sends 25 MB at most.
  static let maximumBytes = 32 << 20

  /// - Throws: that the file cannot be read or is damaged.
  init(reading path: BytePath) throws(CommandError) {
    do { try self.init(json: readFile(path, maximumBytes: Self.maximumBytes)) } catch {
      throw CommandError(
        "cannot tell from the event of GitHub Actions what to compare with: \(error); name the revision with --base")
    }
  }

  /// - Throws: `CommandError` when it is no event.
  init(json: [UInt8]) throws(CommandError) {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    // The decoder traps on bytes that are no UTF-8.
    guard String(validating: json, as: UTF8.self) != nil,
      let payload = try? decoder.decode(Payload.self, from: Data(json))
    else { throw CommandError("the file that GITHUB_EVENT_PATH names is not the JSON of an event") }
    base = payload.pullRequest?.base?.sha ?? payload.mergeGroup?.baseSha
    before = payload.before
    defaultBranch = payload.repository?.defaultBranch
  }

  /// Its keys, which GitHub writes with `_` between words.
  private struct Payload: Decodable {
    var pullRequest: PullRequest?
    var mergeGroup: MergeGroup?
    var before: String?
    var repository: Repository?

    struct PullRequest: Decodable { var base: Base? }
    struct Base: Decodable { var sha: String? }
    struct MergeGroup: Decodable { var baseSha: String? }
    struct Repository: Decodable { var defaultBranch: String? }
  }
}
