// Unsafe because the system calls on folders take pointers to names.

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A folder that nobody else may look into, and that is removed with all that is in it when its owner lets go of it.
public struct TemporaryFolder: ~Copyable {
  public let path: BytePath

  /// Makes a folder where the environment says that such things go, else in `/tmp`.
  public init(named name: String) throws(FileError) {
    let parent = Environment.inherited["TMPDIR"].flatMap { $0.isEmpty ? nil : BytePath($0) } ?? "/tmp"
    let random = String(UInt64.random(in: .min ... .max), radix: 36)
    path = parent.appending(BytePath(checked: Array("\(name)-\(processNumber)-\(random)".utf8)))
    try Platform.makeFolder(path, permissions: 0o700)
  }

  deinit { Self.remove(path) }

  /// Makes a folder inside, whose parent is there.
  public func makeFolder(_ name: BytePath) throws(FileError) {
    try Platform.makeFolder(path.appending(name), permissions: 0o700)
  }

  /// Writes a new file inside, in a folder that is there; it need not outlive a power cut.
  public func write(_ bytes: [UInt8], to name: BytePath) throws(StorageError) {
    try StorageFile(opening: path.appending(name).bytes, flags: O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW)
      .write(bytes.span)
  }

  /// Removes what it can; links are removed and never followed.
  private static func remove(_ path: BytePath) {
    var folders = [path]
    var found = 0
    while found < folders.count {
      let folder = folders[found]
      found += 1
      guard let directory = try? Descriptor.openDirectory(folder), let entries = try? directory.entries() else {
        continue
      }
      for entry in entries {
        let isFolder = (try? directory.status(of: entry.name))?.kind == .directory
        if isFolder {
          folders.append(folder.appending(entry.name))
        } else {
          try? removeFile(folder.appending(entry.name).bytes)
        }
      }
    }
    for folder in folders.reversed() { _ = unsafe rmdir(folder.cString) }
  }
}

/// Makes a folder whose parent is there.
public func makeFolder(_ path: BytePath, permissions: UInt32) throws(FileError) {
  try naming("make", path) { () throws(SystemError) in
    guard unsafe mkdir(path.cString, mode_t(truncatingIfNeeded: permissions)) == 0 else { throw .last }
  }
}

/// Makes a folder and those above it that are missing.
public func makeFolders(_ path: BytePath) throws(FileError) {
  var missing: [BytePath] = []
  var folder = path
  while (try? Descriptor.status(of: folder)) == nil, folder.parent != folder {
    missing.append(folder)
    folder = folder.parent
  }
  for folder in missing.reversed() {
    do { try makeFolder(folder, permissions: 0o777) } catch {
      // Another thread may have been faster.
      guard (try? Descriptor.status(of: folder))?.kind == .directory else { throw error }
    }
  }
}
