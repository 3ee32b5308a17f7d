import Platform

/// Reads the contents of zip entries. Deflated ones are expanded by one `gzip -dc` a batch, which also checks them.
struct ZipReader {
  static let localHeaderSize = 30
  /// A batch ends when its entries together reach so many bytes, expanded.
  static let batchBytes = 1 << 25

  private static let stored = 0
  private static let deflated = 8

  private let zip: [UInt8]
  private let directory: ZipDirectory

  /// Takes a whole zip archive; errors as ``ZipDirectory/init(of:)``.
  init(_ zip: [UInt8]) throws(ArchiveError) {
    self.zip = zip
    directory = try ZipDirectory(of: zip)
  }

  /// All entries, in the order of the directory.
  var entries: [ZipDirectory.Entry] { directory.entries }

  /// Why an entry's content is not to be had; nil when it is.
  static func refusal(of entry: ZipDirectory.Entry) -> Omission? {
    switch entry.unixType {
    case 0, 0x8000: break
    case 0xa000: return .link
    default: return .specialFile
    }
    if entry.isEncrypted { return .encrypted }
    return entry.method == stored || entry.method == deflated ? nil : .unknownMethod
  }

  /// The contents of `batch`, in its order; none of them refused. Every checksum is verified before anything is answered.
  func contents(of batch: [ZipDirectory.Entry]) throws(ArchiveError) -> [[UInt8]] {
    var members: [UInt8] = []
    var sizes: [Int] = []
    for entry in batch where entry.method == Self.deflated {
      GzipMember.append(try packed(entry), crc: entry.crc, size: entry.size, to: &members)
      sizes.append(entry.size)
    }
    var expanded = try expand(members, sizes: sizes)[...]
    var contents: [[UInt8]] = []
    for entry in batch {
      contents.append(entry.method == Self.deflated ? expanded.removeFirst() : try storedContent(of: entry))
    }
    return contents
  }

  private func expand(_ members: [UInt8], sizes: [Int]) throws(ArchiveError) -> [[UInt8]] {
    guard !sizes.isEmpty else { return [] }
    let total = sizes.reduce(0, +)
    let bytes = try Decompressor.expand(members, program: "gzip", maximumBytes: total)
    guard bytes.count == total else {
      throw .damaged(offset: directory.offset, reason: "an entry has another size than the zip directory says")
    }
    var start = 0
    return sizes.map { size in
      defer { start += size }
      return Array(bytes[start..<(start + size)])
    }
  }

  private func storedContent(of entry: ZipDirectory.Entry) throws(ArchiveError) -> [UInt8] {
    let content = Array(try packed(entry))
    guard content.count == entry.size, CRC32.checksum(of: content) == entry.crc else {
      throw .damaged(offset: entry.headerOffset, reason: "the checksum of a stored entry is wrong")
    }
    return content
  }

  /// The entry's bytes as they stand in the archive, behind its local header.
  private func packed(_ entry: ZipDirectory.Entry) throws(ArchiveError) -> ArraySlice<UInt8> {
    let header = entry.headerOffset
    guard zip.littleEndian(at: header, width: 4) == 0x0403_4b50,
      let nameSize = zip.littleEndian(at: header + 26, width: 2),
      let extraSize = zip.littleEndian(at: header + 28, width: 2)
    else { throw .damaged(offset: header, reason: "there should be a zip entry, and there is none") }
    let start = header + Self.localHeaderSize + nameSize + extraSize
    guard start <= directory.offset - entry.compressedSize else {
      throw .damaged(offset: header, reason: "a zip entry reaches into the directory")
    }
    return zip[start..<(start + entry.compressedSize)]
  }
}
