import CommandLineKit
import Licences
import Matching

/// What a scan is told to do: arguments that fit together.
struct ScanSettings: Sendable {
  /// What is scanned.
  enum Source: Equatable, Sendable {
    case paths([[UInt8]])
    case standardInput(name: [UInt8]?)
  }

  let source: Source
  /// Paths of packs, in the order given; never empty.
  let corpora: [[UInt8]]
  let sensitivity: Sensitivity
  let includesItself: Bool
  /// That of the project, when the user names it.
  let licence: LicenceExpression?
  let reading: ReadingSettings
  let format: ReportFormat
  let outputs: [ReportTarget]
  /// How the program ends when something was found.
  let statusOfFindings: ExitStatus
  let shared: SharedSettings

  /// - Throws: which arguments contradict each other.
  init(_ arguments: ScanArguments) throws(UsageError) {
    if arguments.corpora.isEmpty {
      throw UsageError(
        "a scan needs a corpus to compare with: name a pack with --corpus, or make one with quoth corpus add")
    }
    source = try Self.source(of: arguments)
    statusOfFindings = try Self.statusOfFindings(arguments)
    if let twice = Self.repeated(arguments.outputs.map(\.path)) {
      throw UsageError("two reports cannot go to '\(String(decoding: twice, as: UTF8.self))'")
    }
    licence = try Self.licence(of: arguments)
    corpora = arguments.corpora
    sensitivity = arguments.sensitivity
    includesItself = arguments.includesItself
    reading = arguments.reading
    format = arguments.format
    outputs = arguments.outputs
    shared = arguments.shared
  }

  private static func source(of arguments: ScanArguments) throws(UsageError) -> Source {
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

  private static func licence(of arguments: ScanArguments) throws(UsageError) -> LicenceExpression? {
    guard let text = arguments.licence else { return nil }
    do throws(ExpressionError) { return try LicenceExpression(parsing: text) } catch {
      throw UsageError("--licence takes an SPDX expression such as 'MIT OR Apache-2.0': \(error)")
    }
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
