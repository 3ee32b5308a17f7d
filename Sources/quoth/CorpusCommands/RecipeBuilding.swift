import Corpus
import Ecosystems
import Ingestion
import Platform
import Reporting

/// Puts components that are fetched into a pack: every one becomes a pack of its own in the cache first, and those are merged. A
/// component that cannot be had is told, and the others go on.
struct RecipeBuilding {
  let cache: SourceCache
  let jobs: Int
  /// As in ``SharedSettings``.
  let verbosity: Int

  /// What became of the components.
  struct Outcome {
    var summary = IngestSummary()
    /// Components whose packs a build before this one had made.
    var kept = 0
    /// The time that it took to fetch or check the archives, and then to read them.
    var fetching = Duration.zero
    var reading = Duration.zero
  }

  /// Adds components in their order.
  /// - Throws: when the pack itself cannot be written; what is wrong with a component is told in the summary.
  func add(_ entries: [Manifest.Entry], to builder: PackBuilder) async throws -> Outcome {
    let packs = try ComponentPacks(in: cache.folder.appending("packs"))
    let progress = RecipeProgress(isShown: verbosity >= 0)
    defer { progress.erase() }
    var outcome = Outcome()
    let start = ContinuousClock.now
    let fetched = try await fetch(entries, progress)
    outcome.fetching = ContinuousClock.now - start
    let made = await read(fetched, packs, progress)
    outcome.reading = ContinuousClock.now - start - outcome.fetching
    for made in made {
      outcome.summary += made.summary
      if made.isKept { outcome.kept += 1 }
      if let pack = made.pack { try builder.add(pack: pack) }
    }
    return outcome
  }

  /// A component with its archives; none when they could not be had.
  private struct Fetched: Sendable {
    var entry: Manifest.Entry
    var bytes = 0
    var summary = IngestSummary()
    var isThere = false
  }

  private func fetch(_ entries: [Manifest.Entry], _ progress: RecipeProgress) async throws -> [Fetched] {
    progress.begin("fetching", of: entries.map { _ in 1 })
    // Releases of one package share a folder, in which one is fetched after the other.
    let groups = Dictionary(grouping: entries.indices) { entries[$0].packageName }.values.sorted { $0[0] < $1[0] }
    let fetched = try await parallelMap(
      groups, jobs: jobs, worker: {},
      { _, group in
        group.map { number in
          progress.begin(entries[number].component)
          defer { progress.finish(1) }
          return (number, fetch(entries[number]))
        }
      })
    return fetched.flatMap { $0 }.sorted { $0.0 < $1.0 }.map(\.1)
  }

  private func fetch(_ entry: Manifest.Entry) -> Fetched {
    var fetched = Fetched(entry: entry)
    guard case .package(let package, let pins) = entry.place else { return fetched }
    do throws(FetchError) {
      let source = try cache.fetch(package, pins: pins)
      fetched.entry.place = .archives(source.archives)
      fetched.bytes = source.archives.reduce(0) { $0 + $1.size }
      fetched.summary.warnings = source.warnings.map { "\(entry.component.title): \($0)" }
      fetched.isThere = true
    } catch { fetched.summary.failures = ["\(entry.component.title) is left out: \(error)"] }
    return fetched
  }

  private struct Made: Sendable {
    var summary: IngestSummary
    var pack: Pack?
    var isKept = false
  }

  /// The pack of each component, in their order. The largest are begun first, so that no processor waits for one of them at the end.
  private func read(_ fetched: [Fetched], _ packs: ComponentPacks, _ progress: RecipeProgress) async -> [Made] {
    let order = fetched.indices.sorted { (fetched[$1].bytes, $0) < (fetched[$0].bytes, $1) }
    progress.begin("reading", of: fetched.map(\.bytes))
    let next = Counter()
    let made = await withTaskGroup(of: [(Int, Made)].self) { group in
      for _ in 0..<jobs {
        group.addTask {
          var made: [(Int, Made)] = []
          while case let turn = next.next(), turn < order.count {
            let component = fetched[order[turn]]
            progress.begin(component.entry.component)
            made.append((order[turn], await read(component, packs)))
            progress.finish(component.bytes)
          }
          return made
        }
      }
      return await group.reduce(into: []) { $0 += $1 }
    }
    return made.sorted { $0.0 < $1.0 }.map(\.1)
  }

  private func read(_ fetched: Fetched, _ packs: ComponentPacks) async -> Made {
    var made = Made(summary: fetched.summary)
    guard fetched.isThere else { return made }
    if let pack = packs.kept(fetched.entry) {
      (made.pack, made.isKept) = (pack, true)
      return made
    }
    do throws(IngestError) {
      let (summary, pack) = try await packs.make(fetched.entry, jobs: 1)
      made.summary += summary
      made.pack = pack
    } catch {
      let reason = if case .source(_, let reason) = error { "\(reason)" } else { "\(error)" }
      made.summary.failures.append("\(fetched.entry.component.title) is left out: \(reason)")
    }
    return made
  }
}

extension Manifest.Entry {
  /// The package that is fetched, whatever its version.
  fileprivate var packageName: String {
    if case .package(let package, _) = place { "\(package.ecosystem)/\(package.name)" } else { "" }
  }
}
