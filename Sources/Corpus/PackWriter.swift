import Platform

/// Writes a pack from its first byte to its last, section by section, and checksums on the way.
struct PackWriter: ~Copyable {
  private var file: AtomicFile
  private var hash = SHA256()
  private var buffer: [UInt8] = []
  private var pageChecksums: [UInt8] = []
  private var sections: [Section] = []
  /// Bytes written and buffered.
  private var byteCount = 0

  private static let bufferSize = 64 * PackLayout.pageSize

  init(file: consuming AtomicFile, parameters: PackParameters) throws(PackError) {
    self.file = file
    try append(PackLayout.header(parameters))
  }

  /// Begins a section; what is appended until the next one belongs to it.
  mutating func begin(_ kind: SectionKind) {
    endSection()
    sections.append(Section(kind: kind.rawValue, version: kind.version, range: byteCount..<byteCount))
  }

  private mutating func endSection() {
    guard let last = sections.indices.last else { return }
    sections[last].range = sections[last].range.lowerBound..<byteCount
  }

  mutating func append(_ bytes: [UInt8]) throws(PackError) {
    buffer += bytes
    byteCount += bytes.count
    if buffer.count >= Self.bufferSize { try writePages(buffer.count & ~(PackLayout.pageSize - 1)) }
  }

  /// Appends four bytes.
  mutating func append(_ number: UInt32) throws(PackError) {
    buffer.append(number, byteCount: 4)
    byteCount += 4
    if buffer.count >= Self.bufferSize { try writePages(buffer.count & ~(PackLayout.pageSize - 1)) }
  }

  /// Writes the checksums, the table and the trailer and puts the file in its place.
  /// - Returns: the SHA-256 that the trailer tells.
  consuming func finish() throws(PackError) -> [UInt8] {
    endSection()
    try writePages(buffer.count)
    let checksums = byteCount
    try write(pageChecksums)
    try write(PackLayout.table(of: sections, at: checksums + pageChecksums.count, pageChecksums: checksums))
    let digest = hash.finish()
    let trailer = digest + PackLayout.endMagic
    try storing { () throws(StorageError) in try file.write(trailer.span) }
    try storing { () throws(StorageError) in try file.commit() }
    return digest
  }

  /// Checksums and writes the first bytes of the buffer: whole pages but for the last of all.
  private mutating func writePages(_ count: Int) throws(PackError) {
    let pages = buffer.count == count ? buffer : Array(buffer[..<count])
    buffer.removeFirst(count)
    for start in stride(from: 0, to: count, by: PackLayout.pageSize) {
      let end = min(start + PackLayout.pageSize, count)
      pageChecksums.append(pages.withRawSpan { pageChecksum($0.extracting(start..<end)) }, byteCount: 8)
    }
    try write(pages)
  }

  private mutating func write(_ bytes: [UInt8]) throws(PackError) {
    bytes.withRawSpan { hash.update($0) }
    try storing { () throws(StorageError) in try file.write(bytes.span) }
  }
}
