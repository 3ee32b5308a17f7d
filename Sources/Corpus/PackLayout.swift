import Platform

// A pack, all numbers little-endian:
//
//   header         magic (8), format version (4), parameters (4 × 2), zero (4), checksum of these 24 bytes (8)
//   sections       one after the other
//   page checksums 8 bytes for each 16 KiB of header and sections
//   section table  kind (2), version (2), zero (4), offset (8), length (8) for each section
//   footing        offset of the section table, number of sections, offset of the page checksums,
//                  checksum of the bytes from the section table to here (4 × 8)
//   trailer        SHA-256 of all before it (32), end magic (8)
//
// The table stands behind the sections, so that a pack of any size is written in one pass.

/// What a section holds. Numbers are never used again for something else; a reader skips those that it does not know.
enum SectionKind: UInt16, CaseIterable {
  case sketches = 1
  case lines = 2
  case documents = 3
  case tokenBlocks = 4
  case tokenKeys = 5
  case occurrences = 6
  case components = 7
  case lineages = 8
  case strings = 9
  case seedDirectory = 10
  case seedBuckets = 11
  case nameDirectory = 12
  case nameBuckets = 13
  case totals = 14
  case families = 15
  case statements = 16
  case origin = 17

  /// Whether every pack has it.
  var isNeeded: Bool { self != .origin }

  /// The version of the section's format that is written and read. 2 of the occurrences added their lineages.
  var version: UInt16 { self == .occurrences ? 2 : 1 }
}

/// Where a section lies in the file.
struct Section: Equatable {
  var kind: UInt16
  var version: UInt16
  /// Byte offsets in the file.
  var range: Range<Int>
}

enum PackLayout {
  static let magic: [UInt8] = [0x89] + Array("qpack\r\n".utf8)
  static let endMagic: [UInt8] = Array("qpackend".utf8)
  /// 1: the first; 2: with families; 3: with statements on licences, and how a document's own licence was found.
  static let formatVersion: UInt32 = 3
  static let headerSize = 32
  static let sectionEntrySize = 24
  static let footingSize = 32
  static let trailerSize = 40
  /// The binary logarithm of the page size.
  static let pageBits = 14
  static let pageSize = 1 << pageBits

  static func header(_ parameters: PackParameters) -> [UInt8] {
    var bytes = magic
    bytes.append(formatVersion, byteCount: 4)
    bytes.append(parameters.gramLength, byteCount: 2)
    bytes.append(parameters.windowLength, byteCount: 2)
    bytes.append(parameters.lexingVersion, byteCount: 2)
    bytes.append(parameters.fingerprintVersion, byteCount: 2)
    bytes.append(UInt32(0), byteCount: 4)
    bytes.append(bytes.withRawSpan { pageChecksum($0) }, byteCount: 8)
    return bytes
  }

  /// The section table and the footing behind it.
  static func table(of sections: [Section], at offset: Int, pageChecksums: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    for section in sections {
      bytes.append(section.kind, byteCount: 2)
      bytes.append(section.version, byteCount: 2)
      bytes.append(UInt32(0), byteCount: 4)
      bytes.append(UInt64(section.range.lowerBound), byteCount: 8)
      bytes.append(UInt64(section.range.count), byteCount: 8)
    }
    bytes.append(UInt64(offset), byteCount: 8)
    bytes.append(UInt64(sections.count), byteCount: 8)
    bytes.append(UInt64(pageChecksums), byteCount: 8)
    bytes.append(bytes.withRawSpan { pageChecksum($0) }, byteCount: 8)
    return bytes
  }
}

extension [UInt8] {
  /// Appends the low bytes of a number, lowest first.
  mutating func append(_ number: some FixedWidthInteger & UnsignedInteger, byteCount: Int) {
    let number = UInt64(truncatingIfNeeded: number)
    for index in 0..<byteCount { append(UInt8(truncatingIfNeeded: number >> UInt64(8 * index))) }
  }
}
