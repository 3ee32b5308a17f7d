import Lexing
import Mending
import Provenance
import Testing

struct SnippetTagsTests {
  /// What a file becomes when some of its lines are credited.
  private func tagged(
    _ text: String, _ language: String, _ lines: ClosedRange<Int>, origin: Origin = Copies.origin(),
    missing: [CreditPart] = []
  ) throws -> String {
    let bytes = Array(text.utf8)
    let finding = Copies.finding(lines, origin: origin, missing: missing)
    let insertions = try SnippetTags(bytes, .named(language)).insertions(crediting: finding, Copies.entry(finding))
    let changed = insertions.applied(to: bytes)
    #expect(symbols(changed, language) == symbols(bytes, language))
    #expect(removing(insertions, from: changed) == bytes)
    return String(decoding: changed, as: UTF8.self)
  }

  private func symbols(_ bytes: [UInt8], _ language: String) -> [Symbol] {
    var stream = TokenStream()
    tokenize(bytes.span, as: .named(language), into: &stream)
    return stream.tokens.map(\.symbol)
  }

  /// The file as it was, by the places and lengths of what was put in.
  private func removing(_ insertions: [Insertion], from changed: [UInt8]) -> [UInt8] {
    var bytes = changed
    for insertion in insertions.inOrder {
      bytes.removeSubrange(insertion.offset..<insertion.offset + insertion.bytes.count)
    }
    return bytes
  }

  /// The lines in front of which a tag begins, and those behind which one ends, in the file as it was.
  private func place(_ text: String, _ language: String, _ lines: ClosedRange<Int>) throws -> ClosedRange<Int> {
    let changed = try tagged(text, language, lines).replacing("\r\n", with: "\n").split(
      separator: "\n", omittingEmptySubsequences: false)
    let begin = try #require(changed.firstIndex { $0.contains("SPDX-SnippetBegin") })
    let end = try #require(changed.lastIndex { $0.contains("SPDX-SnippetEnd") })
    let inner = changed[begin..<end].count { !$0.contains("SPDX-") }
    try #require(inner > 0)
    return begin + 1...begin + inner
  }

  @Test func `the block says licence, holders and origin, in front of the lines and behind them`() throws {
    #expect(
      try tagged("int a;\n  int b;\n  int c;\nint d;\n", "C", 2...3) == """
        int a;
          /* SPDX-SnippetBegin */
          /* SPDX-License-Identifier: MIT */
          /* SPDX-SnippetCopyrightText: 2019 The Fernwood Authors */
          /* SPDX-SnippetComment: Copied from fernwood 1.2.0, src/ring.c (https://fernwood.example/) */
          int b;
          int c;
          /* SPDX-SnippetEnd */
        int d;

        """)
  }

  static let languages = Language.all.filter { $0.commentSyntax != nil && $0.surroundingCommentSyntax == nil }.map(
    \.name)

  @Test(arguments: languages)
  func `in every language tags stand around the lines, whatever these end in`(name: String) throws {
    let lines = ["      a", "      b", "      c", "      d"]
    for end in ["\n", "\r\n"] {
      let file = lines.map { $0 + end }.joined()
      let changed = try tagged(file, name, 2...3)
      #expect(changed.utf8.count { $0 == 0x0d } == (end == "\n" ? 0 : 9))
      #expect(try place(file, name, 2...3) == 2...3)
      // The first line, and the last without a line end.
      let open = String(file.dropLast())
      let whole = try tagged(open, name, 1...4)
      #expect(
        whole.hasSuffix(
          Language.named(name).commentSyntax.map { String(decoding: $0.comment("SPDX-SnippetEnd"), as: UTF8.self) }
            ?? "?"))
    }
  }

  @Test(arguments: [
    // Lines that go on behind their end.
    ("C", "#define A(x) \\\n  x + \\\n  1\nint b;\n", 2...2, 1...3),
    ("PowerShell", "$a `\n  $b\n$c\n", 2...2, 1...2),
    ("MATLAB", "a = [1, ... one\n2];\nb\n", 2...2, 1...2),
    // Strings and comments over lines.
    ("Python", "a = '''\nb\n'''\nc\n", 2...2, 1...3),
    ("JavaScript", "a(`\n${b}\n`)\nc\n", 2...2, 1...3),
    ("C", "int a; /* b\n c */ int d;\nint e;\n", 2...2, 1...2),
    ("Shell", "cat <<E\ntext\nE\nb\n", 2...2, 1...3),
    ("Ruby", "a = <<E\ntext\nE\nb\n", 2...2, 1...3),
    ("Zig", "const a =\n  \\\\b\n  \\\\c\n;\n", 1...1, 1...1),
    // The first lines of a file.
    ("Shell", "#!/bin/sh\na\nb\n", 2...3, 2...3),
    ("Python", "#!/usr/bin/python\n# -*- coding: utf-8 -*-\na\n", 3...3, 3...3),
    ("CSS", "@charset \"utf-8\";\na { b: c }\n", 1...2, 2...2),
    ("PHP", "<?php\nf();\ng();\n", 2...3, 2...3),
    // Lines that other code shares.
    ("C", "int a; int b;\nint c; int d;\n", 1...1, 1...1),
    // What continues a statement without a mark.
    ("Haskell", "import A\n  ( b\n  , c )\nd = e\n", 4...4, 4...4),
  ])
  func `tags move to where they change nothing`(
    language: String, text: String, lines: ClosedRange<Int>, expected: ClosedRange<Int>
  ) throws {
    #expect(try place(text, language, lines) == expected)
  }

  @Test func `in a file that holds scripts or PHP the comment is that of its place`() throws {
    let page = try tagged("<p>\n<script>f();\ng();</script>\n</p>\n", "HTML", 2...3)
    #expect(page.contains("\n<!-- SPDX-SnippetBegin -->\n") && page.contains("\n<!-- SPDX-SnippetEnd -->\n</p>"))
    let script = try tagged("<script>\nf();\n</script>\n", "HTML", 2...2)
    #expect(script.contains("\n// SPDX-SnippetBegin\n") && script.contains("\n// SPDX-SnippetEnd\n</script>"))
    let php = try tagged("<p>\n<?php f();\ng(); ?>\n</p>\n", "PHP", 2...3)
    #expect(
      php.contains("\n<?php /* SPDX-SnippetBegin */ ?>\n") && php.contains("\n<?php /* SPDX-SnippetEnd */ ?>\n</p>"))
  }

  @Test func `a byte order mark stays the first of the file`() throws {
    #expect(try tagged("\u{feff}int a;\n", "C", 1...1).hasPrefix("\u{feff}/* SPDX-SnippetBegin */\n"))
  }

  @Test func `in fixed form the comments begin in column one`() throws {
    let changed = try tagged("      a = 1\n      b = 2\n", "Fortran, fixed form", 2...2)
    #expect(changed.contains("\nc SPDX-SnippetBegin\n") && changed.hasSuffix("\nc SPDX-SnippetEnd\n"))
  }

  @Test func `what the corpus says cannot leave the comment`() throws {
    let origin = Copies.origin(
      holders: ["Copyright 2001 Eve */ evil(); /*\n evil\\", "(c) {\"Bob\"}"], path: "a */ b\n-->\u{202e}c\\",
      version: "1\n*/")
    for (language, text) in [
      ("C", "int a;\n"), ("OCaml", "let a = 1\n"), ("HTML", "<p>\n<script>a\n</script>\n"), ("Tcl", "set a 1\n"),
    ] {
      let changed = try tagged(text, language, 1...1, origin: origin)
      let added = changed.split(separator: "\n").filter { $0.contains("SPDX-") }
      #expect(added.count == 6)
      #expect(!added.contains { $0.contains("{") || $0.contains("\"") || $0.contains("\\") || $0.contains("\u{202e}") })
    }
  }

  @Test func `tags around the lines get what they lack`() throws {
    let file = "int a;\n// SPDX-SnippetBegin\n// SPDX-License-Identifier: MIT\nint b;\n// SPDX-SnippetEnd\n"
    let changed = try tagged(file, "C++", 4...4, missing: [.holder])
    #expect(
      changed.contains("MIT\n/* SPDX-SnippetCopyrightText: 2019 The Fernwood Authors */\nint b;\n// SPDX-SnippetEnd\n"))
    #expect(changed.split(separator: "SPDX-SnippetBegin").count == 2 && !changed.contains("Copied"))
  }

  @Test func `snippets are nested, never crossed`() throws {
    let other = "// SPDX-SnippetBegin\nint b;\nint c;\n// SPDX-SnippetEnd\n"
    let before = try tagged("int a;\n\(other)int d;\n", "C", 1...3)
    #expect(before.hasPrefix("/* SPDX-SnippetBegin */\n") && before.hasSuffix("End\n/* SPDX-SnippetEnd */\nint d;\n"))
    let inner = try tagged("int a;\n// SPDX-SnippetBegin\nint b;\nint c;\n// SPDX-SnippetEnd\n", "C", 3...3)
    #expect(
      inner.contains("// SPDX-SnippetBegin\n/* SPDX-SnippetBegin */")
        && inner.contains("int b;\n/* SPDX-SnippetEnd */\nint c;"))
    let behind = try tagged("\(other)int d;\n", "C", 3...5)
    #expect(behind.hasPrefix("/* SPDX-SnippetBegin */\n") && behind.hasSuffix("int d;\n/* SPDX-SnippetEnd */\n"))
  }

  @Test func `a notebook has no place for tags`() {
    #expect(throws: MendingError.self) { try SnippetTags(Array("{}".utf8), .named("Jupyter Notebook")) }
  }

  @Test func `lines that are one macro to the end of the file have no place behind them`() {
    #expect(throws: MendingError.self) { try tagged("#define A \\\n  b \\", "C", 1...2) }
  }

  @Test func `any lines of any file keep the tokens and the bytes, or are refused`() throws {
    let pieces = [
      "a\n", "  b(c);\n", "/* d\n", "*/\n", "\"e\\\n", "f\"\n", "`g\n", "<<H\n", "H\n", "#i\n", "\\\n", "'''\n", "{\n",
      "}\n", "--[[\n", "]]\n", "?>\n", "<?php\n",
    ]
    var state: UInt64 = 7
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    var written = 0
    for language in Language.all where language.commentSyntax != nil {
      for _ in 0..<20 {
        let count = 2 + next(10)
        let text = (0..<count).map { _ in pieces[next(pieces.count)] }.joined()
        let first = 1 + next(count)
        do {
          _ = try tagged(text, language.name, first...min(count, first + next(4)))
          written += 1
        } catch is MendingError {}
      }
    }
    #expect(written > 500)
  }
}
