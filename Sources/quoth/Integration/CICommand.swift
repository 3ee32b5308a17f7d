import CommandLineKit
import Platform
import SourceTree

/// `quoth ci`: scans what a job of continuous integration brings, and reports as its platform reads it.
enum CICommand {
  static let command = Command<Invocation>(
    "ci", summary: "Check in continuous integration what a pull request or a push brings",
    details: """
      Knows GitHub Actions, GitLab CI, Jenkins, Azure Pipelines and Buildkite by their variables. A pull request is compared with where it \
      branched off, a push with the commit before it; only what touches added or changed lines fails. Where no variable tells what is \
      new, and in any other shell, all files are scanned.

      Writes annotations and the step summary for GitHub, gl-code-quality-report.json for GitLab, quoth-junit.xml for Jenkins and Azure; \
      --format and --output take their place. docs/ci.md has the YAML for each.

      Exits as quoth scan does; a clone that lacks the commit to compare with is an error, 2.
      """,
    examples: [
      Example("quoth ci --corpus known.pack", "In a job: compare, report and fail as the platform wants it"),
      Example("quoth ci --corpus known.pack --base origin/main", "In a shell: what this branch brings"),
      Example("quoth ci --corpus known.pack -f text -o sarif=quoth.sarif", "Text in the log, SARIF in a file"),
    ],
    settings: CIArguments(), operands: CIArguments.operands, options: CIArguments.options,
    validate: { (arguments) throws(UsageError) in
      _ = try arguments.scan(format: .text, outputs: [], base: nil)
      return .ci(arguments)
    })

  static func run(_ arguments: CIArguments, writingTo output: inout StandardOutput) async throws -> ExitStatus {
    let environment = Environment.inherited
    let platform = IntegrationPlatform(environment)
    let compared = try arguments.base == nil ? ComparedCommit(arguments, environment) : nil
    if arguments.shared.verbosity >= 0 {
      let reason = compared?.reason ?? "compared with \(escapedForTerminal(arguments.base ?? ""))"
      writeToStandardError("\(program.name): \(platform.name): \(reason)\n")
    }
    let settings = try arguments.scan(
      format: platform.format, outputs: platform.outputs(environment), base: arguments.base ?? compared?.commit)
    return try await ScanCommand.run(settings, writingTo: &output)
  }
}

extension ComparedCommit {
  /// - Throws: also that the event of GitHub cannot be read, or that there is no repository.
  fileprivate init(_ arguments: CIArguments, _ environment: Environment) throws {
    let isGitHub = IntegrationPlatform(environment) == .github
    let event = isGitHub ? environment["GITHUB_EVENT_PATH"].flatMap { BytePath($0) } : nil
    let job = IntegrationJob(environment, event: try event.map { try GitHubEvent(reading: $0) })
    let path = arguments.paths.first.flatMap { BytePath($0) } ?? "."
    try self.init(job, in: GitRepository(ProjectFolder(around: path)?.path ?? path))
  }
}

extension CIArguments {
  /// The scan that is meant.
  /// - Parameters:
  ///   - format: that of the platform.
  ///   - outputs: those of the platform.
  func scan(format: ReportFormat, outputs: [ReportTarget], base: String?) throws(UsageError) -> ScanSettings {
    var scan = ScanArguments()
    scan.paths = paths
    scan.comparison = comparison
    scan.base = base
    scan.format = self.format ?? format
    let given = Set(self.outputs.map(\.format))
    scan.outputs = outputs.filter { !given.contains($0.format) } + self.outputs
    scan.tracesCommits = tracesCommits
    scan.exitsZero = exitsZero
    scan.shared = shared
    return try ScanSettings(scan)
  }
}
