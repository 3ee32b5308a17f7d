public import Platform

/// The folder of the project that a path belongs to.
public struct ProjectFolder: Sendable {
  public let path: BytePath
  /// The state of its files that is read; nil for the one on the disk.
  public let snapshot: GitSnapshot?

  public init(_ path: BytePath, in snapshot: GitSnapshot? = nil) {
    self.path = path
    self.snapshot = snapshot
  }

  /// The nearest folder, the path's own or one above it, that holds a `.git`; else the path itself when it is a folder. Nil for a file
  /// outside of any repository. No git is run.
  public init?(around path: BytePath) {
    snapshot = nil
    let path = path.bytes.isEmpty ? "." : path
    guard let resolved = try? path.resolved() else { return nil }
    if let repository = IgnoreFiles.repository(around: resolved) {
      self.path = repository
    } else if (try? Descriptor.status(of: resolved))?.kind == .directory {
      self.path = path
    } else {
      return nil
    }
  }

  /// The nearest folder, the path's own or one above it, that holds a `.git`; nil when there is none. The path has no symbolic links.
  public static func repository(around path: BytePath) -> BytePath? { IgnoreFiles.repository(around: path) }

  /// The regular files that lie in the folder itself and in those of its folders that have one of these names, by their path from there.
  /// What cannot be listed has none.
  /// - Parameter isWanted: asked of a path from the folder before the file is looked at.
  public func files(
    andIn folders: [BytePath], by reader: SourceReader = SourceReader(), where isWanted: (BytePath) -> Bool
  ) -> [SourceFile] {
    ([""] + folders).flatMap { files(in: $0, by: reader, where: isWanted) }.sorted { $0.path < $1.path }
  }

  /// The regular files that lie in one of its folders, by their path from there; the empty path is the folder itself.
  public func files(
    in folder: BytePath, by reader: SourceReader = SourceReader(), where isWanted: (BytePath) -> Bool
  ) -> [SourceFile] {
    if let snapshot {
      return snapshot.entries(of: folder, by: reader).compactMap { entry in
        let relative = folder.appending(entry.name)
        return isWanted(relative) ? file(entry, in: snapshot, relative) : nil
      }
    }
    guard let directory = try? openDirectory(folder, under: path), let entries = try? directory.entries() else {
      return []
    }
    return entries.compactMap { entry in
      let relative = folder.appending(entry.name)
      return isWanted(relative) ? file(entry.name, in: directory, relative) : nil
    }
  }

  /// The folders that lie in one of its folders and have such a name, by their path from there.
  public func folders(
    in folder: BytePath, by reader: SourceReader = SourceReader(), where isWanted: (BytePath) -> Bool
  ) -> [BytePath] {
    if let snapshot {
      return snapshot.entries(of: folder, by: reader).filter { $0.mode == .folder && isWanted($0.name) }
        .map { folder.appending($0.name) }.sorted()
    }
    guard let directory = try? openDirectory(folder, under: path), let entries = try? directory.entries() else {
      return []
    }
    return entries.map(\.name).filter { isWanted($0) && (try? directory.status(of: $0))?.kind == .directory }
      .map { folder.appending($0) }.sorted()
  }

  /// The regular file at a path from the folder; nil when there is none, or a symbolic link leads there.
  public func file(_ relative: BytePath, by reader: SourceReader = SourceReader()) -> SourceFile? {
    let names = relative.components
    let folder = names.dropLast().reduce("" as BytePath) { $0.appending($1) }
    guard let name = names.last else { return nil }
    if let snapshot {
      return snapshot.entries(of: folder, by: reader).first { $0.name == name }
        .flatMap { file($0, in: snapshot, relative) }
    }
    guard let directory = try? openDirectory(folder, under: path) else { return nil }
    return file(name, in: directory, relative)
  }

  private func file(_ name: BytePath, in directory: borrowing Descriptor, _ relative: BytePath) -> SourceFile? {
    guard let status = try? directory.status(of: name), status.kind == .regularFile else { return nil }
    return SourceFile(path: path.appending(relative), root: path, relativePath: relative)
  }

  private func file(_ entry: GitSnapshot.Entry, in snapshot: GitSnapshot, _ relative: BytePath) -> SourceFile? {
    guard entry.mode == .file else { return nil }
    return SourceFile(
      path: path.appending(relative), root: path, relativePath: relative,
      blob: GitBlob(in: snapshot.repository, entry.object))
  }
}
