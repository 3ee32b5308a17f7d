public import Corpus
import Licences
import Platform

/// Reads components from their sources and adds their documents to a pack that is being built.
///
/// One task reads; `jobs` others lex, identify, fingerprint and add what it read. What is read and not yet added is at most a batch a
/// job (see ``SourceBatches``). The pack does not depend on the order in which they finish.
public struct Ingest: Sendable {
  private let builder: PackBuilder
  private let jobs: Int

  /// - Parameter jobs: tasks beside the one that reads, at least 1.
  public init(into builder: PackBuilder, jobs: Int) {
    self.builder = builder
    self.jobs = max(1, jobs)
  }

  /// Adds components with all the files of their sources. Files that cannot be read are told in the summary and stop nothing.
  /// - Parameter willRead: called with the component whose source is read next.
  /// - Throws: ``IngestError`` when a source as a whole cannot be read to its end; the pack must not be finished then.
  public func add(
    _ entries: [Manifest.Entry], willRead: (Component) -> Void
  ) async throws(IngestError) -> IngestSummary {
    let result = await withTaskGroup(of: Done.self) { group -> Result<IngestSummary, IngestError> in
      do throws(IngestError) {
        var progress = IngestProgress()
        for (number, entry) in entries.enumerated() {
          willRead(entry.component)
          var batches = SourceBatches(try source(of: entry))
          progress.begin(entry)
          while let batch = try Self.next(&batches, of: entry) {
            if progress.running == jobs { try await takeNext(of: &group, into: &progress) }
            progress.running += 1
            progress[number].pendingBatches += 1
            group.addTask { image(batch, of: number, keeping: entry.keep) }
          }
          progress[number].complete(with: batches.facts)
          progress[number].isRead = true
          progress.take(batches.summary, of: number)
          settle(number, in: &progress, &group)
        }
        while progress.running > 0 { try await takeNext(of: &group, into: &progress) }
        return .success(progress.whole)
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  /// What a task has done for a component.
  private enum Done: Sendable {
    case imaged(component: Int, ComponentTree, IngestSummary)
    case settled(component: Int, warnings: [String])
    case failed(PackError)
  }

  private func source(of entry: Manifest.Entry) throws(IngestError) -> any Source {
    do { return try openSource(entry) } catch { throw .source(component: entry.component.name, error) }
  }

  private static func next(
    _ batches: inout SourceBatches, of entry: Manifest.Entry
  ) throws(IngestError) -> [SourceBatches.File]? {
    do { return try batches.next() } catch { throw .source(component: entry.component.name, error) }
  }

  private func takeNext(
    of group: inout TaskGroup<Done>, into progress: inout IngestProgress
  ) async throws(IngestError) {
    guard let done = await group.next() else { return }
    progress.running -= 1
    switch done {
    case .failed(let error): throw .pack(error)
    case .settled(let number, let warnings): progress[number].warnings = warnings
    case .imaged(let number, let tree, let summary):
      progress.take(summary, of: number)
      progress[number].tree += tree
      progress[number].pendingBatches -= 1
      settle(number, in: &progress, &group)
    }
  }

  /// Adds a component as soon as all of it is there.
  private func settle(_ number: Int, in progress: inout IngestProgress, _ group: inout TaskGroup<Done>) {
    guard let (entry, tree) = progress[number].takeWhole() else { return }
    progress.running += 1
    group.addTask {
      let settled = tree.settled(entry)
      do throws(PackError) {
        let number = try builder.addComponent(settled.component)
        try builder.add(settled.places, component: number)
      } catch { return .failed(error) }
      return .settled(component: number, warnings: settled.warnings)
    }
  }

  /// Adds the documents that files become, and reads what they say of licences.
  private func image(_ files: [SourceBatches.File], of number: Int, keeping keep: Set<Omission>) -> Done {
    var imaging = DocumentImaging(keeping: keep)
    var licences = FileLicences()
    var tree = ComponentTree()
    var summary = IngestSummary()
    do throws(PackError) {
      for file in files {
        if file.bearsLicence, let bearer = licences.bearer(path: file.path, contents: file.contents) {
          tree.bearers.append(bearer)
        }
        if let omission = file.omission {
          summary.omit(omission)
          continue
        }
        switch imaging.image(of: file.contents, path: file.path) {
        case .omitted(let reason): summary.omit(reason)
        case .document(let image):
          tree.files.append(
            ComponentTree.File(
              path: file.path, document: try builder.add(image), licence: image.licence,
              references: imaging.references))
          summary.files += 1
          summary.bytes += file.contents.count
        }
      }
      return .imaged(component: number, tree, summary)
    } catch {
      return .failed(error)
    }
  }
}
