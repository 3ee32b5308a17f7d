public import Platform

/// A file to scan.
public struct SourceFile: Hashable, Sendable {
  /// The path as it is shown: the root as the user gave it, and the way from there.
  public let path: BytePath
  /// The directory that the user named; for a named file, the file itself.
  public let root: BytePath
  /// The way from the root; empty for a named file.
  public let relativePath: BytePath
  /// Where git keeps its content; nil when that stands on the disk.
  public let blob: GitBlob?

  init(path: BytePath, root: BytePath, relativePath: BytePath) {
    (self.path, self.root, self.relativePath, blob) = (path, root, relativePath, nil)
  }

  /// A file whose content git has.
  public init(path: BytePath, root: BytePath, relativePath: BytePath, blob: GitBlob) {
    (self.path, self.root, self.relativePath, self.blob) = (path, root, relativePath, blob)
  }

  /// Opens the file on the disk. On the way from the root no symbolic link is followed, whoever put it there meanwhile.
  /// - Parameter reader: keeps a directory open from file to file, since files of one directory follow each other.
  public func open(by reader: SourceReader = SourceReader()) throws(FileError) -> InputFile {
    guard !relativePath.bytes.isEmpty else { return try InputFile(path) }
    let descriptor = try naming("read", path) { () throws(SystemError) in
      try reader.directory.open(relativePath, under: root)
    }
    return try InputFile(descriptor, path: path)
  }
}

/// Opens a directory under a root, name by name, so that no link is followed below the root and no path is too long.
func openDirectory(_ path: BytePath, under root: BytePath) throws(SystemError) -> Descriptor {
  var directory = try Descriptor.openDirectory(root)
  for name in path.components {
    directory = try directory.openDirectory(name)
  }
  return directory
}

/// A content that git keeps.
public struct GitBlob: Hashable, Sendable {
  public let repository: GitRepository
  /// Its name in hexadecimal digits.
  public let object: String

  public init(in repository: GitRepository, _ object: String) {
    (self.repository, self.object) = (repository, object)
  }
}
