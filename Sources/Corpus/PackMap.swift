import Platform

/// Where everything lies in a pack, as its header, section table and footing say, all checked.
struct PackMap {
  let parameters: PackParameters
  /// By raw value of ``SectionKind``.
  private let sections: [Range<Int>]
  /// Byte offset in the file of the page checksums, the end of the sections.
  let pageChecksums: Int
  /// The SHA-256 that the trailer tells.
  let digest: [UInt8]

  /// Empty when the pack does not have the section.
  subscript(kind: SectionKind) -> Range<Int> { sections[Int(kind.rawValue)] }

  /// - Throws: the sentence for what is not a pack of this version, or is not whole.
  init(_ bytes: RawSpan, path: [UInt8]) throws(PackError) {
    parameters = try readHeader(bytes, path)
    let trailer = bytes.byteCount - PackLayout.trailerSize
    let footing = trailer - PackLayout.footingSize
    guard footing >= PackLayout.headerSize, bytes.has(PackLayout.endMagic, at: trailer + 32) else {
      throw .truncated(path: path)
    }
    let table = try readFooting(bytes, at: footing, path)
    pageChecksums = table.pageChecksums
    sections = try readSections(bytes, table.entries, end: table.pageChecksums, path)
    var digest: [UInt8] = []
    bytes.append(trailer..<trailer + 32, to: &digest)
    self.digest = digest
  }
}

private func readHeader(_ bytes: RawSpan, _ path: [UInt8]) throws(PackError) -> PackParameters {
  guard bytes.has(PackLayout.magic, at: 0) else { throw .foreign(path: path) }
  guard bytes.byteCount >= PackLayout.headerSize else { throw .truncated(path: path) }
  let version = bytes.littleEndian32(at: 8)
  guard version == PackLayout.formatVersion else {
    throw .version(path: path, part: "format", found: version, wanted: PackLayout.formatVersion)
  }
  guard bytes.littleEndian64(at: 24) == pageChecksum(bytes.extracting(0..<24)) else {
    throw .damaged(path: path, part: "header")
  }
  let fields = bytes.littleEndian64(at: 12)
  return PackParameters(
    gramLength: UInt16(truncatingIfNeeded: fields), windowLength: UInt16(truncatingIfNeeded: fields >> 16),
    lexingVersion: UInt16(truncatingIfNeeded: fields >> 32),
    fingerprintVersion: UInt16(truncatingIfNeeded: fields >> 48))
}

/// The byte ranges of the section table's entries and where the page checksums begin.
private func readFooting(
  _ bytes: RawSpan, at footing: Int, _ path: [UInt8]
) throws(PackError) -> (entries: Range<Int>, pageChecksums: Int) {
  guard let table = Int(exactly: bytes.littleEndian64(at: footing)),
    let pageChecksums = Int(exactly: bytes.littleEndian64(at: footing + 16)),
    table <= footing, PackLayout.headerSize <= pageChecksums, pageChecksums <= table,
    UInt64((footing - table) / PackLayout.sectionEntrySize) == bytes.littleEndian64(at: footing + 8),
    (footing - table) % PackLayout.sectionEntrySize == 0,
    table - pageChecksums == pageCount(pageChecksums) * 8,
    bytes.littleEndian64(at: footing + 24) == pageChecksum(bytes.extracting(table..<footing + 24))
  else { throw .damaged(path: path, part: "section table") }
  return (table..<footing, pageChecksums)
}

private func readSections(
  _ bytes: RawSpan, _ entries: Range<Int>, end: Int, _ path: [UInt8]
) throws(PackError) -> [Range<Int>] {
  var found = [Range<Int>?](repeating: nil, count: SectionKind.allCases.count + 1)
  for entry in stride(from: entries.lowerBound, to: entries.upperBound, by: PackLayout.sectionEntrySize) {
    let head = bytes.littleEndian32(at: entry)
    guard let kind = SectionKind(rawValue: UInt16(truncatingIfNeeded: head)) else { continue }
    guard head >> 16 == kind.version else {
      throw .version(path: path, part: "\(kind)", found: head >> 16, wanted: UInt32(kind.version))
    }
    guard let start = Int(exactly: bytes.littleEndian64(at: entry + 8)), start >= PackLayout.headerSize, start <= end,
      let length = Int(exactly: bytes.littleEndian64(at: entry + 16)), length <= end - start
    else { throw .damaged(path: path, part: "section table") }
    found[Int(kind.rawValue)] = start..<start + length
  }
  guard SectionKind.allCases.allSatisfy({ !$0.isNeeded || found[Int($0.rawValue)] != nil }) else {
    throw .damaged(path: path, part: "section table")
  }
  return found.map { $0 ?? 0..<0 }
}

/// The number of pages in so many bytes.
func pageCount(_ byteCount: Int) -> Int { (byteCount + PackLayout.pageSize - 1) >> PackLayout.pageBits }

extension RawSpan {
  fileprivate func has(_ expected: [UInt8], at offset: Int) -> Bool {
    expected.indices.allSatisfy { offset >= 0 && offset + $0 < byteCount && byte(at: offset + $0) == expected[$0] }
  }
}
