import Platform
import Testing

@Suite struct SHA1Tests {
  /// Examples of FIPS 180-2, appendix A.
  @Test(arguments: [
    ("", "da39a3ee5e6b4b0d3255bfef95601890afd80709"), ("abc", "a9993e364706816aba3e25717850c26c9cd0d89d"),
    ("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "84983e441c3bd26ebaae4aa1f95129e5e54670f1"),
  ])
  func `known digests`(text: String, expected: String) {
    #expect(hexadecimal(SHA1.digest(of: Array(text.utf8))) == expected)
  }

  @Test func `a million letters`() {
    let letters = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)
    #expect(hexadecimal(SHA1.digest(of: letters)) == "34aa973cd4c4daa4f61eeb2bdbad27316534016f")
  }

  private func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }
}
