import Platform

// Sorted distinct strings, front-coded in blocks of 16: the number of strings (8 bytes), the byte offset of each block
// behind the offsets (8 bytes each), then for each string how much it shares with the one before in its block, how much is
// its own (two varints) and that.

/// Reads the string table of a pack.
struct StringTable {
  static let blockSize = 16
  /// The bytes of a string at most.
  static let maximumLength = 1 << 16

  let count: Int
  private let offsets: Int
  private let strings: Range<Int>

  /// Nil when the number of strings contradicts the size of the section.
  init?(section: Range<Int>, in bytes: RawSpan) {
    guard let count = Int(exactly: bytes.littleEndian64(at: section.lowerBound)), count <= section.count else {
      return nil
    }
    self.count = count
    offsets = section.lowerBound + 8
    let start = offsets + (count + Self.blockSize - 1) / Self.blockSize * 8
    guard start <= section.upperBound else { return nil }
    strings = start..<section.upperBound
  }

  /// The byte offset in the file of a block's offset.
  func place(of number: Int) -> Int { offsets + number / Self.blockSize * 8 }

  /// The bytes in the file of the block that holds a string; nil when they are out of order.
  func block(of number: Int, in bytes: RawSpan) -> Range<Int>? {
    guard number >= 0 && number < count else { return nil }
    let isLast = number / Self.blockSize == (count - 1) / Self.blockSize
    let next = isLast ? UInt64(strings.count) : bytes.littleEndian64(at: place(of: number) + 8)
    guard let start = Int(exactly: bytes.littleEndian64(at: place(of: number))), let end = Int(exactly: next),
      start <= end && end <= strings.count
    else { return nil }
    return strings.lowerBound + start..<strings.lowerBound + end
  }

  /// A string from its block; nil when the lengths are wrong.
  func string(_ number: Int, block: Range<Int>, in bytes: RawSpan) -> [UInt8]? {
    var string: [UInt8] = []
    var offset = block.lowerBound
    for _ in 0...number % Self.blockSize {
      guard let shared = readVarint(bytes, at: offset, end: block.upperBound), shared.value <= string.count,
        let own = readVarint(bytes, at: shared.end, end: block.upperBound), own.value <= block.upperBound - own.end,
        shared.value + own.value <= Self.maximumLength
      else { return nil }
      string.removeLast(string.count - shared.value)
      bytes.append(own.end..<own.end + own.value, to: &string)
      offset = own.end + own.value
    }
    return string
  }

  /// The bytes of the section for strings in ascending order.
  static func encode(_ sorted: [[UInt8]]) -> [UInt8] {
    var offsets: [UInt8] = []
    var coded: [UInt8] = []
    var previous: [UInt8] = []
    for (number, string) in sorted.enumerated() {
      if number % blockSize == 0 {
        offsets.append(UInt64(coded.count), byteCount: 8)
        previous = []
      }
      let shared = zip(previous, string).prefix { $0 == $1 }.count
      appendVarint(shared, to: &coded)
      appendVarint(string.count - shared, to: &coded)
      coded += string[shared...]
      previous = string
    }
    var bytes: [UInt8] = []
    bytes.append(UInt64(sorted.count), byteCount: 8)
    return bytes + offsets + coded
  }
}
