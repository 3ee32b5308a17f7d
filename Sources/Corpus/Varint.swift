import Platform

/// Appends a number, seven bits a byte, lowest first.
func appendVarint(_ number: Int, to bytes: inout [UInt8]) {
  var rest = UInt64(number)
  while rest >= 0x80 {
    bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
    rest >>= 7
  }
  bytes.append(UInt8(rest))
}

/// Reads a number of at most 2^42 and the offset behind it; nil when it is longer or ends behind `end`.
func readVarint(_ bytes: RawSpan, at offset: Int, end: Int) -> (value: Int, end: Int)? {
  var value = 0
  for index in 0..<6 {
    guard offset + index < end else { return nil }
    let byte = bytes.byte(at: offset + index)
    value |= Int(byte & 0x7f) << (7 * index)
    if byte < 0x80 { return (value, offset + index + 1) }
  }
  return nil
}
