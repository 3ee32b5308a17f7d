// Unsafe for one reason: what lies in the program is read there, by its address. Every offset is checked.

/// Bytes that nobody changes and that are read where they lie: a file that is part of the program, or a copy that is kept.
@safe final class ConstantBytes: Sendable {
  let count: Int
  private nonisolated(unsafe) let start: UnsafeRawPointer
  private let isCopy: Bool

  /// Nothing is copied.
  init(_ file: EmbeddedFile) {
    let memory = unsafe file.memory
    count = unsafe memory.count
    unsafe start = unsafe memory.start
    isCopy = false
  }

  init(copying bytes: [UInt8]) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, bytes.count), alignment: 1)
    unsafe copy.copyBytes(from: bytes)
    count = bytes.count
    unsafe start = unsafe UnsafeRawPointer(copy.baseAddress!)
    isCopy = true
  }

  deinit { if isCopy { unsafe start.deallocate() } }

  /// The little-endian number of four bytes, all of which must be there.
  @inline(__always)
  func number(at offset: Int) -> UInt32 {
    precondition(offset >= 0 && offset <= count &- 4)
    return UInt32(littleEndian: unsafe start.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }

  /// A copy of some of the bytes, all of which must be there.
  subscript(range: some RangeExpression<Int>) -> [UInt8] {
    let range = range.relative(to: 0..<count)
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    return unsafe Array(UnsafeRawBufferPointer(start: start + range.lowerBound, count: range.count))
  }
}
