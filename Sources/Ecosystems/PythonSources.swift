import Platform

/// Source distributions of Python projects: `FOLDER/NAME/FILE`, looked up in the index that pip is configured with. pip itself would run
/// the project's code to learn its metadata, and is never asked to fetch one.
struct PythonSources {
  let folder: BytePath
  let index: PythonIndex
  let isOffline: Bool

  /// What one archive may have in bytes.
  static let maximumBytes = 1 << 31

  /// The archive of a release that has the digest that the manifest pins, else that of the index as it was read last; fetched if missing.
  func fetch(_ package: SourcePackage, pins: [ArchiveDigest]) throws -> FetchedSource {
    let place = folder.appending(BytePath(package.name.utf8) ?? "")
    let pageFile = place.appending("simple.json")
    let page = (try? readFile(pageFile, maximumBytes: 1 << 26)).flatMap { SimpleIndexPage(json: $0) }
    let wanted = pins.isEmpty ? (page?.sourceDistribution(of: package)?.digest).map { [$0] } ?? [] : pins
    let files = try held(package, in: place)
    if let archive = files.archives(with: wanted).first { return FetchedSource(archives: [archive], warnings: []) }
    guard !isOffline else {
      let reason = "it is not in the cache, and --offline forbids to fetch it"
      throw files.refusal(wanted: wanted, isPinned: !pins.isEmpty, reason: reason)
    }
    return FetchedSource(archives: [try download(package, pins, into: place, pageFile)], warnings: [])
  }

  private func held(_ package: SourcePackage, in place: BytePath) throws -> HeldFiles {
    try HeldFiles(in: place) { SourceDistributionName($0, of: package).map { _ in .tree(under: []) } }
  }

  private func download(
    _ package: SourcePackage, _ pins: [ArchiveDigest], into place: BytePath, _ pageFile: BytePath
  ) throws -> SourceArchive {
    let (json, address) = try index.page(of: package)
    guard let page = SimpleIndexPage(json: json) else {
      throw FetchError("the index answers for this project with something that is not its page in JSON (PEP 691)")
    }
    guard let file = page.sourceDistribution(of: package) else {
      throw FetchError("the index has no source distribution of this version")
    }
    guard pins.isEmpty || pins.contains(file.digest) else {
      throw FetchError(
        "\(escapedForTerminal(file.name)) has the SHA-256 \(file.digest), which the manifest does not pin")
    }
    guard let name = BytePath(file.name.utf8), let source = address.resolving(file.url),
      source.isFile == address.isFile
    else { throw FetchError("the index gives an address for \(escapedForTerminal(file.name)) that cannot be used") }
    try makeFolders(place)
    try writeWhole(json, to: pageFile.bytes)
    let path = place.appending(name)
    try Transfer(address: source, maximumBytes: Self.maximumBytes).write(to: path, expecting: file.digest)
    let size = try naming("read", path) { () throws(SystemError) in try Descriptor.status(of: path).size }
    return SourceArchive(path: path, role: .tree(under: []), digest: file.digest, size: size)
  }
}
