import Testing

/// Credit as released packages give it for the copies that they hold, and what only looks like it.
@Suite struct VendoredCreditTests {
  /// A component of one file, whose whole code a project holds, and what lies around the copy.
  struct Copy: Sendable, CustomTestStringConvertible {
    var testDescription: String
    /// The comment at the head of the component's file.
    var origin = "/* SPDX-License-Identifier: MIT */\n"
    var path = "src/own.c"
    /// Other files of the project.
    var files: [String: String] = [:]
    /// The comment at the head of the copy.
    var header = ""
    /// A line of the code, from 1, and a comment that stands before it in the component and in the copy.
    var comment: (line: Int, text: String)?
    /// Code of the project's own in front of the copy.
    var own = ""
    var verdict: String
    var missing: [String] = []
  }

  private static let licence = "Copyright (c) 2001 Somebody Else\nSPDX-License-Identifier: MIT\n"
  private static let ownCode = "long own(long a) {\n    return a * 7 - 3;\n}\n"

  static let copies = [
    Copy(
      testDescription: "a licence file in a folder of the origin's name is its own", path: "vendor/loom/weave.c",
      files: ["vendor/loom/LICENSE": licence], verdict: "attributed"),
    Copy(
      testDescription: "the name of the folder may have a version", path: "vendor/loom-1.2/src/weave.c",
      files: ["vendor/loom-1.2/LICENSE": licence], verdict: "attributed"),
    Copy(
      testDescription: "the folders may be the origin's address", path: "vendor/loom.example/code/weave.c",
      files: ["vendor/loom.example/code/LICENSE": licence], verdict: "attributed"),
    Copy(
      testDescription: "a licence file in any other folder speaks of whom it names", path: "vendor/other/weave.c",
      files: ["vendor/other/LICENSE": licence], verdict: "unattributed", missing: ["licence", "origin"]),
    Copy(
      testDescription: "a licence file of the origin under another licence is no credit", path: "vendor/loom/weave.c",
      files: ["vendor/loom/LICENSE": "Copyright (c) 2001 Somebody Else\nSPDX-License-Identifier: ISC\n"],
      verdict: "unattributed", missing: ["licence", "origin"]),
    Copy(
      testDescription: "a licence file of the origin that names another holder lacks the holder",
      origin: "/* Copyright 2019 Jane Q. Doe\n * SPDX-License-Identifier: MIT */\n", path: "vendor/loom/weave.c",
      files: ["vendor/loom/LICENSE": licence], verdict: "partial", missing: ["holder"]),
    Copy(
      testDescription: "the metadata folder of a Python package speaks for the package beside it",
      path: "vendor/loom/weave.c", files: ["vendor/loom-1.2.dist-info/licenses/LICENSE": licence],
      verdict: "attributed"),
    Copy(
      testDescription: "the metadata folder of another Python package does not", path: "vendor/loom/weave.c",
      files: ["vendor/spool-1.2.dist-info/LICENSE": "SPDX-License-Identifier: MIT\n"], verdict: "unattributed",
      missing: ["licence", "origin"]),
    Copy(
      testDescription: "a licence file beside a file, of the same name", path: "vendor/weave.c",
      files: ["vendor/weave.LICENSE": licence], verdict: "attributed"),
    Copy(
      testDescription: "code that speaks of itself credits nobody",
      comment: (12, "/* Based on the loom of weave_9_1. */"),
      verdict: "unattributed", missing: ["licence", "origin"]),
    Copy(
      testDescription: "a remark at the beginning of the copy credits",
      comment: (1, "/* Based on the code of loom. */"),
      own: ownCode, verdict: "partial", missing: ["licence"]),
    Copy(
      testDescription: "a holder is told by small words when there are no others",
      origin: "/* Copyright 2009 The Go Authors\n * SPDX-License-Identifier: MIT */\n",
      header: "/* Derived from loom, SPDX-License-Identifier: MIT */\n", verdict: "partial", missing: ["holder"]),
    Copy(
      testDescription: "an address in parentheses is no part of a holder's name",
      origin: "/* Copyright 2009 Jane Q. Doe (jane.example)\n * SPDX-License-Identifier: MIT */\n",
      header: "/* Copyright 2009 Jane Q. Doe <jane@loom.example>\n * SPDX-License-Identifier: MIT */\n",
      verdict: "attributed"),
    Copy(
      testDescription: "licences are told in several places",
      origin: "/* Copyright 2019 Jane Q. Doe\n * SPDX-License-Identifier: MIT AND ISC */\n",
      files: ["NOTICE": "loom:\nCopyright 2019 Jane Q. Doe\nSPDX-License-Identifier: ISC\n"],
      header: "/* Copyright 2019 Jane Q. Doe\n * SPDX-License-Identifier: MIT */\n", verdict: "attributed"),
    Copy(
      testDescription: "a later version is told for one that permits it",
      origin: "/* Copyright 2019 Jane Q. Doe\n * SPDX-License-Identifier: LGPL-2.0-or-later */\n",
      header: "/* Copyright 2019 Jane Q. Doe\n * SPDX-License-Identifier: LGPL-2.1-only */\n", verdict: "attributed"),
    Copy(
      testDescription: "an other version is not told for one that does not permit it",
      origin: "/* Copyright 2019 Jane Q. Doe\n * SPDX-License-Identifier: LGPL-2.1-only */\n",
      header: "/* Copyright 2019 Jane Q. Doe\n * SPDX-License-Identifier: LGPL-3.0-only */\n", verdict: "partial",
      missing: ["licence"]),
    Copy(
      testDescription: "what is in the public domain needs no credit",
      origin: "/* Written by Jane Q. Doe. This file has been put into the public domain. */\n", verdict: "not-required"),
  ]

  private let workspace: Workspace

  init() throws { workspace = try Workspace() }

  @Test(arguments: copies) func `a copy is credited by what speaks of it`(copy: Copy) throws {
    try workspace.write("loom/weave.c", copy.origin + code(copy))
    let built = try workspace.quoth("corpus add l.qpack loom --component-version 1 --url https://loom.example/code")
    try #require(built.status == 0, "\(built.errors)")
    for (name, text) in copy.files { try workspace.write("project/\(name)", text) }
    try workspace.write("project/\(copy.path)", copy.header + copy.own + code(copy))
    try workspace.write("project/main.c", Samples.ownCode(functions: 8))
    let finding = try finding()
    #expect(finding.attribution.verdict == copy.verdict)
    #expect(finding.attribution.missing == copy.missing)
  }

  @Test(arguments: ["Jane Q. Doe", "Erika Mustermann"])
  func `credit to either of two components that have the code is credit`(holder: String) throws {
    for (component, author) in [("loom", "Jane Q. Doe"), ("spool", "Erika Mustermann")] {
      let header = "/* Copyright 2019 \(author)\n * SPDX-License-Identifier: MIT */\n"
      let other = WovenCode.c(component == "loom" ? 3 : 4).split(separator: "\n").prefix(7).joined(separator: "\n")
      try workspace.write("\(component)/weave.c", header + WovenCode.c(9) + other + "\n")
      let built = try workspace.quoth("corpus add l.qpack \(component) --component-version 1")
      try #require(built.status == 0, "\(built.errors)")
    }
    let header = "/* Copyright 2019 \(holder)\n * SPDX-License-Identifier: MIT */\n"
    try workspace.write("project/own.c", header + WovenCode.c(9))
    #expect(try finding().attribution.verdict == "attributed")
  }

  private func code(_ copy: Copy) -> String {
    var lines = WovenCode.c(9).split(separator: "\n").map(String.init)
    if let comment = copy.comment { lines.insert(comment.text, at: comment.line - 1) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func finding() throws -> ParsedReport.Finding {
    let outcome = try workspace.quoth("scan --corpus l.qpack -f json project")
    let findings = try ParsedReport(outcome.output).findings
    return try #require(findings.first, "\(outcome.output) \(outcome.errors)")
  }
}
