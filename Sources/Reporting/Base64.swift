private let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

/// Bytes in Base64 with padding (RFC 4648, section 4).
func base64(_ bytes: [UInt8]) -> String {
  var text: [UInt8] = []
  text.reserveCapacity((bytes.count + 2) / 3 * 4)
  for start in stride(from: 0, to: bytes.count, by: 3) {
    let group = bytes[start..<min(start + 3, bytes.count)]
    let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
    for digit in 0...group.count { text.append(alphabet[bits >> (18 - 6 * digit) & 63]) }
    text.append(contentsOf: repeatElement(UInt8(ascii: "="), count: 3 - group.count))
  }
  return String(decoding: text, as: UTF8.self)
}
