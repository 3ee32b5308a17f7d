/// The version of a licence as its digits say it; `2`, `2.0` and `v2.0.0` are one.
struct NamedVersion: Hashable, Sendable {
  /// Up to eight bytes of digits, full stops and a last letter, without `.0` at the end.
  private var bytes: UInt64 = 0

  /// Digits with full stops between, and perhaps a letter behind (`1.3c`); nil for anything else and for more than eight of them.
  init?(_ text: some Collection<UInt8>) {
    var digits = Array(text.prefix(13))
    guard let first = digits.first, Self.isDigit(first) else { return nil }
    for (index, byte) in digits.enumerated() where !Self.isDigit(byte) {
      if byte == UInt8(ascii: ".") {
        guard index + 1 < digits.count, Self.isDigit(digits[index + 1]) else { return nil }
      } else {
        guard byte | 0x20 >= UInt8(ascii: "a"), byte | 0x20 <= UInt8(ascii: "c"), index + 1 == digits.count else {
          return nil
        }
        digits[index] = byte | 0x20
      }
    }
    while digits.suffix(2) == [UInt8(ascii: "."), UInt8(ascii: "0")] { digits.removeLast(2) }
    guard digits.count <= 8 else { return nil }
    for byte in digits { bytes = bytes << 8 | UInt64(byte) }
  }

  /// Two digits with a full stop between them; nil for anything else than two digits.
  var spread: NamedVersion? {
    guard bytes >> 8 >= 0x31, bytes >> 8 <= 0x39, Self.isDigit(UInt8(bytes & 0xff)) else { return nil }
    return NamedVersion([UInt8(bytes >> 8), UInt8(ascii: "."), UInt8(bytes & 0xff)])
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
}
