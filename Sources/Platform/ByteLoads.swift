// Unsafe for one reason: spans have no safe unaligned load. Each load is checked against the end of the span first.

extension RawSpan {
  /// The little-endian number of the eight bytes from an offset. Bytes outside the span read as 0: it never traps.
  @inlinable @inline(__always)
  public func littleEndian64(at offset: Int) -> UInt64 {
    guard offset >= 0 && offset <= byteCount &- 8 else { return littleEndianAtEdge(offset) }
    return UInt64(littleEndian: unsafe unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self))
  }

  /// The little-endian number of the four bytes from an offset. Bytes outside the span read as 0.
  @inlinable @inline(__always)
  public func littleEndian32(at offset: Int) -> UInt32 { UInt32(truncatingIfNeeded: littleEndian64(at: offset)) }

  /// The big-endian number of the four bytes from an offset. Bytes outside the span read as 0.
  @inlinable @inline(__always)
  public func bigEndian32(at offset: Int) -> UInt32 { littleEndian32(at: offset).byteSwapped }

  /// A number of at most 56 bits from a bit offset, lowest bit first. Bits outside the span read as 0.
  @inlinable @inline(__always)
  public func bits(at bitOffset: Int, count: Int) -> UInt64 {
    littleEndian64(at: bitOffset >> 3) &>> UInt64(truncatingIfNeeded: bitOffset & 7)
      & ((1 &<< UInt64(truncatingIfNeeded: count)) &- 1)
  }

  /// A byte; 0 outside the span.
  @inlinable @inline(__always)
  public func byte(at offset: Int) -> UInt8 {
    guard offset >= 0 && offset < byteCount else { return 0 }
    return unsafe unsafeLoad(fromUncheckedByteOffset: offset, as: UInt8.self)
  }

  /// Copies a range of bytes behind those of an array; what lies outside the span is left out.
  public func append(_ range: Range<Int>, to bytes: inout [UInt8]) {
    let inside = range.clamped(to: 0..<byteCount)
    unsafe extracting(inside).withUnsafeBytes { unsafe bytes.append(contentsOf: $0) }
  }

  @usableFromInline func littleEndianAtEdge(_ offset: Int) -> UInt64 {
    var value: UInt64 = 0
    for index in 0..<8 {
      let (position, overflow) = offset.addingReportingOverflow(index)
      if !overflow { value |= UInt64(byte(at: position)) << UInt64(8 * index) }
    }
    return value
  }
}

extension Array where Element == UInt8 {
  /// Lends the bytes for loads.
  @inlinable @inline(__always)
  public func withRawSpan<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(unsafe span.bytes)
  }
}
