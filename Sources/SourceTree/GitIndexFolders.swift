import Platform
import Synchronization

/// The folders that the files of an index lie in. The index is listed when the first is asked for, since most commits need none.
final class GitIndexFolders: Sendable {
  fileprivate struct Listing {
    /// By the path of the folder from the root.
    var files: [BytePath: [GitChange]] = [:]
    var folders: [BytePath: Set<BytePath>] = [:]
  }

  private let repository: GitRepository
  private let listing = Mutex<Listing?>(nil)

  init(of repository: GitRepository) { self.repository = repository }

  /// What lies in a folder; nothing when there is no such folder, or the index cannot be read. The first time linear in the size of the
  /// index.
  func entries(of folder: BytePath) -> [GitSnapshot.Entry] {
    let listing = listing.withLock { known in
      let listing = known ?? Listing((try? repository.indexedFiles())?.files ?? [])
      known = listing
      return listing
    }
    return (listing.folders[folder] ?? []).sorted().map { GitSnapshot.Entry(name: $0, mode: .folder, object: "") }
      + (listing.files[folder] ?? []).map { file in
        GitSnapshot.Entry(name: BytePath(file.path.lastComponent) ?? "", mode: .file, object: file.object)
      }
  }
}

extension GitIndexFolders.Listing {
  fileprivate init(_ listed: [GitChange]) {
    for file in listed {
      var path = file.path.folder
      files[path, default: []].append(file)
      while !path.bytes.isEmpty, let name = BytePath(path.lastComponent),
        folders[path.folder, default: []].insert(name).inserted
      { path = path.folder }
    }
  }
}
