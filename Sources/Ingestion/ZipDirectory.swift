/// The central directory of a zip archive (PKWARE APPNOTE 6.3, with zip64): the only place whose names and sizes are believed.
struct ZipDirectory {
  struct Entry: Equatable {
    /// As written: UTF-8 or the bytes of an older character set.
    var name: [UInt8]
    var method: Int
    var isEncrypted: Bool
    var crc: UInt32
    var compressedSize: Int
    var size: Int
    /// Where its local header begins, in bytes from the start of the file.
    var headerOffset: Int
    /// The type bits of a Unix mode; 0 when it was not made on Unix.
    var unixType: Int

    var isDirectory: Bool { name.last == UInt8(ascii: "/") }
  }

  /// In the order of the directory.
  let entries: [Entry]
  /// Where the directory begins and every entry must have ended, in bytes from the start of the file.
  let offset: Int

  /// Reads and checks the directory: entries that overlap, lie outside the file or promise more than ``ArchiveLimits`` are refused.
  init(of zip: [UInt8]) throws(ArchiveError) {
    let end = try ZipEnd(of: zip)
    offset = end.directoryOffset
    let directoryEnd = offset + end.directorySize
    var entries: [Entry] = []
    var position = offset
    while position < directoryEnd {
      guard let (entry, next) = Self.entry(at: position, in: zip, prefix: end.prefix), next <= directoryEnd else {
        throw .damaged(offset: position, reason: "the zip directory is malformed")
      }
      entries.append(entry)
      position = next
    }
    self.entries = entries
    try checkLimits(zipSize: zip.count)
    try checkOverlaps()
  }

  private func checkLimits(zipSize: Int) throws(ArchiveError) {
    guard entries.count <= ArchiveLimits.entries else {
      throw .overLimit("it has more than \(ArchiveLimits.entries) entries")
    }
    let limit = ArchiveLimits.expandedBytes(of: zipSize)
    var total = 0
    for entry in entries {
      let (sum, overflow) = total.addingReportingOverflow(entry.size)
      guard !overflow, sum <= limit else { throw .overLimit("it would expand to more than \(limit) bytes") }
      total = sum
    }
  }

  private func checkOverlaps() throws(ArchiveError) {
    let ordered = entries.sorted { $0.headerOffset < $1.headerOffset }
    for (index, entry) in ordered.enumerated() {
      let limit = index + 1 < ordered.count ? ordered[index + 1].headerOffset : offset
      // The sum of three numbers that each fit the file cannot overflow; `compressedSize` is compared on its own first.
      guard entry.compressedSize <= limit,
        entry.headerOffset <= limit - entry.compressedSize - ZipReader.localHeaderSize - entry.name.count
      else { throw .damaged(offset: entry.headerOffset, reason: "two entries of the zip overlap") }
    }
  }

  private static func entry(at start: Int, in bytes: [UInt8], prefix: Int) -> (Entry, next: Int)? {
    func number(_ offset: Int, _ width: Int) -> Int? { bytes.littleEndian(at: start + offset, width: width) }
    guard number(0, 4) == 0x0201_4b50, let maker = number(4, 2), let flags = number(8, 2), let method = number(10, 2),
      let crc = number(16, 4), var compressedSize = number(20, 4), var size = number(24, 4),
      let nameSize = number(28, 2), let extraSize = number(30, 2), let commentSize = number(32, 2),
      let attributes = number(38, 4), var headerOffset = number(42, 4)
    else { return nil }
    let nameStart = start + 46
    let next = nameStart + nameSize + extraSize + commentSize
    guard next <= bytes.count else { return nil }
    var extra = Zip64Extra(bytes, from: nameStart + nameSize, to: nameStart + nameSize + extraSize)
    guard extra.widen(&size), extra.widen(&compressedSize), extra.widen(&headerOffset) else { return nil }
    let (offset, overflow) = headerOffset.addingReportingOverflow(prefix)
    guard !overflow else { return nil }
    let entry = Entry(
      name: Array(bytes[nameStart..<(nameStart + nameSize)]), method: method, isEncrypted: flags & 1 != 0,
      crc: UInt32(truncatingIfNeeded: crc), compressedSize: compressedSize, size: size, headerOffset: offset,
      unixType: maker >> 8 == 3 ? attributes >> 16 & 0xf000 : 0)
    return (entry, next)
  }
}

/// The 64-bit numbers that stand in an entry's extra field for those that are full in the directory.
private struct Zip64Extra {
  private let bytes: [UInt8]
  private var position: Int
  private var end: Int

  /// Finds the zip64 field among the extra fields in the given range.
  init(_ bytes: [UInt8], from start: Int, to end: Int) {
    self.bytes = bytes
    var field = start
    while field + 4 <= end, let id = bytes.littleEndian(at: field, width: 2),
      let size = bytes.littleEndian(at: field + 2, width: 2)
    {
      if id == 1 {
        position = field + 4
        self.end = min(end, position + size)
        return
      }
      field += 4 + size
    }
    position = end
    self.end = end
  }

  /// Replaces a full 32-bit number by the next 64-bit one; false when there is none.
  mutating func widen(_ value: inout Int) -> Bool {
    guard value == 0xffff_ffff else { return true }
    guard position + 8 <= end, let wide = bytes.littleEndian64(at: position) else { return false }
    value = wide
    position += 8
    return true
  }
}
