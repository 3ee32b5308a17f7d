import Platform
import Synchronization

/// Builds a pack: collects components, documents and whole packs from any thread, and writes them in one order that
/// depends on nothing but what they are. The pack appears under its name when it is whole; until then the old one stays.
///
/// While a builder lives, it holds the lock `NAME.lock`; `NAME.part` and `NAME.scratch` are its temporary files.
public final class PackBuilder: Sendable {
  private let path: [UInt8]
  private let parameters: PackParameters
  /// Nil once the builder has finished or failed.
  private let state: Mutex<State?>

  private struct State: ~Copyable {
    let lock: FileLock
    var draft: PackDraft
  }

  /// Locks the destination and opens the scratch files beside it.
  /// - Parameter memoryBudget: bytes for sorting; beyond it runs are spilled to the drive. The catalogue of documents,
  ///   some 200 bytes each, comes on top.
  /// - Throws: ``PackError/busy(path:process:)`` when another process is writing this pack.
  public init(
    destination: [UInt8], parameters: PackParameters, memoryBudget: Int = 256 << 20
  ) throws(PackError) {
    let lock = try locked(destination)
    let draft = try PackDraft(path: destination, memoryBudget: memoryBudget)
    path = destination
    self.parameters = parameters
    state = Mutex(State(lock: lock, draft: draft))
  }

  /// Adds a component; equal components are one.
  /// - Returns: its number, for ``add(_:component:)``.
  public func addComponent(_ component: Component) throws(PackError) -> Int {
    try update { draft throws(PackError) in try draft.add(component) }
  }

  /// Adds a document; the same content in the same language again is the same document.
  /// - Returns: its number, for ``DocumentPlace``.
  public func add(_ image: DocumentImage) throws(PackError) -> Int {
    try update { draft throws(PackError) in try draft.add(image) }
  }

  /// Says where within a component documents lie.
  public func add(_ places: [DocumentPlace], component: Int) throws(PackError) {
    try update { draft throws(PackError) in
      for place in places { try draft.add(place, component: component) }
    }
  }

  /// Adds a document at a path within a component.
  public func add(_ image: DocumentImage, component: Int, path: [UInt8]) throws(PackError) {
    try add([DocumentPlace(document: add(image), path: path)], component: component)
  }

  /// Adds all that a pack holds: the result is as if its documents had been added one by one.
  public func add(pack: Pack) throws(PackError) {
    guard pack.summary.parameters == parameters else {
      throw .parameters(path: pack.path, found: pack.summary.parameters, wanted: parameters)
    }
    try update { draft throws(PackError) in try draft.add(pack) }
  }

  /// Writes the pack and puts it in place. O(n log n) in seeds and documents.
  /// - Parameter origin: what all that was added comes from; nil when the pack is not what one recipe makes.
  /// - Returns: what the pack holds.
  public func finish(origin: PackOrigin? = nil) throws(PackError) -> PackSummary {
    try update { draft throws(PackError) in try draft.assemble(parameters: parameters, origin: origin) }
    state.withLock { $0 = nil }
    return try Pack(opening: path, parameters: parameters).summary
  }

  /// Changes the draft. A refusal changes nothing; any other error ends the builder, whose files go with it.
  private func update<Result: Sendable>(
    _ body: (inout PackDraft) throws(PackError) -> Result
  ) throws(PackError) -> Result {
    try state.withLock { state throws(PackError) in
      guard var current = state.take() else {
        throw .refused(path: path, reason: "the builder has finished or failed before")
      }
      do throws(PackError) {
        let result = try body(&current.draft)
        state = consume current
        return result
      } catch {
        if case .refused = error { state = consume current }
        throw error
      }
    }
  }
}

private func locked(_ path: [UInt8]) throws(PackError) -> FileLock {
  do {
    return try FileLock(path: path + Array(".lock".utf8))
  } catch let held as FileLock.Held {
    throw .busy(path: path, process: held.process)
  } catch let error as StorageError {
    throw .storage(error)
  } catch {
    throw .refused(path: path, reason: "\(error)")
  }
}
