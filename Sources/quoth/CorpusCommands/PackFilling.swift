import Corpus
import Ingestion
import Platform
import Reporting

/// Fills a pack that is being built, shows how far it is, and tells what came of it.
struct PackFilling {
  let pack: [UInt8]
  /// Nil lets the machine decide.
  let jobs: Int?
  /// As in ``SharedSettings``.
  let verbosity: Int

  /// Adds components that are there, and others that are fetched first, and puts the pack in place.
  /// - Parameter origin: what the pack says it was built from.
  /// - Returns: ``ExitStatus/incomplete`` when the pack lacks files that could not be read.
  /// - Throws: when a source could not be read to its end or held no code at all; the pack stays as it was.
  func fill(
    _ builder: PackBuilder, with entries: [Manifest.Entry],
    fetching recipe: (RecipeBuilding, entries: [Manifest.Entry])? = nil, origin: PackOrigin? = nil,
    writingTo output: inout StandardOutput
  ) async throws -> ExitStatus {
    let start = ContinuousClock.now
    let fetched = try await recipe?.0.add(recipe?.entries ?? [], to: builder)
    var ingested = try await ingest(entries, into: builder)
    if let fetched { ingested += fetched.summary }
    for failure in ingested.failures { complain(failure) }
    let kept = fetched?.kept ?? 0
    guard ingested.files > 0 || kept > 0 else {
      throw CommandError(
        "no code was found to put into \(escapedForTerminal(pack)), which stays as it was"
          + Omission.remedy(for: ingested.omitted))
    }
    // What is merely odd is not told to those who want quiet.
    if verbosity >= 0 { for warning in ingested.warnings { complain("warning: \(warning)") } }
    let held = try builder.finish(origin: origin)
    if verbosity >= 0 {
      let seconds = (ContinuousClock.now - start) / .seconds(1)
      let lines = lines(fetched) + lines(ingested, isAll: kept == 0, seconds: seconds) + [held.sentence(of: pack)]
      for line in lines { try output.write(line + "\n") }
    }
    return ingested.failures.isEmpty ? .clean : .incomplete
  }

  private func ingest(_ entries: [Manifest.Entry], into builder: PackBuilder) async throws -> IngestSummary {
    let progress = Progress(isEnabled: verbosity >= 0 && isTerminal(2))
    defer { progress.erase() }
    var begun = 0
    return try await Ingest(into: builder, jobs: jobs ?? availableCores()).add(entries) { component in
      begun += 1
      progress.report { "\(begun) of \(entries.count): \(component.title)" }
    }
  }

  /// What is to be said of components that were fetched.
  private func lines(_ fetched: RecipeBuilding.Outcome?) -> [String] {
    guard let fetched else { return [] }
    let times =
      "took \(tenths(fetched.fetching / .seconds(1))) s to fetch or check the archives, "
      + "\(tenths(fetched.reading / .seconds(1))) s to read them"
    let kept = "took \(counted(fetched.kept, "component")) from packs that an earlier build had made"
    return (verbosity > 0 ? [times] : []) + (fetched.kept > 0 ? [kept] : [])
  }

  /// What is to be said of the files that were read.
  /// - Parameter isAll: whether the pack holds nothing else; else nothing is said of no files.
  private func lines(_ ingested: IngestSummary, isAll: Bool, seconds: Double) -> [String] {
    guard isAll || ingested.files > 0 else { return [] }
    let omitted = ingested.omitted.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
      .map { "\(grouped($0.value)) \($0.key.rawValue)" }
    let speed = "\(tenths(Double(ingested.bytes) / 1e6 / max(seconds, 1e-3))) MB/s"
    return [
      "read \(counted(ingested.files, "file")), \(counted(ingested.bytes, "byte"))"
        + (verbosity > 0 ? ", in \(tenths(seconds)) s (\(speed))" : "")
    ] + (omitted.isEmpty ? [] : ["left out \(omitted.joined(separator: ", "))"])
  }
}
