public import Platform

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

/// The names in a folder, sorted; none when there is no such folder.
func names(in folder: BytePath) throws(FileError) -> [BytePath] {
  guard (try? Descriptor.status(of: folder))?.kind == .directory else { return [] }
  return try naming("list", folder) { () throws(SystemError) in
    try Descriptor.openDirectory(folder).entries().map(\.name).sorted()
  }
}

/// Writes a small file that appears whole or not at all.
func writeWhole(_ bytes: [UInt8], to path: BytePath) throws(StorageError) {
  let temporary = path.bytes + Array(".part".utf8)
  var file = try AtomicFile(replacing: path.bytes, temporary: temporary)
  try file.write(bytes.span)
  try file.commit()
}
