import Platform
import Testing

@Suite struct EscapingTests {
  @Test func leavesOrdinaryTextAlone() {
    #expect(escapedForTerminal(Array("src/größe 日本 a'b\".c".utf8)) == "src/größe 日本 a'b\".c")
  }

  @Test func showsWhatWouldDeceive() {
    #expect(escapedForTerminal(Array("a\nb\u{1B}[31m\u{7F}".utf8)) == "a\\x0Ab\\x1B[31m\\x7F")
    #expect(
      escapedForTerminal(Array("a\u{202E}b\u{200B}c\u{85}\u{2028}\u{FEFF}".utf8))
        == #"a\u{202E}b\u{200B}c\u{85}\u{2028}\u{FEFF}"#)
    #expect(escapedForTerminal([0x61, 0xFF, 0xC3, 0x28, 0xE2, 0x82]) == #"a\xFF\xC3(\xE2\x82"#)
    #expect(escapedForTerminal(Array(#"\x0A"#.utf8)) == #"\x5Cx0A"#)
  }

  @Test func canBeHadBack() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<300 {
      let bytes = (0..<40).map { _ in
        UInt8.random(in: 0...255, using: &random) & (Bool.random(using: &random) ? 0xFF : 0x7F)
      }
      let text = escapedForTerminal(bytes)
      #expect(unescaped(text) == bytes)
      #expect(text.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) })
    }
  }

  private func unescaped(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = text.unicodeScalars[...]
    while let next = rest.popFirst() {
      if next != "\\" {
        bytes += Array(String(next).utf8)
      } else if rest.popFirst() == "x" {
        bytes += UInt8(String(rest.prefix(2)), radix: 16).map { [$0] } ?? []
        rest = rest.dropFirst(2)
      } else {
        let digits = String(rest.dropFirst().prefix { $0 != "}" })
        bytes += UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init).map { Array(String($0).utf8) } ?? []
        rest = rest.dropFirst(digits.count + 2)
      }
    }
    return bytes
  }
}
