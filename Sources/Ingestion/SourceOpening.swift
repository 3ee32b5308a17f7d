import Ecosystems
import Platform

/// Opens what a component is to be read from: what was fetched of a release, a git repository when a revision is given, a directory, or
/// an archive.
func openSource(_ entry: Manifest.Entry) throws(SourceError) -> any Source {
  let selection = Selection(entry)
  switch entry.place {
  case .archives(let archives): return ArchivesSource(archives, selection: selection)
  case .package(let package, _): throw .tree("\(package.name) \(package.version) was not fetched")
  case .path(let path):
    if let revision = entry.revision { return try GitSource(path, revision: revision, selection: selection) }
    if try isDirectory(path) { return try DirectorySource(path, selection: selection) }
    return try openArchive(path, under: [], selection: selection)
  }
}

/// Opens an archive of the kind that its first bytes tell.
/// - Parameter folder: what its files lie under in the component; empty for its root.
func openArchive(_ path: BytePath, under folder: [UInt8], selection: Selection) throws(SourceError) -> any Source {
  let head: [UInt8]
  do { head = try ArchiveFile.head(of: path) } catch { throw .archive(path, error) }
  switch ArchiveFormat(head: head) {
  case .tar(let decompressor):
    return try TarSource(path, under: folder, decompressor: decompressor, selection: selection)
  case .zip: return try ZipSource(path, selection: selection)
  case nil: throw .archive(path, .unknownFormat)
  }
}

private func isDirectory(_ path: BytePath) throws(SourceError) -> Bool {
  do throws(SystemError) { return try Descriptor.status(of: path).kind == .directory } catch {
    throw .tree("cannot open \(path): \(error)")
  }
}
