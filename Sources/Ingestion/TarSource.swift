import Platform

/// The files of a tar archive, plain or compressed. It is read twice, see ``SharedTopDirectory``.
final class TarSource: Source {
  private let path: BytePath
  /// What stands in front of every stored path: nothing, or a folder with a slash.
  private let prefix: [UInt8]
  private let selection: Selection
  private var top = SharedTopDirectory()
  private var reader: TarReader
  private var isWarned = false
  private(set) var dates = ReleaseDate()

  /// - Parameter folder: what its files lie under in the component; empty for its root.
  init(
    _ path: BytePath, under folder: [UInt8] = [], decompressor: BytePath?, selection: Selection
  ) throws(SourceError) {
    self.path = path
    prefix = folder.isEmpty ? [] : folder + [UInt8(ascii: "/")]
    self.selection = selection
    do {
      var names = TarReader(try ArchiveFile(path).bytes(through: decompressor))
      while top.isShared, let member = try names.next() {
        top.note(member.path, isDirectory: member.kind == .directory)
      }
      reader = TarReader(try ArchiveFile(path).bytes(through: decompressor))
    } catch { throw .archive(path, error) }
  }

  func next() throws(SourceError) -> SourceItem? {
    do { return try nextItem() } catch { throw .archive(path, error) }
  }

  private func nextItem() throws(ArchiveError) -> SourceItem? {
    while let member = try reader.next() {
      switch member.kind {
      case .directory: continue
      case .omitted(let omission): return .omitted(omission)
      case .file:
        dates.note(member.modified)
        let stored = prefix + top.stripped(member.path)
        switch selection.use(of: stored, size: member.size) {
        case .document: return .file(path: stored, contents: try reader.contents())
        case .licence(let omission): return .licenceFile(path: stored, contents: try reader.contents(), omission)
        case .none(let omission): return .omitted(omission)
        }
      }
    }
    guard !reader.hasEndMarker, !isWarned else { return nil }
    isWarned = true
    return .warning("\(path) has no end marker and may have been cut off between two files")
  }
}
