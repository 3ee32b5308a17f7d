import Testing

@testable import Lexing
@testable import Provenance

@Suite struct InlineAllowTests {
  private func allows(_ text: String, as path: String = "a.c") throws -> [InlineAllow] {
    let bytes = Array(text.utf8)
    let language = Language.of(path: Array(path.utf8), head: bytes.span)
    return allows(bytes, as: try #require(language))
  }

  private func allows(_ bytes: [UInt8], as language: Language) -> [InlineAllow] {
    var stream = TokenStream()
    tokenize(bytes.span, as: language, into: &stream)
    return InlineAllow.all(in: bytes.span, comments: stream.comments)
  }

  @Test func `an allow has ids, a reason and a last day, in any order`() throws {
    let found = try allows(
      """
      // quoth:allow 7f3a91c2 reason="our own" until=2027-06-30
      int a; /* quoth:allow until=2024-02-29, 00000001,00000002 reason='it''s' */

      /*quoth:allow*/
      """)
    #expect(found.map(\.line) == [1, 2, 4])
    #expect(found.map(\.ids) == [["7f3a91c2"], ["00000001", "00000002"], []])
    #expect(found[0].reason == "our own" && found[0].until == "2027-06-30" && found[0].flaw == nil)
    #expect(found[1].reason == "it" && found[1].flaw != nil)
    #expect(found[2] == InlineAllow(line: 4))
  }

  @Test(arguments: [
    "7f3a91c", "7f3a91c2f", "7F3A91C2", "later", "7f3a91c2 until=2027-02-29", "until=2027-06-301", "until=",
    "reason=ours",
    "reason=\"no end", "reason=", "7f3a91c2 see the ticket",
  ])
  func `what is not understood holds for nothing`(words: String) throws {
    #expect(try allows("// quoth:allow \(words)\n").first?.flaw != nil)
  }

  @Test(arguments: [
    "// `quoth:allow` is spoken of", "// xquoth:allow", "// quoth:allowed", "// quoth:allow-list", "// \"quoth:allow\"",
    "// quoth: allow", "char* a = \"// quoth:allow 7f3a91c2\";", "int quoth; allow: 7;", "// Quoth:allow",
    "// quoth:allo",
  ])
  func `what is no allow is none`(line: String) throws {
    #expect(try allows(line + "\n") == [])
  }

  @Test func `every comment of every language is heard, and no string`() throws {
    let allow = "quoth:allow 7f3a91c2 reason=\"why not\" until=2027-01-01"
    var count = 0
    for language in Language.all where language.container != .notebook {
      for form in language.syntax.forms {
        guard let (opener, closer) = form.commentMarks else { continue }
        let (head, tail) =
          switch language.container {
          case .markup: ("<?php\n", "\n?>")
          case .scripts: ("<script>\n", "\n</script>")
          default: ("\n", "\n")
          }
        let source = head + opener + " " + allow + closer + tail
        var expected = InlineAllow(line: 2)
        (expected.ids, expected.reason, expected.until) = (["7f3a91c2"], "why not", "2027-01-01")
        #expect(allows(Array(source.utf8), as: language) == [expected], "\(language.name): \(opener)")
        count += 1
      }
    }
    #expect(count > 70)
  }

  @Test func `doc strings and the cells of notebooks are heard`() throws {
    let docString = "def f():\n    \"\"\"Does it.\n\n    quoth:allow 7f3a91c2 reason='ours'\"\"\"\n"
    #expect(try allows(docString, as: "a.py").map(\.ids) == [["7f3a91c2"]])
    #expect(try allows("a = \"quoth:allow 7f3a91c2\"\n", as: "a.py") == [])
    let notebook =
      ##"{"cells":[{"cell_type":"code","source":["# quoth:allow 7f3a91c2 reason=\"ours\"\n","a = 1\n"]}]}"##
    let found = try allows(notebook, as: "a.ipynb")
    #expect(found.map(\.ids) == [["7f3a91c2"]] && found.first?.reason == "ours")
  }

  @Test func `the mark is found wherever it stands, as a plain search finds it`() {
    var random = SplitMix(state: 11)
    let pieces = ["quoth:allow", "quoth", ":allow", "qquoth:alloww", " ", "a", "ll", "ow", "h:", "\n", "quoth:allo"]
    for _ in 0..<2000 {
      let text = (0..<Int.random(in: 0...6, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
        .joined()
      let bytes = Array(text.utf8)
      let mark = Array("quoth:allow".utf8)
      let plain = bytes.indices.first { start in
        bytes[start...].starts(with: mark) && (start == 0 || !bytes[start - 1].isWordByte)
          && (start + 11 == bytes.count || !bytes[start + 11].isWordByte)
      }
      let found = InlineAllowMark.next(in: bytes.span, 0..<bytes.count)?.lowerBound
      #expect(found == plain, "\(text)")
    }
  }

  @Test func `any bytes are read, and no more than a thousand allows of a file`() {
    let many = Array(String(repeating: "// quoth:allow\n", count: 1500).utf8)
    #expect(allows(many, as: .c).count == InlineAllow.maximumCount)
    let odd: [UInt8] =
      Array("// quoth:allow ".utf8) + [0xFF, 0xC3, 0x28, 0x1B] + Array("\n//quoth:allow reason=\\".utf8)
    let found = allows(odd, as: .c)
    #expect(found.count == 2 && found.allSatisfy { $0.flaw != nil })
    #expect(found[0].flaw?.utf8.contains(0x1B) == false)
  }
}

extension LexicalForm {
  /// What opens and closes a comment of this form on one line.
  fileprivate var commentMarks: (opener: String, closer: String)? {
    switch kind {
    case .lineComment: (opener.text, "")
    case .blockComment(let comment) where !comment.isAlone: (opener.text, comment.closer.text)
    default: nil
    }
  }
}

extension Marker {
  fileprivate var text: String { String(decoding: (0..<count).map { self[$0] }, as: UTF8.self) }
}
