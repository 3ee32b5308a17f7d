/// Finds `SPDX-License-Identifier:`.
enum LicenceTagMark {
  /// The first mark, in any letter case, colon included, that is no part of a longer name. Looks at each byte once.
  static func next(in bytes: Span<UInt8>, _ range: Range<Int>) -> Range<Int>? {
    var position = range.lowerBound + xPlace
    while position < range.upperBound {
      // The rarest letter of the mark; nothing more is looked at for any other byte.
      if bytes[position] | 0x20 == UInt8(ascii: "x"), let mark = mark(at: position - xPlace, in: bytes, range) {
        return mark
      }
      position += 1
    }
    return nil
  }

  private static let xPlace = 3
  private static let name: [24 of UInt8] = {
    var name = [24 of UInt8](repeating: 0)
    for (index, byte) in "spdx-license-identifier:".utf8.enumerated() { name[index] = byte }
    return name
  }()

  private static func mark(at start: Int, in bytes: Span<UInt8>, _ range: Range<Int>) -> Range<Int>? {
    let end = start + name.count
    guard end <= range.upperBound else { return nil }
    for index in name.indices where bytes[start + index].asciiLowercased != name[index] { return nil }
    if start > range.lowerBound, bytes[start - 1].isNameByte || bytes[start - 1] == UInt8(ascii: "-") { return nil }
    return start..<end
  }
}
