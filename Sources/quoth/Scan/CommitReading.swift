import Platform
import Provenance
import SourceTree

/// Reads from the history which commits brought findings in.
struct CommitReading: Sendable {
  /// How many findings are traced, the gravest first: each costs a walk through the history of its file.
  static let maximumFindings = 200

  /// How long history is read: what is not traced by then is not traced.
  static let patience = Duration.seconds(60)

  private let inputs: [[UInt8]: ScanInput]
  private let request: ScanRequest

  init(_ inputs: ScanInputs, _ request: ScanRequest) {
    self.inputs = Dictionary(inputs.files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    self.request = request
  }

  /// The facts of findings, in their order.
  func facts(of findings: [Finding]) async throws -> [CommitFacts] {
    let gravest = findings.indices.sorted { a, b in
      findings[a].level == findings[b].level ? a < b : findings[a].level > findings[b].level
    }
    let traced = gravest.filter { findings[$0].kind != .vendored }.prefix(Self.maximumFindings)
    var facts = findings.map { finding in
      CommitFacts.unknown(
        finding.kind == .vendored ? "a folder may come from many" : "only \(Self.maximumFindings) findings are traced")
    }
    let files = Dictionary(grouping: traced, by: { findings[$0].file }).sorted { $0.value[0] < $1.value[0] }
    let heads = heads(of: files.map(\.key))
    let start = ContinuousClock.now
    let read = try await parallelMap(
      files.map(\.value), jobs: request.reading.jobs ?? availableCores(), worker: { SourceReader() },
      { reader, indices in
        guard start.duration(to: .now) < Self.patience else {
          return indices.map { _ in CommitFacts.unknown("the history could not be read within a minute") }
        }
        return history(of: indices.map { findings[$0] }, heads, by: reader)
      })
    for (file, found) in zip(files, read) {
      for (index, fact) in zip(file.value, found) { facts[index] = fact }
    }
    return facts
  }

  /// The commits that are checked out in the repositories of files.
  private func heads(of files: [[UInt8]]) -> [BytePath: Result<GitRevision, GitError>] {
    let repositories = Set(files.compactMap { inputs[$0]?.placeInRepository?.repository })
    return Dictionary(
      uniqueKeysWithValues: repositories.map { path in
        (path, Result { () throws(GitError) in try GitRepository(path).revision("HEAD") })
      })
  }

  /// The facts of findings of one file.
  private func history(
    of findings: [Finding], _ heads: [BytePath: Result<GitRevision, GitError>], by reader: SourceReader
  ) -> [CommitFacts] {
    let unknown = { (reason: String) in findings.map { _ in CommitFacts.unknown(reason) } }
    guard let input = inputs[findings[0].file], let place = input.placeInRepository,
      let head = heads[place.repository]
    else {
      return unknown("the file is in no git repository")
    }
    let repository = GitRepository(place.repository)
    do throws(GitError) {
      let head = try head.get()
      let limit = request.reading.maximumFileSize
      guard let committed = try repository.content(of: place.path, in: head, maximumBytes: limit, by: reader),
        case .source(let bytes) = input.load(maximumBytes: limit, by: reader), bytes == committed
      else { return unknown("the file is not as the last commit has it") }
      let ranges = findings.map { $0.region.startLine...$0.region.endLine }
      let blame = try repository.blame(place.path, lines: ranges, in: head)
      var commits: [GitCommit] = []
      for name in Set(blame.commits.values).sorted() {
        if let commit = try repository.commit(name, by: reader) { commits.append(commit) }
      }
      return ranges.map { CommitFacts(of: $0, blame, commits) }
    } catch {
      return unknown("\(error)")
    }
  }
}

extension ScanInput {
  /// The repository that a file lies in, and its path from there; nil when there is none.
  fileprivate var placeInRepository: (repository: BytePath, path: BytePath)? {
    guard let file, let place = ProjectPlace(ofRoot: file.root),
      ProjectFolder.repository(around: place.folder.path) == place.folder.path
    else { return nil }
    return (place.folder.path, place.path(of: file))
  }
}

extension CommitFacts {
  /// The commit of most of some lines.
  fileprivate init(of lines: ClosedRange<Int>, _ blame: GitBlame, _ commits: [GitCommit]) {
    let counts = Dictionary(grouping: lines.compactMap { blame.commits[$0] }, by: \.self).mapValues(\.count)
    let shares = commits.compactMap { commit in counts[commit.name].map { (commit: commit, lines: $0) } }
    guard
      let most = shares.max(by: {
        ($0.lines, $0.commit.committedAt, $0.commit.name) < ($1.lines, $1.commit.committedAt, $1.commit.name)
      })
    else {
      self = .unknown("git does not have the commit")
      return
    }
    // Where a commit with parents is as far as git can look, the history goes on elsewhere.
    guard !(blame.boundaries.contains(most.commit.name) && most.commit.hasParents) else {
      self = .unknown("the clone is shallow; 'git fetch --unshallow' brings the rest of the history")
      return
    }
    self = .known(
      Introduction(
        commit: most.commit.name, date: CalendarDate.day(ofSeconds: most.commit.committedAt) ?? "", lines: most.lines,
        assistants: Assistant.named(byAuthor: most.commit.author, message: most.commit.message)))
  }
}
