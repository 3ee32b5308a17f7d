import Platform

/// Opens what a component is to be read from: a git repository when a revision is given, a directory, or an archive of the kind
/// that its first bytes tell.
func openSource(_ entry: Manifest.Entry) throws(SourceError) -> any Source {
  let selection = Selection(entry)
  let path = entry.source
  if let revision = entry.revision { return try GitSource(path, revision: revision, selection: selection) }
  if try isDirectory(path) { return try DirectorySource(path, selection: selection) }
  let head: [UInt8]
  do { head = try ArchiveFile.head(of: path) } catch { throw .archive(path, error) }
  switch ArchiveFormat(head: head) {
  case .tar(let decompressor): return try TarSource(path, decompressor: decompressor, selection: selection)
  case .zip: return try ZipSource(path, selection: selection)
  case nil: throw .archive(path, .unknownFormat)
  }
}

private func isDirectory(_ path: BytePath) throws(SourceError) -> Bool {
  do throws(SystemError) { return try Descriptor.status(of: path).kind == .directory } catch {
    throw .tree("cannot open \(path): \(error)")
  }
}
