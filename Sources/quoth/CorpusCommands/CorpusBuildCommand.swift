import CommandLineKit
import Corpus
import Ecosystems
import Ingestion
import Platform

/// What `quoth corpus build` is told.
struct CorpusBuildSettings: Sendable {
  var manifest: [UInt8] = []
  /// The path of the pack.
  var output: [UInt8] = []
  /// Where fetched sources are kept; nil for the usual place.
  var cache: [UInt8]?
  /// Whether only what the cache holds is used.
  var isOffline = false
  /// Nil lets the machine decide.
  var jobs: Int?
  var shared = SharedSettings()
}

/// `quoth corpus build`: makes a pack from a manifest.
enum CorpusBuildCommand {
  static let command = Command<Invocation>(
    "build", summary: "Make a pack from a manifest",
    details: """
      Components without a source are fetched by their package URLs: Debian source packages by apt-get, Python source \
      distributions by curl from the index that pip is configured with. What is in the cache is not fetched or read again, so \
      that a build that was interrupted goes on where it stopped. A component that cannot be had is told and left out.
      """,
    examples: [
      Example("quoth corpus build components.json -o known.pack", "Make a pack of all that a manifest lists"),
      Example("quoth corpus build recipe.json5 -o known.pack --offline", "Use only sources that were fetched before"),
    ],
    settings: CorpusBuildSettings(),
    operands: [.one(\.manifest, .path("MANIFEST"), help: "The table of components to put into the pack")],
    options: [
      OptionGroup(
        "Options",
        [
          .value("output", short: "o", \.output, .path("PACK"), isRequired: true, help: "The pack to write"),
          .value(
            "cache", \.cache, .path("DIR"), help: "Where fetched sources are kept",
            details: "By default `quoth` in $XDG_CACHE_HOME, else in ~/.cache."),
          .flag("offline", \.isOffline, to: true, help: "Fetch nothing; use only what the cache holds"),
          .value(
            "jobs", short: "j", \.jobs, .integer(in: 1...1024),
            help: "How many threads work; by default one for each processor"),
        ]),
      SharedSettings.options.lifted(to: \.shared),
    ],
    validate: { .corpusBuild($0) })

  static func run(_ settings: CorpusBuildSettings, writingTo output: inout StandardOutput) async throws -> ExitStatus {
    let manifest = try readManifest(BytePath(settings.manifest) ?? "")
    let builder = try PackBuilder(destination: settings.output, parameters: .current)
    return try await PackFilling(pack: settings.output, jobs: settings.jobs, verbosity: settings.shared.verbosity)
      .fill(
        builder, with: manifest.entries.filter { !$0.isFetched },
        fetching: try recipe(manifest.entries.filter(\.isFetched), settings),
        origin: PackOrigin(manifest), writingTo: &output)
  }

  /// The components to be fetched, and how; nil when there are none.
  private static func recipe(
    _ entries: [Manifest.Entry], _ settings: CorpusBuildSettings
  ) throws -> (RecipeBuilding, [Manifest.Entry])? {
    guard !entries.isEmpty else { return nil }
    guard let folder = settings.cache.flatMap({ BytePath($0) }) ?? SourceCache.standardFolder else {
      throw CommandError("neither XDG_CACHE_HOME nor HOME tells where fetched sources go: name a folder with --cache")
    }
    let cache = try SourceCache(folder, isOffline: settings.isOffline)
    let jobs = settings.jobs ?? availableCores()
    return (RecipeBuilding(cache: cache, jobs: jobs, verbosity: settings.shared.verbosity), entries)
  }

  private static func readManifest(_ path: BytePath) throws -> Manifest {
    do throws(ManifestError) { return try Manifest(reading: path) } catch {
      if case .unreadable = error { throw error }
      throw CommandError("manifest \(path): \(error)")
    }
  }
}

extension PackOrigin {
  fileprivate init(_ recipe: Manifest) {
    self.init(name: recipe.name, date: recipe.date, recipe: recipe.digest, toolVersion: program.version)
  }
}

extension Manifest.Entry {
  /// Whether its files are fetched, rather than there already.
  fileprivate var isFetched: Bool { if case .package = place { true } else { false } }
}
