public import Platform

/// A licensed corpus, opened for reading where it lies: in a mapped file, or in the program. Shared by any number of threads.
///
/// Opening checks the header, the section table and the end; each page is checked when it is first touched. What lies about
/// its contents with valid checksums yields errors or wrong answers, never a trap.
public final class Pack: Sendable {
  /// Where it lies; of a pack in the program its name.
  public let path: [UInt8]
  public let summary: PackSummary
  let map: PackMap
  let pages: CheckedPages
  let seeds: KeyTable
  let names: KeyTable
  let strings: StringTable

  /// Opens a pack. O(1) but for the size of its section table.
  /// - Throws: ``PackError/missing(path:)`` when there is none, ``PackError/parameters(path:found:wanted:)`` when the pack's
  ///   fingerprints cannot be compared with those that are made with `parameters`.
  public convenience init(opening path: [UInt8], parameters: PackParameters) throws(PackError) {
    try self.init(in: mapped(path), named: path, parameters: parameters)
  }

  /// Opens a pack that is in memory. O(1) but for the size of its section table.
  /// - Parameter path: what messages call it.
  /// - Throws: as ``init(opening:parameters:)`` does.
  public init(in memory: ReadOnlyMemory, named path: [UInt8], parameters: PackParameters) throws(PackError) {
    let map = try memory.withBytes { bytes throws(PackError) in try PackMap(bytes, path: path) }
    guard map.parameters == parameters else {
      throw .parameters(path: path, found: map.parameters, wanted: parameters)
    }
    let pages = CheckedPages(path: path, memory: memory, end: map.pageChecksums)
    let tables = try pages.withBytes { bytes throws(PackError) in try Tables(map, pages, bytes) }
    self.path = path
    self.map = map
    self.pages = pages
    seeds = tables.seeds
    names = tables.names
    strings = tables.strings
    summary = tables.summary
  }

  /// Reads all of the pack and compares it with its checksums and its SHA-256. Linear time.
  public func verify() throws(PackError) {
    try pages.withBytes { bytes throws(PackError) in
      try pages.checkAll(bytes)
      var hash = SHA256()
      hash.update(bytes.extracting(0..<bytes.byteCount - PackLayout.trailerSize))
      guard hash.finish() == map.digest else { throw pages.damaged("SHA-256") }
    }
  }
}

private func mapped(_ path: [UInt8]) throws(PackError) -> ReadOnlyMemory {
  do throws(StorageError) { return try ReadOnlyMemory(mapping: path) } catch {
    throw error.isMissing ? .missing(path: path) : .storage(error)
  }
}

/// What the heads of the sections say.
private struct Tables {
  let seeds: KeyTable
  let names: KeyTable
  let strings: StringTable
  let summary: PackSummary

  init(_ map: PackMap, _ pages: CheckedPages, _ bytes: RawSpan) throws(PackError) {
    for kind in [SectionKind.seedDirectory, .nameDirectory, .strings, .totals] {
      let range = map[kind]
      try pages.check(range.lowerBound..<min(range.upperBound, range.lowerBound + 64), bytes)
    }
    guard
      let seeds = KeyTable(directory: map[.seedDirectory], buckets: map[.seedBuckets], keyBits: seedKeyBits, in: bytes)
    else {
      throw pages.damaged("seed directory")
    }
    guard let names = KeyTable(directory: map[.nameDirectory], buckets: map[.nameBuckets], keyBits: nameBits, in: bytes)
    else {
      throw pages.damaged("name directory")
    }
    guard let strings = StringTable(section: map[.strings], in: bytes) else { throw pages.damaged("strings") }
    self.seeds = seeds
    self.names = names
    self.strings = strings
    summary = try PackSummary(map, seeds, names, fileBytes: bytes.byteCount, pages, bytes)
  }
}

extension PackSummary {
  fileprivate init(
    _ map: PackMap, _ seeds: KeyTable, _ names: KeyTable, fileBytes: Int, _ pages: CheckedPages, _ bytes: RawSpan
  ) throws(PackError) {
    let totals = map[.totals]
    guard totals.count == 24, let postings = Int(exactly: bytes.littleEndian64(at: totals.lowerBound + 16)),
      map[.documents].count % StoredDocument.size == 0, map[.documents].count >= StoredDocument.size,
      map[.sketches].count >> TokenBlocks.bits < map[.tokenBlocks].count / 4
    else { throw pages.damaged("totals") }
    parameters = map.parameters
    digest = map.digest
    self.fileBytes = fileBytes
    sourceBytes = bytes.littleEndian64(at: totals.lowerBound)
    lines = bytes.littleEndian64(at: totals.lowerBound + 8)
    tokens = map[.sketches].count
    documents = map[.documents].count / StoredDocument.size - 1
    occurrences = map[.occurrences].count / StoredOccurrence.size
    components = map[.components].count / StoredComponent.size
    lineages = map[.lineages].count / 4
    keys = seeds.keyCount
    self.postings = postings
    self.names = names.keyCount
    families = try readFamilies(map[.families], pages, bytes)
    origin = try PackOrigin(in: map[.origin], pages, bytes)
  }
}

private func readFamilies(
  _ section: Range<Int>, _ pages: CheckedPages, _ bytes: RawSpan
) throws(PackError) -> [FamilyShare] {
  // A family is known by a byte.
  guard section.count % FamilyShare.size == 0, section.count <= 256 * FamilyShare.size else {
    throw pages.damaged("families")
  }
  try pages.check(section, bytes)
  var families: [FamilyShare] = []
  for offset in stride(from: section.lowerBound, to: section.upperBound, by: FamilyShare.size) {
    guard let share = FamilyShare(at: offset, in: bytes) else { throw pages.damaged("families") }
    families.append(share)
  }
  return families
}
