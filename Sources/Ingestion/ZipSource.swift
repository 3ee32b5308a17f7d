import Platform

/// The files of a zip archive (.zip, .jar, .whl, .egg, .nupkg), which is held in memory; a batch of them is expanded at a time.
struct ZipSource: Source {
  private let path: BytePath
  private let reader: ZipReader
  private let selection: Selection
  private var top = SharedTopDirectory()
  private var pending: ArraySlice<ZipDirectory.Entry>
  private var ready: ArraySlice<SourceItem> = []

  init(_ path: BytePath, selection: Selection) throws(SourceError) {
    self.path = path
    self.selection = selection
    do {
      reader = try ZipReader(Self.bytes(of: path))
    } catch { throw .archive(path, error) }
    pending = reader.entries[...]
    for entry in pending {
      guard let path = EntryPath.normalised(entry.name) else { continue }
      top.note(path, isDirectory: entry.isDirectory)
    }
  }

  mutating func next() throws(SourceError) -> SourceItem? {
    while ready.isEmpty, !pending.isEmpty {
      do { ready = try nextBatch()[...] } catch { throw .archive(path, error) }
    }
    return ready.popFirst()
  }

  /// What becomes of the next entries, as many as make a batch.
  private mutating func nextBatch() throws(ArchiveError) -> [SourceItem] {
    var items: [SourceItem] = []
    var batch: [(path: [UInt8], entry: ZipDirectory.Entry, use: Selection.Use)] = []
    var bytes = 0
    while bytes < ZipReader.batchBytes, let entry = pending.popFirst() {
      if entry.isDirectory { continue }
      guard let path = EntryPath.normalised(entry.name).map(top.stripped) else {
        items.append(.omitted(.unsafePath))
        continue
      }
      let use = ZipReader.refusal(of: entry).map(Selection.Use.none) ?? selection.use(of: path, size: entry.size)
      if case .none(let omission) = use {
        items.append(.omitted(omission))
        continue
      }
      batch.append((path, entry, use))
      bytes += entry.size
    }
    for (file, contents) in zip(batch, try reader.contents(of: batch.map(\.entry))) {
      if case .licence(let omission) = file.use {
        items.append(.licenceFile(path: file.path, contents: contents, omission))
      } else {
        items.append(.file(path: file.path, contents: contents))
      }
    }
    return items
  }

  private static func bytes(of path: BytePath) throws(ArchiveError) -> [UInt8] {
    do throws(FileError) {
      return try readFile(path, maximumBytes: ArchiveLimits.zipBytes)
    } catch { throw .unreadable(error.description) }
  }
}
