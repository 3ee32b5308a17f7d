import Platform

/// Source packages of Debian: `FOLDER/NAME/FILES`, fetched by apt where they are missing.
struct DebianSources {
  let folder: BytePath
  let index: DebianIndex
  let isOffline: Bool

  /// What one package may have in bytes.
  static let maximumBytes = 1 << 33

  /// The archives of a package that have the right digests: those that the manifest pins, else those of the index or of the `.dsc` that
  /// lies beside them. What is missing is fetched; what is missing then is told, unless it is the upstream archive.
  func fetch(_ package: SourcePackage, pins: [ArchiveDigest]) throws -> FetchedSource {
    let place = folder.appending(BytePath(package.name.utf8) ?? "")
    var files = try held(package, in: place)
    var wanted = try pins.isEmpty ? listing(of: package, in: place)?.digests ?? [] : pins
    var reason: String? = "it is not in the cache, and --offline forbids to fetch it"
    if !isOffline, wanted.isEmpty || files.archives(with: wanted).count < wanted.count {
      reason = try download(package, into: place)
      files = try held(package, in: place)
      if pins.isEmpty { wanted = try listing(of: package, in: place)?.digests ?? [] }
    }
    let found = files.archives(with: wanted)
    guard found.contains(where: { $0.role == .tree(under: []) }) else {
      throw files.refusal(wanted: wanted, isPinned: !pins.isEmpty, reason: reason)
    }
    return FetchedSource(archives: found.sorted { $0.rank < $1.rank }, warnings: warnings(found, wanted, reason))
  }

  private func held(_ package: SourcePackage, in place: BytePath) throws -> HeldFiles {
    try HeldFiles(in: place) { DebianFileName($0, of: package)?.role }
  }

  /// - Returns: why not everything came.
  private func download(_ package: SourcePackage, into place: BytePath) throws -> String? {
    try index.refresh()
    guard let listing = index.listing(of: package) else {
      let trouble = index.trouble.map { "; apt-get update said: \($0)" } ?? ""
      return "the sources that apt is configured with have no source package of this version\(trouble)"
    }
    guard listing.size <= Self.maximumBytes else {
      return "its archives have \(listing.size) bytes, more than the limit of \(Self.maximumBytes)"
    }
    return try index.download(package, into: place)
  }

  private func listing(of package: SourcePackage, in place: BytePath) throws -> DebianListing? {
    if let listing = index.listing(of: package) { return listing }
    for name in try names(in: place) where name.fileExtension.elementsEqual("dsc".utf8) {
      let text = try readFile(place.appending(name), maximumBytes: 1 << 20)
      if let listing = DebianListing(text, of: package) { return listing }
    }
    return nil
  }

  private func warnings(_ found: [SourceArchive], _ wanted: [ArchiveDigest], _ reason: String?) -> [String] {
    let missing = wanted.filter { digest in !found.contains { $0.digest == digest } }
    guard !missing.isEmpty else { return [] }
    let packaging = found.contains { $0.role == .packaging || $0.role == .patch }
    return [
      "\(missing.count) of \(wanted.count) archives are not there with the right SHA-256; the others are used"
        + (packaging ? "" : ", without debian/copyright") + (reason.map { ": \($0)" } ?? "")
    ]
  }
}

extension SourceArchive {
  /// The upstream archive first, then its components by name, then the packaging.
  fileprivate var rank: String {
    switch role {
    case .tree(let folder): "0" + String(decoding: folder, as: UTF8.self)
    case .packaging: "1"
    case .patch: "2"
    }
  }
}
