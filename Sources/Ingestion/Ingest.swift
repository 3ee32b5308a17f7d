public import Corpus
import Platform

/// Reads components from their sources and adds their documents to a pack that is being built.
///
/// One task reads; `jobs` others lex, fingerprint and add what it read. What is read and not yet added is at most a batch a job (see
/// ``SourceBatches``). The pack does not depend on the order in which they finish.
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
    let result = await withTaskGroup(of: Imaged.self) { group -> Result<IngestSummary, IngestError> in
      do throws(IngestError) {
        var summary = IngestSummary()
        var running = 0
        for entry in entries {
          willRead(entry.component)
          let (component, source) = try begin(entry)
          var batches = SourceBatches(source)
          while let batch = try Self.next(&batches, of: entry) {
            if running == jobs, let done = await group.next() {
              summary += try Self.value(of: done)
              running -= 1
            }
            group.addTask { image(batch, of: component) }
            running += 1
          }
          summary += batches.summary
        }
        for await done in group { summary += try Self.value(of: done) }
        return .success(summary)
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  private typealias Imaged = Result<IngestSummary, PackError>

  private func begin(_ entry: Manifest.Entry) throws(IngestError) -> (component: Int, source: any Source) {
    let source: any Source
    do { source = try openSource(entry) } catch { throw .source(component: entry.component.name, error) }
    do { return (try builder.addComponent(entry.component), source) } catch { throw .pack(error) }
  }

  private static func next(
    _ batches: inout SourceBatches, of entry: Manifest.Entry
  ) throws(IngestError) -> [SourceBatches.File]? {
    do { return try batches.next() } catch { throw .source(component: entry.component.name, error) }
  }

  private static func value(of done: Imaged) throws(IngestError) -> IngestSummary {
    do { return try done.get() } catch { throw .pack(error) }
  }

  /// Adds the documents that files become.
  private func image(_ files: [SourceBatches.File], of component: Int) -> Imaged {
    var imaging = DocumentImaging()
    var summary = IngestSummary()
    do throws(PackError) {
      for file in files {
        switch imaging.image(of: file.contents, path: file.path) {
        case .omitted(let reason): summary.omit(reason)
        case .document(let image):
          try builder.add(image, component: component, path: file.path)
          summary.files += 1
          summary.bytes += file.contents.count
        }
      }
      return .success(summary)
    } catch {
      return .failure(error)
    }
  }
}
