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

  @Test func `columns of editors count UTF-16 code units, and broken UTF-8 as what replaces it`() {
    let lines = ["/* é𝔘 */ a;", "  /* ", " */ b;"].map { Array($0.utf8) }
    let bytes = lines[0] + [0x0A] + lines[1] + [0xFF, 0xE9] + lines[2]
    let (first, second) = (lines[0].count - 2, bytes.count - lines[0].count - 1)
    let region = Region(startLine: 1, startColumn: first + 1, endLine: 2, endColumn: second)
    let starts = (start: 0, end: lines[0].count + 1)
    func columns(_ bytes: [UInt8]) -> EditorColumns? {
      EditorColumns(of: region, lineStarts: starts, in: bytes, isASCII: false)
    }
    #expect(columns(bytes) == EditorColumns(start: 11, end: 13))
    #expect(columns(Array(bytes.dropLast())) == nil)
  }

  private func place(of offset: Int, in bytes: [UInt8]) -> (Int, Int) {
    let before = bytes[..<offset]
    let line = before.count { $0 == UInt8(ascii: "\n") } + 1
    return (line, offset - (before.lastIndex(of: UInt8(ascii: "\n")) ?? -1))
  }
}
