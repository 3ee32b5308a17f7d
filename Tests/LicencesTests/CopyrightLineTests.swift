import Testing

@testable import Licences

@Suite struct CopyrightLineTests {
  private func notices(_ comment: String) -> [CopyrightNotice] { notices(Array(comment.utf8)) }

  /// The notices of a file that is one comment from end to end.
  private func notices(_ comment: [UInt8]) -> [CopyrightNotice] {
    CopyrightLine.notices(in: comment, [0..<UInt32(comment.count)])
  }

  @Test(arguments: [
    (" * Copyright (c) 2001-2009 Jane Doe", "Copyright (c) 2001-2009 Jane Doe", "Jane Doe", "2001-2009"),
    (
      "/* Copyright (C) 1998-2004, 2007 Jane Doe <jane@example.org> */",
      "Copyright (C) 1998-2004, 2007 Jane Doe <jane@example.org>", "Jane Doe", "1998-2004, 2007"
    ),
    (
      "/* Copyright 2020 A, B and C. All rights reserved. */", "Copyright 2020 A, B and C. All rights reserved.",
      "A, B and C", "2020"
    ),
    (
      "# SPDX-FileCopyrightText: 2019 Jane Doe <jane@example.org>", "2019 Jane Doe <jane@example.org>", "Jane Doe",
      "2019"
    ),
    ("# SPDX-FileCopyrightText: © 2019 jane", "© 2019 jane", "jane", "2019"),
    ("# SPDX-SnippetCopyrightText: J. Doe", "J. Doe", "J. Doe", ""),
    ("// © 2020 The X Authors", "© 2020 The X Authors", "The X Authors", "2020"),
    ("// © 2015 Jané", "© 2015 Jané", "Jané", "2015"),
    ("// Copyright © 2015 J", "Copyright © 2015 J", "J", "2015"),
    ("<!-- &copy; 2015 Jane -->", "&copy; 2015 Jane", "Jane", "2015"),
    ("(* Copyright (c) 2008 Jane *)", "Copyright (c) 2008 Jane", "Jane", "2008"),
    ("; (C) 1999 J", "(C) 1999 J", "J", "1999"),
    ("-- Copyright The Example Authors", "Copyright The Example Authors", "The Example Authors", ""),
    ("-- Copyright by Example Ltd.", "Copyright by Example Ltd.", "Example Ltd.", ""),
    ("/* Portions Copyright (C) 1995, J */", "Copyright (C) 1995, J", "J", "1995"),
    ("* COPYRIGHT 1989 BY EXAMPLE CORP. *", "COPYRIGHT 1989 BY EXAMPLE CORP.", "EXAMPLE CORP.", "1989"),
    (
      "// Copyright: 2019-present, Example, Inc.", "Copyright: 2019-present, Example, Inc.", "Example, Inc.",
      "2019-present"
    ),
    ("// Copyright (c) Example Inc. 1998 - 99", "Copyright (c) Example Inc. 1998 - 99", "Example Inc.", "1998 - 99"),
    ("# Copyright (c) 2014–2016 Jané Müller.", "Copyright (c) 2014–2016 Jané Müller.", "Jané Müller", "2014–2016"),
    (
      "// Copyright 2009 The X Authors. Use of this is free.", "Copyright 2009 The X Authors. Use of this is free.",
      "The X Authors", "2009"
    ),
    (
      "// Copyright (C) 2002 Jane Doe (jane@example.org)", "Copyright (C) 2002 Jane Doe (jane@example.org)", "Jane Doe",
      "2002"
    ),
    ("// (c) 2020 Jane SPDX-License-Identifier: MIT", "(c) 2020 Jane", "Jane", "2020"),
  ])
  func noticeIsKeptWithoutTheMarksOfTheComment(line: String, text: String, holder: String, years: String) {
    #expect(notices(line) == [CopyrightNotice(text: text, holder: holder, years: years, line: 1)])
  }

  @Test(arguments: [
    "// The above copyright notice and this permission notice shall be kept", "// THE COPYRIGHT HOLDERS BE LIABLE",
    "// COPYRIGHT HOLDERS AND CONTRIBUTORS", "// Copyright notices must be kept", "// Copyright Notice",
    "// see (c) for the third case", "// in 2015 we did this", "// Copyright [yyyy] [name]",
    "// Copyright (c) <year> <copyright holders>", "// Copyright (C) yyyy  name of author", "// copyright(c)",
    "// x = copyright(c, 2001);", "// set copyright_text to 2001", "// all copyrighted 1999 works", "// f(c) 1999",
    "// SPDX-FileCopyrightText: <year> <holder>", "// SPDX-FileCopyrightText:", "// a grant of copyright license.",
    "// under the terms of copyright law and 17 U.S.C.", "// (c) You must cause any files to carry notices",
    "// we own the copyright on this", "// Copyright", "// ©", "// Copyright (c)",
  ])
  func proseAboutCopyrightAndCodeAreNoNotices(line: String) {
    #expect(notices(line).isEmpty)
  }

  @Test func severalOnALineAreToldApart() {
    let found = notices("// x\n/* Copyright 2001 Jane, Copyright (c) 2002 John; (c) 2003 Joe */")
    #expect(found.map(\.text) == ["Copyright 2001 Jane", "Copyright (c) 2002 John", "(c) 2003 Joe"])
    #expect(found.map(\.line) == [2, 2, 2])
  }

  @Test func noticeGoesOnWhereItNamesNobodyYet() {
    let found = notices(
      """
       * Copyright (c) 1991, 1993
       *\tThe Regents of the Example University.  All rights reserved.
       *
       * Copyright (c) 1999, 2000,
       *   2001 Jane Doe and
       *   John Doe
       * Copyright (c) 2001
       * Copyright (c) 2002 Joe
       * All rights reserved.
      """)
    #expect(
      found.map(\.text) == [
        "Copyright (c) 1991, 1993 The Regents of the Example University.  All rights reserved.",
        "Copyright (c) 1999, 2000, 2001 Jane Doe and John Doe", "Copyright (c) 2001", "Copyright (c) 2002 Joe",
      ])
    #expect(found.map(\.holder) == ["The Regents of the Example University", "Jane Doe and John Doe", "", "Joe"])
    #expect(found.map(\.line) == [1, 4, 7, 8])
  }

  @Test func noticeGoesOnOverLineCommentsButNotOverCode() {
    let source = Array("// Copyright 2001\n// Jane\nint x;\n// Copyright 2002\nint y; // John\n".utf8)
    let found = CopyrightLine.notices(in: source, [0..<17, 18..<25, 33..<50, 58..<65])
    #expect(found.map(\.holder) == ["Jane", ""])
    #expect(found.map(\.line) == [1, 4])
  }

  @Test func noticesAreFewShortAndDistinct() {
    let many = (0..<200).map { "// Copyright 2001 Jane\($0 / 2)" }.joined(separator: "\n")
    #expect(notices(many).map(\.text) == (0..<64).map { "Copyright 2001 Jane\($0)" })
    let long = notices("// Copyright 2001 " + String(repeating: "é", count: 400))
    #expect(long.count == 1)
    #expect(long.allSatisfy { $0.text.utf8.count <= CopyrightLine.maximumBytes && $0.text.hasSuffix("é") })
  }

  @Test func invalidUTF8IsRepaired() {
    let found = notices(Array("// Copyright \u{a9}".utf8).dropLast(2) + [0xa9] + Array(" 2001 J".utf8) + [0xe9])
    #expect(found.map(\.holder) == ["J\u{fffd}"])
  }

  @Test func anyBytesGiveAnAnswer() {
    var state: UInt64 = 1
    let pieces = [
      "copyright", "(c)", "©", " ", "\n", "20", "01", "<", ">", "-", ",", "by ", "spdx-file", "text:", "\u{2014}", "A",
      "&copy;",
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
        for notice in CopyrightLine.notices(in: bytes, ranges) { #expect(!notice.text.isEmpty) }
      }
    }
  }
}
