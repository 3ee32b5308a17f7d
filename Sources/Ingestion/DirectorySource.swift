import Platform
import SourceTree

/// The files of a directory, hidden ones left out. Ignore files do not count: what was released was released.
struct DirectorySource: Source {
  private var files: ArraySlice<SourceFile>
  private let selection: Selection
  /// What the walk itself has to say.
  private var notes: ArraySlice<SourceItem>

  init(_ path: BytePath, selection: Selection) throws(SourceError) {
    var settings = WalkSettings()
    settings.honoursIgnoreFiles = false
    do throws(FileError) {
      let list = try listSources(under: [path], settings)
      files = list.files[...]
      notes = (list.skipped.map { .omitted(Omission($0.reason)) } + list.errors.map { .failed($0.description) })[...]
    } catch { throw .tree(error.description) }
    self.selection = selection
  }

  mutating func next() throws(SourceError) -> SourceItem? {
    if let note = notes.popFirst() { return note }
    guard let file = files.popFirst() else { return nil }
    let path = file.relativePath.bytes
    if let omission = selection.omission(of: path, size: file.size) { return .omitted(omission) }
    switch file.load(maximumBytes: Selection.maximumFileBytes) {
    case .source(let contents): return .file(path: path, contents: contents)
    case .skipped(let reason): return .omitted(Omission(reason))
    case .failed(let error): return .failed(error.description)
    }
  }
}
