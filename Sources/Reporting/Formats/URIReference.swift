/// A path as a URI reference (RFC 3986): relative to what is scanned, or with `file:` when it is absolute. Every byte but letters, digits,
/// `-._~` and slashes is percent-encoded, of whatever encoding it is.
func uriReference(_ path: [UInt8]) -> String {
  let slash = UInt8(ascii: "/")
  let encoded = path.map { $0 == slash ? "/" : percentEncoded($0) }.joined()
  return path.first == slash ? "file://" + encoded : encoded
}

private func percentEncoded(_ byte: UInt8) -> String {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
    return String(Unicode.Scalar(byte))
  default: return percentTriplet(byte)
  }
}

/// `%0A` for a line feed.
func percentTriplet(_ byte: UInt8) -> String {
  let digits = String(byte, radix: 16, uppercase: true)
  return (digits.utf8.count == 1 ? "%0" : "%") + digits
}
