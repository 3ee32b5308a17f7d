import Platform

/// The archives of a release that lie in a folder, with their digests. Reading them is linear in their length.
struct HeldFiles {
  private var files: [SourceArchive] = []

  /// - Parameter role: what a file of a name is for; nil when it is none of the release.
  init(in folder: BytePath, role: (_ name: [UInt8]) -> SourceArchive.Role?) throws {
    for name in try names(in: folder) {
      guard let role = role(name.bytes) else { continue }
      let path = folder.appending(name)
      guard let status = try? Descriptor.status(of: path), status.kind == .regularFile else { continue }
      files.append(SourceArchive(path: path, role: role, digest: try ArchiveDigest(of: path), size: status.size))
    }
  }

  /// Those that have one of the digests; of several that have the same, the first.
  func archives(with digests: [ArchiveDigest]) -> [SourceArchive] {
    var open = Set(digests)
    return files.filter { open.remove($0.digest) != nil }
  }

  /// Why they are of no use: a source archive with another digest than one of those wanted, or what kept it from being fetched.
  func refusal(wanted: [ArchiveDigest], isPinned: Bool, reason: String?) -> FetchError {
    guard let wrong = files.first(where: { $0.role == .tree(under: []) && !wanted.contains($0.digest) }) else {
      return FetchError(reason ?? "its source archive could not be had")
    }
    if wanted.isEmpty {
      return FetchError("\(wrong.path) is there, but nothing tells its SHA-256; pin it in the manifest's `sha256`")
    }
    return FetchError(
      "\(wrong.path) has the SHA-256 \(wrong.digest), which is not what \(isPinned ? "the manifest pins" : "the index says"); "
        + "remove the file and fetch it again, or correct the pin")
  }
}
