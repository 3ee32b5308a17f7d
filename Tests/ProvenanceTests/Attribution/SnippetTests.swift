import Lexing
import Testing

@testable import Provenance

@Suite struct SnippetTests {
  private func snippets(_ code: String) -> [Snippet] {
    let bytes = Array(code.utf8)
    var stream = TokenStream()
    tokenize(bytes.span, as: .with(id: 1)!, into: &stream)
    return Snippet.snippets(in: stream.comments, of: bytes)
  }

  private func region(_ lines: ClosedRange<Int>) -> Region {
    Region(startLine: lines.lowerBound, startColumn: 1, endLine: lines.upperBound, endColumn: 2)
  }

  @Test func `tags nest, the innermost first, and what nothing closes is none`() {
    let code = """
      // SPDX-SnippetEnd
      /* SPDX-SnippetBegin */
      int a;
      // SPDX-SnippetBegin
      int b;
      // SPDX-SnippetEnd
      /* a comment
       * SPDX-SnippetEnd */
      // SPDX-SnippetBegin
      int c;
      """
    #expect(snippets(code).map(\.lines) == [4...6, 2...8])
  }

  @Test func `words in strings are no tags`() {
    #expect(snippets("char *a = \"SPDX-SnippetBegin\"; // SPDX-SnippetEnd\n").isEmpty)
  }

  @Test func `four fifths of a region have to lie in it`() {
    let snippet = Snippet(lines: 10...20, comments: [])
    #expect(snippet.holds(region(10...20)))
    #expect(snippet.holds(region(9...20)))
    #expect(snippet.holds(region(12...12)))
    #expect(!snippet.holds(region(15...25)))
    #expect(!snippet.holds(region(1...9)))
  }

  @Test func `a line comment that holds its line feed lies on its own line`() {
    let bytes = Array("int a; // one\n/* two\n three */ int b;\n// four".utf8)
    var stream = TokenStream()
    tokenize(bytes.span, as: .with(id: 1)!, into: &stream)
    #expect(LinedComment.comments(stream.comments, in: bytes).map(\.lines) == [1...1, 2...3, 4...4])
  }
}
