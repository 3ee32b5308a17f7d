import Testing

@testable import Licences

@Suite struct LicenceTagTests {
  /// The tags of a file that is one comment from end to end.
  private func tags(_ comment: String) -> [String] {
    LicenceTag.mentions(in: Array(comment.utf8), [0..<UInt32(comment.utf8.count)]).map(\.expression.description)
  }

  @Test(arguments: [
    ("// SPDX-License-Identifier: MIT", "MIT"),
    ("/* SPDX-License-Identifier: GPL-2.0-only */", "GPL-2.0-only"),
    ("/* SPDX-License-Identifier: GPL-2.0-only*/ int x;", "GPL-2.0-only"),
    ("<!-- SPDX-License-Identifier: Apache-2.0 -->", "Apache-2.0"),
    ("<!-- SPDX-License-Identifier: Apache-2.0-->", "Apache-2.0"),
    ("{- SPDX-License-Identifier: BSD-3-Clause -}", "BSD-3-Clause"),
    ("(* SPDX-License-Identifier: ISC *)", "ISC"),
    ("{# SPDX-License-Identifier: ISC #}", "ISC"),
    ("--[[ SPDX-License-Identifier: ISC ]]", "ISC"),
    ("<%-- SPDX-License-Identifier: ISC --%>", "ISC"),
    ("\"\"\"SPDX-License-Identifier: MIT\"\"\"", "MIT"),
    ("dnl SPDX-License-Identifier: MIT", "MIT"),
    ("REM SPDX-License-Identifier: MIT\r\n", "MIT"),
    (" * @license SPDX-License-Identifier: MIT.", "MIT"),
    ("// Copyright 2020 J. Doe SPDX-License-Identifier: MIT", "MIT"),
    ("# (c) J. Doe, SPDX-License-Identifier: MIT | Version 2", "MIT"),
    ("# spdx-license-identifier:\t(MIT OR Apache-2.0) AND LicenseRef-x \r\n#", "(MIT OR Apache-2.0) AND LicenseRef-x"),
    ("// SPDX-License-Identifier: GPL-2.0-only WITH Linux-syscall-note", "GPL-2.0-only WITH Linux-syscall-note"),
    ("// SPDX-License-Identifier: (MIT OR\n//    (Apache-2.0 AND ISC))", "MIT OR (Apache-2.0 AND ISC)"),
    ("// SPDX-License-Identifier: MIT, ISC", "MIT AND ISC"),
    ("// SPDX-License-Identifier: MIT ISC", "MIT AND ISC"),
    ("// SPDX-License-Identifier: mit or isc", "mit OR isc"),
    ("// SPDX-License-Identifier: LicenseRef-Example and more", "LicenseRef-Example"),
    ("// SPDX-License-Identifier: Example-3.0", "Example-3.0"),
  ])
  func tagIsReadToTheEndOfItsExpression(comment: String, licence: String) throws {
    let wanted = try LicenceExpression(parsing: licence)
    #expect(tags(comment) == [wanted.description])
  }

  @Test(arguments: [
    "// SPDX-License-Identifier:", "// SPDX-License-Identifier: <id>", "// SPDX-License-Identifier: [id]",
    "// SPDX-License-Identifier: ${licence}", "// SPDX-License-Identifier: expression",
    "// SPDX-License-Identifier: %s",
    "// looks for 'SPDX-License-Identifier: MIT' in the head", "// a line `SPDX-License-Identifier: MIT` is added",
    "// Use SPDX-License-Identifier: MIT in new files", "// the tag SPDX-License-Identifier: MIT",
    "// SPDX-License-Identifier: Tags are short", "// SPDX-License-Identifier: (MIT OR",
    "// SPDX-License-Identifier: AND",
    "// xSPDX-License-Identifier: MIT", "// SPDX-License-Identifiers: MIT", "// SPDX-License-Identifier: NONE",
  ])
  func tagThatIsSpokenAboutIsNone(comment: String) {
    #expect(tags(comment).isEmpty)
  }

  @Test func tagsOfSnippetsCountAndAllHaveTheirLines() {
    let source = Array(
      """
      // SPDX-License-Identifier: MIT
      int a = 1;
      // SPDX-SnippetBegin
      // SPDX-License-Identifier: (ISC OR
      //                           Zlib)
      // SPDX-SnippetEnd
      """.utf8)
    let comments: [Range<UInt32>] = [0..<31, 43..<UInt32(source.count)]
    let mentions = LicenceTag.mentions(in: source, comments)
    #expect(mentions.map(\.lines) == [1...1, 4...5])
    #expect(mentions.allSatisfy { $0.manner == .tag && $0.coverage == 1 })
  }

  @Test func onlyCommentsAreRead() {
    let source = Array("x = \"SPDX-License-Identifier: MIT\" // SPDX-License-Identifier: ISC".utf8)
    let mentions = LicenceTag.mentions(in: source, [35..<UInt32(source.count), 5_000..<6_000, 2..<1_000_000])
    #expect(mentions.map(\.expression.description) == ["ISC"])
  }

  @Test func anyBytesGiveAnAnswer() {
    var state: UInt64 = 1
    let pieces = [
      "spdx-license-identifier:", "MIT", " ", "\n", "(", ")", " AND ", " with ", "+", "*/", "\"", "é", ",", "-->",
      "LicenseRef-",
      "(c)",
    ]
    for _ in 0..<3_000 {
      var bytes: [UInt8] = []
      for _ in 0..<20 {
        state = state &* 6_364_136_223_846_793_005 &+ 1
        bytes += pieces[Int(state >> 40) % pieces.count].utf8
        if state >> 60 == 0 { bytes.removeLast() }
      }
      let half = UInt32(bytes.count / 2)
      for ranges in [[0..<UInt32(bytes.count)], [0..<half, half..<UInt32(bytes.count)]] as [[Range<UInt32>]] {
        for mention in LicenceTag.mentions(in: bytes, ranges) { #expect(mention.lines.lowerBound >= 1) }
      }
    }
  }
}
