public import Platform

/// A file to scan.
public struct SourceFile: Hashable, Sendable {
  /// The path as it is shown: the root as the user gave it, and the way from there.
  public let path: BytePath
  /// The directory that the user named; for a named file, the file itself.
  public let root: BytePath
  /// The way from the root; empty for a named file.
  public let relativePath: BytePath
  /// Its length in bytes when it was found.
  public let size: Int

  /// Opens the file. On the way from the root no symbolic link is followed, whoever put it there meanwhile.
  /// - Parameter directory: kept open from file to file, since files of one directory follow each other.
  public func open(in directory: OpenedDirectory = OpenedDirectory()) throws(FileError) -> InputFile {
    guard !relativePath.bytes.isEmpty else { return try InputFile(path) }
    let descriptor = try naming("read", path) { () throws(SystemError) in
      try directory.open(relativePath, under: root)
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
