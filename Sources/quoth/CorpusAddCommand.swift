import CommandLineKit
import Platform

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
  /// Nil lets the machine decide.
  var jobs: Int?
  var shared = SharedSettings()
}

/// `quoth corpus add`: adds a component to a pack.
enum CorpusAddCommand {
  static let command = Command<Invocation>(
    "add", summary: "Add a component to a pack, which is made if need be",
    details: "What the options do not say about the component is taken from the source where it can be.",
    examples: [
      Example("quoth corpus add known.pack curl-7.88.1.tar.gz --licence curl", "Add a release from its archive"),
      Example("quoth corpus add known.pack ~/src/zlib --revision v1.3.1", "Add a revision of a git repository"),
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
          .value("licence", \.licence, .text("SPDX"), help: "Its licence, an SPDX expression"),
          .value("url", \.url, .text("URL"), help: "Where it comes from"),
          .value("released", \.released, .date, help: "When it was released"),
          .value(
            "lineage", \.lineage, .text("NAME"), help: "The name that its versions and forks share",
            details: "Rarity counts lineages, so that ten versions of one component count as one."),
        ]),
      OptionGroup(
        "What to read",
        [
          .value("revision", \.revision, .text("REV"), help: "The revision of a git repository, in place of HEAD"),
          .values("include", \.includes, .bytes("GLOB"), help: "Read only files that match"),
          .values("exclude", \.excludes, .bytes("GLOB"), help: "Do not read files that match"),
          .value(
            "jobs", short: "j", \.jobs, .integer(in: 1...1024),
            help: "How many threads work; by default one for each processor"),
        ]),
      SharedSettings.options.lifted(to: \.shared),
    ],
    validate: { .corpusAdd($0) })

  static func run(_ settings: CorpusAddSettings, writingTo output: inout StandardOutput) async throws -> ExitStatus {
    throw NotBuiltYet(command: "corpus add")
  }
}
