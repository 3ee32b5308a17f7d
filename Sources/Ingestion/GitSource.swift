import Platform
import SourceTree

/// The files of a git repository at a revision, read from its objects and never from its working tree.
struct GitSource: Source {
  private let path: BytePath
  private let selection: Selection
  private var contents: GitContents
  /// What was left out before any content was asked for.
  private var notes: ArraySlice<SourceItem>

  init(_ path: BytePath, revision: String, selection: Selection) throws(SourceError) {
    self.path = path
    self.selection = selection
    do throws(GitError) {
      let repository = GitRepository(path)
      let tree = try repository.tree(of: repository.revision(revision))
      var notes = tree.skipped.map { SourceItem.omitted($0.reason == .symbolicLink ? .link : .submodule) }
      var wanted: [GitFile] = []
      for file in tree.files {
        // A partial clone lists a file that it lacks with no size, so emptiness shows only when the content is asked for.
        let use = selection.use(of: file.path.bytes, size: max(1, file.size))
        if case .none(let omission) = use {
          notes.append(.omitted(omission))
        } else {
          wanted.append(file)
        }
      }
      self.notes = notes[...]
      contents = try repository.contents(of: wanted)
    } catch { throw .tree(error.description) }
  }

  mutating func next() throws(SourceError) -> SourceItem? {
    if let note = notes.popFirst() { return note }
    do throws(GitError) {
      guard let (file, bytes) = try contents.next() else { return nil }
      guard let bytes else {
        return .failed("\(path) is a partial clone that lacks \(file.path); fetch it without a filter")
      }
      let path = file.path.bytes
      switch selection.use(of: path, size: bytes.count) {
      case .document: return .file(path: path, contents: bytes)
      case .licence(let omission): return .licenceFile(path: path, contents: bytes, omission)
      case .none(let omission): return .omitted(omission)
      }
    } catch { throw .tree(error.description) }
  }
}
