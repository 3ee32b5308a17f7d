import Testing

@testable import Provenance

@Suite struct LineStartsTests {
  @Test func everyByteHasTheLineAndColumnThatCountingGives() {
    let bytes = Array("a\n\nbcd\r\nef".utf8)
    let starts = LineStarts(of: bytes)
    var line = 1
    var column = 1
    for offset in bytes.indices {
      #expect(starts.place(of: offset) == (line, column))
      if bytes[offset] == UInt8(ascii: "\n") { (line, column) = (line + 1, 1) } else { column += 1 }
    }
  }
}
