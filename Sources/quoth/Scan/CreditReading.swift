import Platform
import Provenance
import SourceTree

/// Reads what a project says to credit others, and judges copied regions by it.
struct CreditReading: Sendable {
  private let inputs: [[UInt8]: ScanInput]
  private let comments: [[UInt8]: FileComments]
  private let places: [BytePath: ProjectPlace]
  private let request: ScanRequest

  /// - Parameter files: those that were compared with the corpus.
  init(_ inputs: ScanInputs, _ files: [JudgedFile], _ request: ScanRequest) {
    let comments = Dictionary(
      files.compactMap { file in file.comments.map { (file.path, $0) } }, uniquingKeysWith: { first, _ in first })
    self.comments = comments
    let found = inputs.files.filter { comments[$0.path] != nil }
    self.inputs = Dictionary(found.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    let roots = Set(found.compactMap { $0.file?.root })
    places = Dictionary(
      uniqueKeysWithValues: roots.compactMap { root in
        ProjectPlace(ofRoot: root, in: inputs.snapshot).map { (root, $0) }
      })
    self.request = request
  }

  private var jobs: Int { request.reading.jobs ?? availableCores() }

  /// The verdicts on the credit of findings, in their order. Their files are read once more, and the credit files of the folders that
  /// hold these.
  func attributions(of findings: [Finding]) async throws -> [Attribution] {
    let files = Dictionary(grouping: findings.indices, by: { findings[$0].file }).sorted { $0.value[0] < $1.value[0] }
    let credits = try await creditFiles(beside: files.compactMap { inputs[$0.key]?.file })
    let judged = try await parallelMap(
      files.map(\.value), jobs: jobs, worker: { CreditWorker() },
      { worker, indices in
        try verdicts(on: indices.map { findings[$0] }, by: &worker, credits)
      })
    var attributions = findings.map(\.attribution)
    for (file, verdicts) in zip(files, judged) {
      for (index, verdict) in zip(file.value, verdicts) { attributions[index] = verdict }
    }
    return attributions
  }

  /// The verdicts on findings of one file; a file that is gone, or cannot be read any more, credits nobody.
  private func verdicts(
    on findings: [Finding], by worker: inout CreditWorker, _ credits: [ProjectPath: [CreditFile]]
  ) throws -> [Attribution] {
    guard let input = inputs[findings[0].file], let comments = comments[input.path] else {
      return findings.map(\.attribution)
    }
    let place = projectPath(of: input.file)
    let files = place?.foldersUpwards.flatMap { credits[$0] ?? [] } ?? []
    return worker.verdicts(
      on: findings, in: input, comments, at: place, maximumBytes: request.reading.maximumFileSize, files)
  }

  private func projectPath(of file: SourceFile?) -> ProjectPath? {
    guard let file, let place = places[file.root] else { return nil }
    return ProjectPath(place: place, path: place.path(of: file))
  }

  /// The credit files in all folders that hold one of these files, by folder.
  private func creditFiles(beside files: [SourceFile]) async throws -> [ProjectPath: [CreditFile]] {
    let folders = Set(files.compactMap(projectPath).flatMap(\.foldersUpwards)).sorted()
    let read = try await parallelMap(
      folders, jobs: jobs, worker: { CreditWorker() }, { worker, folder in worker.creditFiles(in: folder) })
    return Dictionary(uniqueKeysWithValues: zip(folders, read))
  }
}
