import Testing

@testable import Lexing

/// A comment that is written in a language's syntax is one by its lexer.
struct CommentSyntaxTests {
  /// A file in which the comment stands where code may stand, between two lines of code, and its place.
  private func file(_ comment: [UInt8], in language: Language) -> (bytes: [UInt8], comment: Range<UInt32>) {
    let (head, tail) =
      switch language.container {
      case .scripts: ("<script>\n", "\n</script>\n")
      case .markup: ("<?php\n", "\n")
      case .none, .notebook: ("", "\n")
      }
    let start = UInt32(head.utf8.count + 7)
    let bytes = Array(head.utf8) + Array("      a\n".utf8) + comment + Array("\n      b".utf8) + Array(tail.utf8)
    return (bytes, start + 1..<start + 1 + UInt32(comment.count))
  }

  static let languages = Language.all.filter { $0.commentSyntax != nil }.map(\.name)

  @Test(
    arguments: languages, ["SPDX-SnippetEnd", "*/ } -- -}|# *) #> ?> ]]> --> %} </script> // \"' {", "\n\rx\\", ""])
  func `a comment gives no token and is a comment`(name: String, text: String) throws {
    let language = try #require(Language.all.first { $0.name == name })
    let syntax = try #require(language.commentSyntax)
    let (bytes, place) = file(syntax.comment(text), in: language)
    let stream = TokenStream(bytes, as: language)
    #expect(stream.symbols == TokenStream(file([], in: language).bytes, as: language).symbols)
    #expect(stream.tokens.count == 2)
    #expect(stream.comments == [place])
  }

  @Test func `notebooks have no comments of one line`() {
    #expect(Language.all.filter { $0.commentSyntax == nil }.map(\.name) == ["Jupyter Notebook"])
  }

  @Test(arguments: [
    ("C", "/* x */"), ("C++", "/* x */"), ("Python", "# x"), ("JavaScript", "// x"), ("Lua", "-- x"), ("SQL", "-- x"),
    ("Scheme", "; x"), ("Haskell", "-- x"), ("OCaml", "(* x *)"), ("CSS", "/* x */"), ("SCSS", "// x"),
    ("Fortran", "! x"), ("Fortran, fixed form", "c x"), ("Erlang", "% x"), ("MATLAB", "% x"), ("Shell", "# x"),
    ("Pascal", "// x"), ("Assembly", "/* x */"), ("Assembly, Intel style", "; x"), ("PowerShell", "# x"),
    ("PHP", "// x"), ("HTML", "// x"),
  ])
  func `the syntax is the one that every reader of the language knows`(name: String, comment: String) throws {
    let language = try #require(Language.all.first { $0.name == name })
    let syntax = try #require(language.commentSyntax)
    #expect(String(decoding: syntax.comment("x"), as: UTF8.self) == comment)
    #expect(syntax.isInColumnOne == (name == "Fortran, fixed form"))
  }

  @Test func `around the code of a file there are comments that give no token`() throws {
    for (language, text) in [(Language.php, "<p>\nX\n<?php a; ?>"), (.html, "<p>\nX\n<script>a</script>")] {
      let syntax = try #require(language.surroundingCommentSyntax)
      let comment = String(decoding: syntax.comment("x --> ?> */ y"), as: UTF8.self)
      let stream = TokenStream(text.split(separator: "X").joined(separator: comment), as: language)
      #expect(stream.tokens.count == 1 && stream.comments.count == 1)
    }
  }

  @Test func `lines that go on behind their end are known`() {
    #expect(Language.c.joinsNextLine(Array("#define A \\ \r".utf8)[...]))
    #expect(!Language.c.joinsNextLine(Array("a;".utf8)[...]) && !Language.c.joinsNextLine([]))
    #expect(Language.matlab.joinsNextLine(Array("a = [1, ... one".utf8)[...]))
    #expect(Language.powerShell.joinsNextLine(Array("a `".utf8)[...]))
    #expect(!Language.lua.joinsNextLine(Array("a `".utf8)[...]))
  }
}
