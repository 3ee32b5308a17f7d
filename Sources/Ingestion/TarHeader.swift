/// The 512 bytes in front of a tar member (POSIX.1-1988 ustar, with the GNU extensions).
struct TarHeader {
  static let blockSize = 512

  let name: [UInt8]
  /// Bytes of content that follow, from 0, before padding to a block.
  let size: Int
  let type: UInt8
  /// In seconds since 1970; 0 when there is no such number.
  let modified: Int
  /// An old GNU sparse member whose map goes on in the next block.
  let hasMoreSparseMap: Bool

  /// nil when the checksum or the size is wrong: the block is no header.
  init?(_ block: [UInt8]) {
    guard block.count == Self.blockSize, Self.hasRightChecksum(block), let size = Self.number(block[124..<136]) else {
      return nil
    }
    type = block[156]
    modified = Self.number(block[136..<148]) ?? 0
    // A hard link carries no content, whatever its size field says (as GNU tar reads it).
    self.size = type == UInt8(ascii: "1") ? 0 : size
    let name = Self.text(block[0..<100])
    let prefix = block[257..<263].elementsEqual("ustar\0".utf8) ? Self.text(block[345..<500]) : []
    self.name = prefix.isEmpty ? name : prefix + [UInt8(ascii: "/")] + name
    hasMoreSparseMap = type == UInt8(ascii: "S") && block[482] != 0
  }

  /// Octal digits between blanks, or base 256 when the top bit of the first byte is set. nil: negative, too large, or no number.
  static func number(_ field: ArraySlice<UInt8>) -> Int? {
    guard let first = field.first else { return nil }
    return first & 0x80 == 0 ? octal(field) : base256(field)
  }

  private static func octal(_ field: ArraySlice<UInt8>) -> Int? {
    let digits = field.drop { $0 == UInt8(ascii: " ") }.prefix { $0 != UInt8(ascii: " ") && $0 != 0 }
    // At most 12 digits of three bits: no overflow.
    var value = 0
    for digit in digits {
      guard digit >= UInt8(ascii: "0"), digit <= UInt8(ascii: "7") else { return nil }
      value = value << 3 | Int(digit & 7)
    }
    return value
  }

  private static func base256(_ field: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for (index, byte) in field.enumerated() {
      let digit = index == 0 ? byte & 0x7f : byte
      guard value >> 54 == 0 else { return nil }
      value = value << 8 | Int(digit)
    }
    return value
  }

  private static func text(_ field: ArraySlice<UInt8>) -> [UInt8] {
    Array(field.prefix { $0 != 0 })
  }

  /// The sum of all bytes, the checksum field read as blanks. Old programs summed signed bytes.
  private static func hasRightChecksum(_ block: [UInt8]) -> Bool {
    guard let expected = number(block[148..<156]) else { return false }
    var unsigned = 0
    var signed = 0
    for (index, byte) in block.enumerated() {
      let counted = (148..<156).contains(index) ? UInt8(ascii: " ") : byte
      unsigned += Int(counted)
      signed += Int(Int8(bitPattern: counted))
    }
    return expected == unsigned || expected == signed
  }
}
