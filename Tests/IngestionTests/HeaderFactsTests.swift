import Testing

@testable import Ingestion

@Suite struct HeaderFactsTests {
  /// The facts of a file that is one comment from end to end.
  private func facts(_ comment: String) -> HeaderFacts { facts(Array(comment.utf8)) }

  private func facts(_ comment: [UInt8]) -> HeaderFacts {
    HeaderFacts(source: comment, comments: [0..<UInt32(comment.count)])
  }

  @Test(arguments: [
    ("// SPDX-License-Identifier: MIT", "MIT"),
    ("/* SPDX-License-Identifier: GPL-2.0+ */", "GPL-2.0+"),
    ("<!-- SPDX-License-Identifier: Apache-2.0 -->", "Apache-2.0"),
    ("{- SPDX-License-Identifier: BSD-3-Clause -}", "BSD-3-Clause"),
    ("(* SPDX-License-Identifier: ISC *)", "ISC"),
    ("# spdx-license-identifier:   (MIT OR Apache-2.0) AND LicenseRef-x \r\n#", "(MIT OR Apache-2.0) AND LicenseRef-x"),
    ("// SPDX-License-Identifier: GPL-2.0 WITH Linux-syscall-note", "GPL-2.0 WITH Linux-syscall-note"),
    ("// SPDX-License-Identifier:", ""),
    ("// no tag", ""),
  ])
  func tagsAreReadAsWritten(comment: String, licence: String) {
    #expect(facts(comment).licence == licence)
  }

  @Test func severalTagsAllApply() {
    let comment = """
      // SPDX-License-Identifier: MIT OR ISC
      // SPDX-License-Identifier: Zlib
      // SPDX-License-Identifier: Zlib
      """
    #expect(facts(comment).licence == "(MIT OR ISC) AND Zlib")
  }

  @Test func tagsOutsideCommentsAreNotFacts() {
    let source = Array("x = \"SPDX-License-Identifier: MIT\" // Copyright 2001 A".utf8)
    let facts = HeaderFacts(source: source, comments: [35..<UInt32(source.count), 5_000..<6_000])
    #expect(facts.licence.isEmpty)
    #expect(facts.holders == ["Copyright 2001 A"])
  }

  @Test(arguments: [
    (" * Copyright (c) 2001-2009 Jane Doe", "Copyright (c) 2001-2009 Jane Doe"),
    ("/* Copyright 2020 A, B and C. All rights reserved. */", "Copyright 2020 A, B and C. All rights reserved."),
    ("# SPDX-FileCopyrightText: 2019 Jane Doe <jane@example.org>", "2019 Jane Doe <jane@example.org>"),
    ("// © 2015 Jané", "© 2015 Jané"),
    ("// Copyright © 2015 J", "Copyright © 2015 J"),
    ("; (C) 1999 J", "(C) 1999 J"),
    ("-- Copyright The Example Authors", "Copyright The Example Authors"),
    ("/* Portions Copyright (C) 1995, J */", "Copyright (C) 1995, J"),
  ])
  func noticesAreKeptWithoutTheMarksOfTheComment(line: String, holder: String) {
    #expect(facts(line).holders == [holder])
  }

  @Test(arguments: [
    "// The above copyright notice and this permission notice shall be kept", "// THE COPYRIGHT HOLDERS BE LIABLE",
    "// Copyright Notice", "// see (c) for the third case", "// in 2015 we did this", "// Copyright [yyyy] [name]",
  ])
  func proseAboutCopyrightIsNoNotice(line: String) {
    #expect(facts(line).holders.isEmpty)
  }

  @Test func noticesAreFewShortAndDistinct() {
    let many = (0..<40).map { "// Copyright 20\(10 + $0 / 2) Jane" }.joined(separator: "\n")
    #expect(facts(many).holders == (0..<8).map { "Copyright 20\(10 + $0) Jane" })
    let long = facts("// Copyright 2001 " + String(repeating: "é", count: 400)).holders
    #expect(long.allSatisfy { $0.utf8.count <= CopyrightLine.maximumBytes && $0.hasSuffix("é") })
    #expect(long.count == 1)
  }

  @Test func invalidUTF8IsRepaired() {
    #expect(
      facts(Array("// Copyright 2001 J".utf8) + [0xe9] + Array("r".utf8)).holders == ["Copyright 2001 J\u{fffd}r"])
  }
}
