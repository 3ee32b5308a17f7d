import Platform

/// The files of a tar archive, plain or compressed. It is read twice, see ``SharedTopDirectory``.
final class TarSource: Source {
  private let path: BytePath
  private let selection: Selection
  private var top = SharedTopDirectory()
  private var reader: TarReader
  private var isWarned = false

  init(_ path: BytePath, decompressor: BytePath?, selection: Selection) throws(SourceError) {
    self.path = path
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
        let stored = top.stripped(member.path)
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
