import Lexing
import Testing

@testable import Provenance

@Suite struct RegionTests {
  /// Lines and columns as counting bytes gives them, for every pair of tokens of a file with a string over two lines.
  @Test func placesAreThoseThatCountingGives() {
    let bytes = Array("  a = `x\n y` + b;\n\n/* c */ d(e)\r\n  f".utf8)
    var stream = TokenStream()
    guard let language = Language.of(path: Array("x.js".utf8), head: bytes.span) else {
      Issue.record("JavaScript is not known")
      return
    }
    tokenize(bytes.span, as: language, into: &stream)
    let file = ScannedFile(path: [], bytes: bytes, tokens: stream.tokens, claims: [])
    #expect(stream.tokens.count > 8)
    for first in stream.tokens.indices {
      for last in first..<stream.tokens.count {
        let region = Region(first..<last + 1, of: file)
        let start = place(of: Int(stream.tokens[first].start), in: bytes)
        let end = place(of: Int(stream.tokens[last].end) - 1, in: bytes)
        #expect((region.startLine, region.startColumn) == start)
        #expect((region.endLine, region.endColumn) == end)
      }
    }
  }

  private func place(of offset: Int, in bytes: [UInt8]) -> (Int, Int) {
    let before = bytes[..<offset]
    let line = before.count { $0 == UInt8(ascii: "\n") } + 1
    return (line, offset - (before.lastIndex(of: UInt8(ascii: "\n")) ?? -1))
  }
}
