import CommandLineKit
import Corpus
import Ingestion
import Matching
import Platform
import Provenance
import Reporting
import SelfTest
import Settings

/// What is typed after `quoth self-test`.
struct SelfTestSettings: Sendable {
  var corpora: [[UInt8]] = []
  var sensitivity = Sensitivity.normal
  var shared = SharedSettings()
}

/// `quoth self-test`: plants copies in disguise and shows that they are found.
enum SelfTestCommand {
  static let command = Command<Invocation>(
    "self-test", summary: "Plant copies in disguise and show that they are found",
    details: """
      Makes a pack of a small component that is part of the program, as 'quoth corpus add' would, plants copies of it in a \
      temporary folder in five disguises and three languages, one with its credit, and code that was not copied, and scans \
      all of that as 'quoth scan' would, together with the corpus of the current folder, which is verified first.

      Exits with 0 when everything came out as it must, and with 2 when it did not: then a clean scan shows nothing.
      """,
    examples: [
      Example("quoth self-test", "See that this program finds what it should"),
      Example("quoth self-test --corpus known.pack", "The same beside your own pack, which is read whole and verified"),
    ],
    settings: SelfTestSettings(), operands: [],
    options: [
      OptionGroup(
        "What to compare with",
        [
          .values(
            "corpus", \.corpora, .path("PACK"),
            help: "A pack of licensed code, or builtin for the one in this program"),
          .value(
            "sensitivity", \.sensitivity, .choice(of: Sensitivity.self), help: "How much evidence a finding needs"),
        ]),
      SharedSettings.options.lifted(to: \.shared),
    ],
    validate: { .selfTest($0) })

  static func run(_ settings: SelfTestSettings, writingTo output: inout StandardOutput) async throws -> ExitStatus {
    let corpora = try corpora(settings)
    var lines = try corpora.map(verified)
    let folder = try TemporaryFolder(named: "quoth-self-test")
    let sample = try await samplePack(in: folder)
    let tree = try plant(in: folder)
    var arguments = ComparisonArguments()
    arguments.corpora = [sample] + corpora.map(\.word)
    arguments.sensitivity = settings.sensitivity
    let report = try await Scan.report(request(arguments, tree))
    let findings = Dictionary(grouping: report.findings, by: \.file)
    let outcomes = Planting.all.map { planting in
      planting.outcome(of: findings[inside(tree, planting.path).bytes] ?? [])
    }
    let table = SelfTestTable(outcomes: outcomes, sensitivity: settings.sensitivity)
    lines += table.lines
    for line in lines { try output.write(line + "\n") }
    return table.isRight ? .clean : .failed
  }

  /// What a scan of the current folder would compare with; nothing when that is the built-in corpus and the program has none.
  private static func corpora(_ settings: SelfTestSettings) throws -> [CorpusName] {
    var arguments = ComparisonArguments()
    arguments.corpora = settings.corpora
    let chosen = try EffectiveSettings(arguments, around: ".").corpora
    return chosen.value.filter { !$0.isMissing || chosen.source != .builtIn }
  }

  /// What a scan is told where no settings hold but these.
  private static func request(_ arguments: ComparisonArguments, _ tree: BytePath) throws -> ScanRequest {
    let place = try SettingsPlace(around: tree, named: nil, environment: Environment())
    return try ScanRequest(
      EffectiveSettings(arguments, place, nil, environment: Environment()), source: .paths([tree.bytes]),
      showsProgress: false,
      today: CalendarDate.today)
  }

  private static func inside(_ folder: BytePath, _ path: String) -> BytePath {
    folder.appending(BytePath(path.utf8) ?? "")
  }

  /// Reads a pack whole, and says what it holds.
  private static func verified(_ name: CorpusName) throws -> String {
    let pack = try name.open()
    try pack.verify()
    return "whole: \(pack.summary.sentence(of: name.word)), digest \(pack.summary.hexadecimalDigest.prefix(16))"
  }

  /// Makes a pack of the sample component through the ordinary ingestion.
  private static func samplePack(in folder: borrowing TemporaryFolder) async throws -> [UInt8] {
    try folder.makeFolder("component")
    try folder.makeFolder("component/src")
    for sample in Sample.all {
      try folder.write(sample.original, to: inside("component", sample.path))
    }
    let path = folder.path.appending("sample.qpack").bytes
    let component = Component(
      name: Sample.component, version: Sample.version, purl: "pkg:generic/\(Sample.component)@\(Sample.version)",
      licence: Sample.licence)
    let builder = try PackBuilder(destination: path, parameters: .current)
    let entry = Manifest.Entry(component: component, source: folder.path.appending("component"))
    _ = try await Ingest(into: builder, jobs: 1).add([entry]) { _ in }
    _ = try builder.finish()
    return path
  }

  /// Writes what is to be scanned: a project of its own, whatever lies above the folder.
  private static func plant(in folder: borrowing TemporaryFolder) throws -> BytePath {
    try folder.makeFolder("project")
    try folder.makeFolder("project/.git")
    for planting in Planting.all {
      let path = inside("project", planting.path)
      if (try? Descriptor.status(of: folder.path.appending(path.parent))) == nil { try folder.makeFolder(path.parent) }
      try folder.write(planting.bytes, to: path)
    }
    return folder.path.appending("project")
  }
}
