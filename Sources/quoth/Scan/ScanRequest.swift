import CommandLineKit
import Licences
import Matching
import Platform
import Provenance
import Settings

/// What is scanned, compared with what, and judged by which rules: all that a report depends on.
struct ScanRequest: Sendable {
  /// What is scanned.
  enum Source: Equatable, Sendable {
    case paths([[UInt8]])
    case standardInput(name: [UInt8]?)

    /// Nil for standard input.
    var firstPath: BytePath? {
      if case .paths(let paths) = self { paths.first.flatMap { BytePath($0) } } else { nil }
    }
  }

  let source: Source
  /// Paths of packs, in the order given; never empty.
  let corpora: [[UInt8]]
  let sensitivity: Sensitivity
  let includesItself: Bool
  /// That of the project, when the user names it.
  let licence: LicenceExpression?
  let policy: Policy
  /// Where the project keeps its files for quoth, such as the allowed findings; empty for the current folder.
  let projectFolder: BytePath
  /// The file of accepted findings that the settings name; nil leaves it at the one in the project's folder, if it is there.
  let baseline: BytePath?
  /// Whether the findings of the baseline are accepted.
  let usesBaseline: Bool
  /// `YYYY-MM-DD`: what was accepted until an earlier day is accepted no more.
  let today: String
  let reading: ReadingSettings
  /// Whether progress may be shown.
  let showsProgress: Bool

  /// - Throws: what is missing or wrong in the arguments or the settings.
  init(
    _ arguments: ComparisonArguments, source: Source, showsProgress: Bool, today: String = CalendarDate.today
  ) throws {
    guard !arguments.corpora.isEmpty else {
      throw UsageError(
        "a scan needs a corpus to compare with: name a pack with --corpus, or make one with quoth corpus add")
    }
    self.source = source
    corpora = arguments.corpora
    sensitivity = arguments.sensitivity
    includesItself = arguments.includesItself
    licence = try Self.licence(of: arguments)
    policy = .standard
    projectFolder = try SettingsPlace(around: source.firstPath, named: nil).projectFolder
    baseline = arguments.baseline.flatMap { BytePath($0) }
    usesBaseline = arguments.usesBaseline
    self.today = today
    reading = arguments.reading
    self.showsProgress = showsProgress
  }

  private static func licence(of arguments: ComparisonArguments) throws(UsageError) -> LicenceExpression? {
    guard let text = arguments.licence else { return nil }
    do throws(ExpressionError) { return try LicenceExpression(parsing: text) } catch {
      throw UsageError("--licence takes an SPDX expression such as 'MIT OR Apache-2.0': \(error)")
    }
  }
}
