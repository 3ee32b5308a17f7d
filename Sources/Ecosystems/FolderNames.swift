import Platform

/// The names in a folder, sorted; none when there is no such folder.
func names(in folder: BytePath) throws(FileError) -> [BytePath] {
  guard (try? Descriptor.status(of: folder))?.kind == .directory else { return [] }
  return try naming("list", folder) { () throws(SystemError) in
    try Descriptor.openDirectory(folder).entries().map(\.name).sorted()
  }
}
