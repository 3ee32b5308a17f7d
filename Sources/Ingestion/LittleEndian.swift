extension [UInt8] {
  /// The unsigned little-endian number in the `width` (1 ... 4) bytes at `offset`; nil when they are not all there.
  func littleEndian(at offset: Int, width: Int) -> Int? {
    guard offset >= 0, offset <= count - width else { return nil }
    return self[offset..<(offset + width)].reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  /// The unsigned little-endian number in the eight bytes at `offset`; nil when they are not all there or it exceeds an `Int`.
  func littleEndian64(at offset: Int) -> Int? {
    guard let low = littleEndian(at: offset, width: 4), let high = littleEndian(at: offset + 4, width: 4),
      high >> 31 == 0
    else { return nil }
    return high << 32 | low
  }
}
