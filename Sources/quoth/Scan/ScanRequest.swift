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
    case changes(Changes)

    /// Nil for standard input.
    var firstPath: BytePath? { paths?.first.flatMap { BytePath($0) } }

    /// As the user named them; nil for standard input.
    var paths: [[UInt8]]? {
      switch self {
      case .paths(let paths): paths
      case .changes(let changes): changes.paths
      case .standardInput: nil
      }
    }
  }

  let source: Source
  /// In the order given; never empty.
  let corpora: [CorpusName]
  let sensitivity: Sensitivity
  let includesItself: Bool
  /// The components that are the project's own; what comes from them is not told unless ``includesItself``.
  let own: [ComponentPattern]
  /// That of the project, when the user or the settings name it.
  let licence: LicenceExpression?
  /// The settings file that names it; nil when the user does.
  let licenceFile: BytePath?
  let policy: Policy
  /// The components that the settings accept.
  let accepted: AcceptedComponents
  /// Where the project keeps its files for quoth, such as the allowed findings; empty for the current folder.
  let projectFolder: BytePath
  /// The file of accepted findings that the user or the settings name; nil leaves it at the one in the project's folder, if it is there.
  let baseline: BytePath?
  /// Whether the findings of the baseline are accepted.
  let usesBaseline: Bool
  /// `YYYY-MM-DD`: what was accepted until an earlier day is accepted no more.
  let today: String
  let reading: ReadingSettings
  /// Whether progress may be shown.
  let showsProgress: Bool
  /// Whether the commits are looked for that brought findings in.
  var tracesCommits: Bool
  /// Findings whose ids begin so are told with all of their lines; nil: none is.
  var wholeExcerpts: String?

  /// - Throws: what is missing or wrong in the arguments or the settings.
  init(
    _ arguments: ComparisonArguments, source: Source, showsProgress: Bool, today: String = CalendarDate.today
  ) throws {
    let settings = try EffectiveSettings(arguments, around: source.firstPath)
    self.init(settings, source: source, showsProgress: showsProgress, today: today)
  }

  init(_ settings: EffectiveSettings, source: Source, showsProgress: Bool, today: String) {
    self.source = source
    corpora = settings.corpora.value
    sensitivity = settings.sensitivity.value
    includesItself = settings.includesItself
    own = settings.own.value
    licence = settings.licence.value
    if case .file(let file, _) = settings.licence.source { licenceFile = file } else { licenceFile = nil }
    policy = Policy(rules: settings.rules.value, failOn: settings.failOn.value, warnOn: settings.warnOn.value)
    tracesCommits = policy.needsCommits
    accepted = AcceptedComponents(settings.accepted.value, in: settings.place.file?.bytes ?? [])
    projectFolder = settings.place.projectFolder
    baseline = settings.baseline.value
    usesBaseline = settings.usesBaseline
    self.today = today
    reading = settings.reading
    self.showsProgress = showsProgress
  }
}
