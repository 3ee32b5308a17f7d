public import Platform

/// The files of one or more trees that are to be scanned, and what was left out.
public struct SourceList: Sendable {
  /// The files to scan, sorted by the bytes of their paths, each path once.
  public internal(set) var files: [SourceFile] = []
  /// What is not scanned, sorted by path. Of a directory that is skipped, only its own path is here.
  public internal(set) var skipped: [SkippedPath] = []
  /// What could not be listed or looked at, in the order of the walk; the scan is incomplete.
  public internal(set) var errors: [FileError] = []
}

/// Lists what is to be scanned under these roots, each a directory or a file; the empty path is the current directory.
///
/// A named file is listed unless it is excluded; a named symbolic link is followed, others never are. Directories that
/// were met already are not walked again. An error inside a tree does not stop the walk. Linear in the number of names,
/// apart from sorting them.
/// - Throws: `FileError` when a root itself cannot be looked at or listed.
public func listSources(
  under roots: [BytePath], _ settings: WalkSettings = WalkSettings()
) throws(FileError) -> SourceList {
  let filter = PathFilter(settings)
  let ignoreFiles = settings.honoursIgnoreFiles ? IgnoreFiles(environment: settings.environment) : nil
  var list = SourceList()
  var visited: Set<FileStatus.Identity> = []
  for root in roots {
    let status = try naming("read", root) { () throws(SystemError) in
      try Descriptor.status(of: root.bytes.isEmpty ? "." : root)
    }
    let filter = filter.at(root)
    switch status.kind {
    case .directory where filter.excludesRoot:
      list.skipped.append(SkippedPath(path: root, reason: .excluded))
    case .directory:
      var walk = try TreeWalk(
        TreeListing(root, filter: filter, ignoreFiles: ignoreFiles, list: list, visited: visited))
      walk.run()
      (list, visited) = (walk.listing.list, walk.listing.visited)
    case .regularFile where filter.excludes(named: root):
      list.skipped.append(SkippedPath(path: root, reason: .excluded))
    case .regularFile:
      list.files.append(SourceFile(path: root, root: root, relativePath: ""))
    case .symbolicLink, .other:
      list.skipped.append(SkippedPath(path: root, reason: .notRegularFile))
    }
  }
  list.files.sort { $0.path < $1.path }
  list.skipped.sort { $0.path < $1.path }
  list.files = zip(list.files, [nil] + list.files.map(Optional.some)).filter { $0.0.path != $0.1?.path }.map(\.0)
  return list
}
