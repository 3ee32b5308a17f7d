import CommandLineKit
import Corpus
import Ingestion
import Platform

/// What `quoth corpus build` is told.
struct CorpusBuildSettings: Sendable {
  var manifest: [UInt8] = []
  /// The path of the pack.
  var output: [UInt8] = []
  /// Nil lets the machine decide.
  var jobs: Int?
  var shared = SharedSettings()
}

/// `quoth corpus build`: makes a pack from a manifest.
enum CorpusBuildCommand {
  static let command = Command<Invocation>(
    "build", summary: "Make a pack from a manifest",
    examples: [Example("quoth corpus build components.json -o known.pack", "Make a pack of all that a manifest lists")],
    settings: CorpusBuildSettings(),
    operands: [.one(\.manifest, .path("MANIFEST"), help: "The table of components to put into the pack")],
    options: [
      OptionGroup(
        "Options",
        [
          .value("output", short: "o", \.output, .path("PACK"), isRequired: true, help: "The pack to write"),
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
      .fill(builder, with: manifest.entries, origin: PackOrigin(manifest), writingTo: &output)
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
