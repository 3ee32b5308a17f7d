import Testing

@testable import CommandLineKit

struct WrappingTests {
  @Test(arguments: 1...30)
  func `no word is lost and no line is too wide, but for a word that is`(width: Int) {
    let text = "a bb ccc dddd  eeeee ffffff\ng hh\n\ncontiguous words"
    let lines = wrap(text, width: width)
    #expect(lines.flatMap { $0.split(separator: " ") } == text.split { $0 == " " || $0 == "\n" })
    for line in lines { #expect(line.count <= width || !line.contains(" ")) }
  }

  @Test func `lines are filled, and breaks in the text stay`() {
    #expect(wrap("aa bb cc\n\ndd", width: 5) == ["aa bb", "cc", "", "dd"])
    #expect(wrap("aa bb", width: 6, indent: 3) == ["   aa", "   bb"])
  }
}
