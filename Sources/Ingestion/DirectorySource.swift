import Platform
import SourceTree

/// The files of a directory, hidden ones left out. Ignore files do not count: what was released was released.
struct DirectorySource: Source {
  private var files: ArraySlice<SourceFile>
  private let root: BytePath
  private let selection: Selection
  /// What the walk itself has to say.
  private var notes: ArraySlice<SourceItem>

  init(_ path: BytePath, selection: Selection) throws(SourceError) {
    var settings = WalkSettings()
    settings.honoursIgnoreFiles = false
    do throws(FileError) {
      let list = try listSources(under: [path], settings)
      // The walk passes over hidden directories, and one of them tells licences.
      let reuse = try? listSources(under: [path.appending(".reuse")], settings)
      files = (list.files + (reuse?.files ?? []).filter { $0.relativePath == "dep5" })[...]
      notes = (list.skipped.map { .omitted(Omission($0.reason)) } + list.errors.map { .failed($0.description) })[...]
    } catch { throw .tree(error.description) }
    root = path
    self.selection = selection
  }

  mutating func next() throws(SourceError) -> SourceItem? {
    if let note = notes.popFirst() { return note }
    guard let file = files.popFirst() else { return nil }
    let path = way(to: file)
    // Whether it is empty or too large shows when it is read.
    let use = selection.use(of: path, size: 1)
    if case .none(let omission) = use { return .omitted(omission) }
    switch file.load(maximumBytes: Selection.maximumFileBytes) {
    case .source(let contents):
      if case .licence(let omission) = use { return .licenceFile(path: path, contents: contents, omission) }
      return .file(path: path, contents: contents)
    case .skipped(let reason): return .omitted(Omission(reason))
    case .failed(let error): return .failed(error.description)
    }
  }

  /// The path within the component.
  private func way(to file: SourceFile) -> [UInt8] {
    file.root == root ? file.relativePath.bytes : Array(".reuse/".utf8) + file.relativePath.bytes
  }
}
