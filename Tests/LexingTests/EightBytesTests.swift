import Testing

@testable import Lexing

/// Eight bytes at once say what each of them says.
struct EightBytesTests {
  private func eight(_ bytes: [UInt8], at place: Int = 0) -> EightBytes { EightBytes(bytes.span, at: place) }

  @Test func `Each byte is a part of a word when it is one by itself`() {
    for byte: UInt8 in 0...255 {
      for place in 0..<8 {
        var bytes = [UInt8](repeating: UInt8(ascii: "z"), count: 8)
        bytes[place] = byte
        #expect(eight(bytes).wordBytes == (Grammar.isWordByte(byte) ? 8 : place))
      }
    }
  }

  @Test func `A run ends where another byte stands, and at the end of the source`() {
    #expect(eight(Array("   x    ".utf8)).run(of: UInt8(ascii: " ")) == 3)
    #expect(eight(Array("        ".utf8)).run(of: UInt8(ascii: " ")) == 8)
    #expect(eight(Array("     ".utf8), at: 2).run(of: UInt8(ascii: " ")) == 3)
    #expect(eight([], at: 0).wordBytes == 0)
  }

  @Test func `The first of three bytes is found wherever it stands`() {
    for place in 0..<8 {
      var bytes = Array("!!!!!!!!".utf8)
      for (index, mark) in zip(place..<8, Array("*\n\"*\n\"*\n".utf8)) { bytes[index] = mark }
      let found = eight(bytes).first(UInt8(ascii: "\n"), UInt8(ascii: "\""), UInt8(ascii: "*"))
      #expect(found == place)
    }
    #expect(eight(Array("+++++++)".utf8)).first(UInt8(ascii: "*"), UInt8(ascii: "*"), UInt8(ascii: "*")) == 8)
  }

  @Test func `A spelling has the same hash by one byte and by eight`() {
    let spelling = Array("aVeryLongNameOfALoop".utf8)
    for length in 0...spelling.count {
      var hash = SpellingHash()
      for place in stride(from: 0, to: length, by: 8) {
        hash.add(first: min(8, length - place), of: eight(spelling, at: place))
      }
      #expect(hash.value == SpellingHash.of(spelling[..<length]))
    }
  }
}
