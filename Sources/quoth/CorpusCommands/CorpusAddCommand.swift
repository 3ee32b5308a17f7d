import CommandLineKit
import Corpus
import Ingestion
import Platform
import SourceTree

/// What `quoth corpus add` is told.
struct CorpusAddSettings: Sendable {
  var pack: [UInt8] = []
  /// A folder, a git repository or an archive.
  var source: [UInt8] = []
  var name: String?
  var componentVersion: String?
  var purl: String?
  var licence: String?
  var url: String?
  /// As `YYYY-MM-DD`.
  var released: String?
  var lineage: String?
  /// A revision of a git repository.
  var revision: String?
  var includes: [[UInt8]] = []
  var excludes: [[UInt8]] = []
  var keep: [Omission] = []
  /// Nil lets the machine decide.
  var jobs: Int?
  var shared = SharedSettings()
}

/// `quoth corpus add`: adds a component to a pack.
enum CorpusAddCommand {
  static let command = Command<Invocation>(
    "add", summary: "Add a component to a pack, which is made if need be",
    details: """
      A name and a version that are not given are taken from the file name of the source and from the revision, the release \
      date from the date of the revision's commit.
      """,
    examples: [
      Example("quoth corpus add known.pack curl-7.88.1.tar.gz --licence curl", "Add a release from its archive"),
      Example("quoth corpus add known.pack ~/src/zlib --revision v1.3.1", "Add a revision of a git repository"),
      Example("quoth corpus add ours.pack ~/src/ours --keep tests", "Add a tree of your own with its tests"),
    ],
    settings: CorpusAddSettings(),
    operands: [
      .one(\.pack, .path("PACK"), help: "The pack to add to"),
      .one(\.source, .path("SOURCE"), help: "A folder, a git repository, or a tar or zip archive"),
    ],
    options: [
      OptionGroup(
        "The component",
        [
          .value("name", \.name, .text("NAME"), help: "Its name, such as curl"),
          .value("component-version", \.componentVersion, .text("VERSION"), help: "Its version, such as 7.88.1"),
          .value("purl", \.purl, .purl, help: "Its package URL, such as pkg:generic/curl@7.88.1"),
          .value(
            "licence", \.licence, .text("SPDX"),
            help: "Its licence, an SPDX expression; by default what its own root says"),
          .value("url", \.url, .text("URL"), help: "Where it comes from"),
          .value("released", \.released, .date, help: "When it was released"),
          .value(
            "lineage", \.lineage, .text("NAME"), help: "The name that its versions and forks share",
            details: "Rarity counts lineages, so that ten versions of one component count as one."),
        ]),
      OptionGroup(
        "What to read",
        [
          .value("revision", \.revision, .text("REV"), help: "Read a git repository at this revision"),
          .values("include", \.includes, .bytes("GLOB"), help: "Read only files that match"),
          .values("exclude", \.excludes, .bytes("GLOB"), help: "Do not read files that match"),
          .values(
            "keep", \.keep, .kindOfCode, help: "Take a kind of code that is left out by default",
            details: """
              Left out are copies of other projects in vendoring folders, tests, documentation with examples, and generated and \
              minified code; docs/manifest.md says how each is told.
              """),
          .value(
            "jobs", short: "j", \.jobs, .integer(in: 1...1024),
            help: "How many threads work; by default one for each processor"),
        ]),
      SharedSettings.options.lifted(to: \.shared),
    ],
    validate: { .corpusAdd($0) })

  static func run(_ settings: CorpusAddSettings, writingTo output: inout StandardOutput) async throws -> ExitStatus {
    let entry = try entry(settings)
    let builder = try PackBuilder(destination: settings.pack, parameters: .current)
    if let pack = try existingPack(settings.pack) {
      try refuseKnown(entry.component, in: pack)
      try builder.add(pack: pack)
    }
    return try await PackFilling(pack: settings.pack, jobs: settings.jobs, verbosity: settings.shared.verbosity)
      .fill(builder, with: [entry], writingTo: &output)
  }

  private static func existingPack(_ path: [UInt8]) throws(PackError) -> Pack? {
    do throws(PackError) { return try Pack(opening: path, parameters: .current) } catch {
      if case .missing = error { return nil }
      throw error
    }
  }

  private static func refuseKnown(_ component: Component, in pack: Pack) throws {
    let isKnown = try pack.components().contains { ($0.name, $0.version) == (component.name, component.version) }
    if isKnown {
      throw CommandError(
        "\(escapedForTerminal(pack.path)) holds \(component.title) already; give another version or name with "
          + "--component-version or --name, or make the pack anew with 'quoth corpus build'")
    }
  }

  private static func entry(_ settings: CorpusAddSettings) throws -> Manifest.Entry {
    let source = BytePath(settings.source) ?? ""
    let release = ReleaseName(source.lastComponent)
    let tag = settings.revision.map { ReleaseName($0.utf8) }
    let name = settings.name ?? release.name
    guard !name.isEmpty, name != ".", name != ".." else {
      throw CommandError("\(source) does not tell the component's name: give it with --name")
    }
    let component = Component(
      name: name, version: settings.componentVersion ?? tag?.version ?? release.version, purl: settings.purl ?? "",
      licence: settings.licence ?? "", url: settings.url ?? "",
      released: try settings.released ?? committed(settings.revision, in: source) ?? "",
      lineage: settings.lineage?.lowercased())
    return Manifest.Entry(
      component: component, source: source, revision: settings.revision, include: settings.includes.map(text),
      exclude: settings.excludes.map(text), keep: Set(settings.keep))
  }

  /// The day on which a revision was committed.
  private static func committed(_ revision: String?, in repository: BytePath) throws(GitError) -> String? {
    guard let revision else { return nil }
    return CalendarDate.day(ofSeconds: try GitRepository(repository).revision(revision).committedAt)
  }

  private static func text(_ glob: [UInt8]) -> String { String(decoding: glob, as: UTF8.self) }
}
