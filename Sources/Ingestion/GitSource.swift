import Platform
import SourceTree

/// The files of a git repository at a revision.
struct GitSource: Source {
  init(_ path: BytePath, revision: String, selection: Selection) throws(SourceError) {
    throw .tree(path, "not yet")
  }

  mutating func next() throws(SourceError) -> SourceItem? { nil }
}
