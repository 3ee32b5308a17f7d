/// The record at the end of a zip archive that tells where its directory is, with the zip64 form of it.
struct ZipEnd {
  /// In bytes from the start of the file.
  let directoryOffset: Int
  let directorySize: Int
  /// Bytes before the archive proper, as in self-extracting archives: to be added to every offset that the archive states.
  let prefix: Int

  private static let recordSize = 22
  private static let locatorSize = 20
  private static let record64Size = 56

  init(of zip: [UInt8]) throws(ArchiveError) {
    guard let record = Self.lastRecord(in: zip) else {
      throw .truncated(offset: zip.count, inside: "a zip archive, before its directory")
    }
    var directoryEnd = record
    var size = zip.littleEndian(at: record + 12, width: 4)
    var offset = zip.littleEndian(at: record + 16, width: 4)
    if let record64 = try Self.record64(of: zip, locator: record - Self.locatorSize) {
      directoryEnd = record64
      size = zip.littleEndian64(at: record64 + 40)
      offset = zip.littleEndian64(at: record64 + 48)
    }
    guard let size, let offset, size <= directoryEnd, offset <= directoryEnd - size else {
      throw .damaged(offset: record, reason: "the zip directory lies outside the file")
    }
    directorySize = size
    directoryOffset = directoryEnd - size
    prefix = directoryOffset - offset
  }

  /// The last place where the record's signature stands and the comment after it ends with the file.
  private static func lastRecord(in zip: [UInt8]) -> Int? {
    let last = zip.count - recordSize
    guard last >= 0 else { return nil }
    return (max(0, last - Int(UInt16.max))...last).last { position in
      zip[position] == 0x50 && zip.littleEndian(at: position, width: 4) == 0x0605_4b50
        && zip.littleEndian(at: position + 20, width: 2) == last - position
    }
  }

  /// Where the zip64 record begins, when its locator stands at `locator`.
  private static func record64(of zip: [UInt8], locator: Int) throws(ArchiveError) -> Int? {
    guard zip.littleEndian(at: locator, width: 4) == 0x0706_4b50 else { return nil }
    let record = locator - record64Size
    guard zip.littleEndian(at: record, width: 4) == 0x0606_4b50 else {
      throw .damaged(offset: locator, reason: "the zip64 directory record is not where it should be")
    }
    return record
  }
}
