/// Little-endian 32-bit numbers, one behind the other, that are read where they lie.
struct LittleEndianNumbers: RandomAccessCollection, Sendable {
  let endIndex: Int
  private let bytes: ConstantBytes
  private let offset: Int

  var startIndex: Int { 0 }

  /// Nil when the bytes end before the numbers do.
  init?(_ bytes: ConstantBytes, from offset: Int, count: Int) {
    guard offset >= 0, offset <= bytes.count, count >= 0, count <= (bytes.count - offset) / 4 else { return nil }
    (self.bytes, self.offset, endIndex) = (bytes, offset, count)
  }

  init(_ numbers: [UInt32]) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(4 * numbers.count)
    for number in numbers { bytes.append(littleEndian: number) }
    (self.bytes, offset, endIndex) = (ConstantBytes(copying: bytes), 0, numbers.count)
  }

  @inline(__always)
  subscript(index: Int) -> UInt32 {
    precondition(index >= 0 && index < endIndex)
    return bytes.number(at: offset &+ 4 &* index)
  }
}

extension [UInt8] {
  mutating func append(littleEndian number: UInt32) {
    for shift in stride(from: UInt32(0), to: 32, by: 8) { append(UInt8(truncatingIfNeeded: number >> shift)) }
  }
}
