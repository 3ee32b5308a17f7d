import Platform

/// What a pack says of one document, without its sketch.
public struct DocumentRecord: Equatable, Sendable {
  public var contentKey: ContentKey
  public var tokenKey: UInt64
  public var language: UInt16
  public var byteCount: UInt64
  public var lineCount: UInt32
  public var tokenCount: Int
  /// The lineage of the document's home, its first occurrence.
  public var homeLineage: UInt32
  /// The number of lineages that it occurs in, 255 at most.
  public var lineages: UInt8
  /// The string of its own licence, 0 when it names none.
  var licence: UInt32
  /// The number of a ``LicenceManner``, or 0.
  var licenceManner: UInt8
  /// The string of its copyright lines, each ended by a line feed; 0 when there are none.
  var holders: UInt32
  /// The tokens of the pack that are its own.
  var tokens: Range<Int>
  /// The bytes of its line table in that section.
  var lines: Range<Int>
  var occurrences: Range<Int>
  /// Which pack of a ``PackSet`` it is from, and its number in the set.
  var pack = 0
  var number: UInt32 = 0
}

/// The stored form: 72 bytes. Where something ends, the next record's begins; a record behind the last one ends it.
struct StoredDocument {
  static let size = 72

  var contentKey: ContentKey
  var tokenKey: UInt64
  var firstToken: UInt64
  var firstLineByte: UInt64
  var byteCount: UInt64
  var firstOccurrence: UInt32
  var lineCount: UInt32
  var homeLineage: UInt32
  var licence: UInt32
  var holders: UInt32
  var language: UInt16
  var lineages: UInt8
  var licenceManner: UInt8

  /// Appends the 72 bytes.
  func encode(to bytes: inout [UInt8]) {
    bytes.append(contentKey.high, byteCount: 8)
    bytes.append(contentKey.low, byteCount: 8)
    bytes.append(tokenKey, byteCount: 8)
    bytes.append(firstToken, byteCount: 8)
    bytes.append(firstLineByte, byteCount: 8)
    bytes.append(byteCount, byteCount: 8)
    bytes.append(firstOccurrence, byteCount: 4)
    bytes.append(lineCount, byteCount: 4)
    bytes.append(homeLineage, byteCount: 4)
    bytes.append(licence, byteCount: 4)
    bytes.append(holders, byteCount: 4)
    bytes.append(language, byteCount: 2)
    bytes.append(lineages, byteCount: 1)
    bytes.append(licenceManner, byteCount: 1)
  }

  static func contentKey(at offset: Int, in bytes: RawSpan) -> ContentKey {
    ContentKey(high: bytes.littleEndian64(at: offset), low: bytes.littleEndian64(at: offset + 8))
  }

  static func tokenKey(at offset: Int, in bytes: RawSpan) -> UInt64 { bytes.littleEndian64(at: offset + 16) }

  @inline(__always)
  static func firstToken(at offset: Int, in bytes: RawSpan) -> UInt64 { bytes.littleEndian64(at: offset &+ 24) }

  @inline(__always)
  static func lineages(at offset: Int, in bytes: RawSpan) -> UInt8 { bytes.byte(at: offset &+ 70) }
}

extension StoredDocument {
  init(at offset: Int, in bytes: RawSpan) {
    contentKey = Self.contentKey(at: offset, in: bytes)
    tokenKey = Self.tokenKey(at: offset, in: bytes)
    firstToken = Self.firstToken(at: offset, in: bytes)
    firstLineByte = bytes.littleEndian64(at: offset + 32)
    byteCount = bytes.littleEndian64(at: offset + 40)
    firstOccurrence = bytes.littleEndian32(at: offset + 48)
    lineCount = bytes.littleEndian32(at: offset + 52)
    homeLineage = bytes.littleEndian32(at: offset + 56)
    licence = bytes.littleEndian32(at: offset + 60)
    holders = bytes.littleEndian32(at: offset + 64)
    language = UInt16(truncatingIfNeeded: bytes.littleEndian32(at: offset + 68))
    lineages = Self.lineages(at: offset, in: bytes)
    licenceManner = bytes.byte(at: offset + 71)
  }
}
