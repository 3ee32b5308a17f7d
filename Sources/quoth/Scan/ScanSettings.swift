import CommandLineKit

/// What `quoth scan` is told to do: arguments that fit together.
struct ScanSettings: Sendable {
  let source: ScanRequest.Source
  let comparison: ComparisonArguments
  let tracesCommits: Bool
  let format: ReportFormat
  let outputs: [ReportTarget]
  /// How the program ends when something was found.
  let statusOfFindings: ExitStatus
  /// Whether the settings are shown and nothing is scanned.
  let showsSettings: Bool
  let shared: SharedSettings

  /// - Throws: which arguments contradict each other.
  init(_ arguments: ScanArguments) throws(UsageError) {
    source = try Self.source(of: arguments)
    statusOfFindings = try Self.statusOfFindings(arguments)
    if let twice = Self.repeated(arguments.outputs.map(\.path)) {
      throw UsageError("two reports cannot go to '\(String(decoding: twice, as: UTF8.self))'")
    }
    comparison = arguments.comparison
    tracesCommits = arguments.tracesCommits
    format = arguments.format
    outputs = arguments.outputs
    showsSettings = arguments.showsSettings
    shared = arguments.shared
    if showsSettings, format != .text || !outputs.isEmpty {
      throw UsageError("--show-settings writes text on standard output: leave out --format and --output")
    }
  }

  private static func source(of arguments: ScanArguments) throws(UsageError) -> ScanRequest.Source {
    if let changes = try changes(of: arguments) { return .changes(changes) }
    guard arguments.paths.contains(Array("-".utf8)) else {
      if arguments.stdinFilename != nil {
        throw UsageError("--stdin-filename names what comes from standard input, so the path has to be -")
      }
      return .paths(arguments.paths.isEmpty ? [Array(".".utf8)] : arguments.paths)
    }
    guard arguments.paths.count == 1 else {
      throw UsageError("standard input, -, cannot be scanned together with other paths: scan them one after the other")
    }
    return .standardInput(name: arguments.stdinFilename)
  }

  /// Nil when files are scanned whether they were changed or not.
  private static func changes(of arguments: ScanArguments) throws(UsageError) -> Changes? {
    var comparisons: [Changes.Comparison] = []
    if arguments.staged { comparisons.append(.staged) }
    if arguments.changes { comparisons.append(.uncommitted) }
    if let base = arguments.base { comparisons.append(.commits(since: base)) }
    guard let comparison = comparisons.first else {
      if arguments.allLines { throw UsageError("--all-lines goes with --staged, --changes or --base") }
      return nil
    }
    if comparisons.count > 1 { throw UsageError("of --staged, --changes and --base only one can be given") }
    if arguments.paths.contains(Array("-".utf8)) || arguments.stdinFilename != nil {
      throw UsageError("standard input has no changes: leave out - or --staged, --changes and --base")
    }
    var changes = Changes(comparison: comparison)
    if !arguments.paths.isEmpty { changes.paths = arguments.paths }
    changes.countsAllLines = arguments.allLines
    return changes
  }

  private static func statusOfFindings(_ arguments: ScanArguments) throws(UsageError) -> ExitStatus {
    guard let code = arguments.exitCode else { return arguments.exitsZero ? .clean : .findings }
    if arguments.exitsZero { throw UsageError("--exit-zero and --exit-code contradict each other: keep one of them") }
    return ExitStatus(code: Int32(code))
  }

  private static func repeated(_ paths: [[UInt8]]) -> [UInt8]? {
    var seen: Set<[UInt8]> = []
    return paths.first { !seen.insert($0).inserted }
  }
}
