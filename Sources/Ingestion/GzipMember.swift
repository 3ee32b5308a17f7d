/// A raw deflate stream of a zip entry, dressed as a gzip member (RFC 1952), so that `gzip -dc` can expand and check it.
enum GzipMember {
  static func append(_ deflated: ArraySlice<UInt8>, crc: UInt32, size: Int, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255])
    bytes.append(contentsOf: deflated)
    appendLittleEndian(crc, to: &bytes)
    appendLittleEndian(UInt32(truncatingIfNeeded: size), to: &bytes)
  }

  private static func appendLittleEndian(_ number: UInt32, to bytes: inout [UInt8]) {
    for shift in stride(from: UInt32(0), to: 32, by: 8) { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
  }
}
