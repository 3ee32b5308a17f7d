import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Asking files for their licence.
@Suite struct LicencesDetectTests {
  private let workspace: Workspace

  init() throws { workspace = try Workspace() }

  private struct Answer: Decodable {
    struct File: Decodable {
      struct Mention: Decodable {
        var expression: String
        var manner: String
        var startLine: Int
        var endLine: Int
        var coverage: Double
      }
      struct Copyright: Decodable {
        var text: String
        var holder: String?
        var years: String?
        var line: Int
      }

      var path: String
      var expression: String?
      var mentions: [Mention]
      var copyrights: [Copyright]
    }
    struct Summary: Decodable {
      var filesRead: Int
      var failures: [String]
    }

    var schemaVersion: String
    var files: [File]
    var summary: Summary
  }

  private func answer(_ arguments: String) throws -> Answer {
    let outcome = try workspace.quoth("licences detect -f json " + arguments)
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    return try JSONDecoder().decode(Answer.self, from: Data(outcome.output.utf8))
  }

  @Test(arguments: [
    ("tide.c", "/* SPDX-License-Identifier: (MIT or GPL-2.0+) */\nint tide;\n", "MIT OR GPL-2.0-or-later"),
    (
      "tide.py", "# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception\ntide = 1\n",
      "Apache-2.0 WITH LLVM-exception"
    ),
    ("tide.html", "<!-- SPDX-License-Identifier: 0BSD -->\n<p>tide</p>\n", "0BSD"),
    ("tide.lua", "-- SPDX-License-Identifier: LicenseRef-Harbour\nlocal tide = 1\n", "LicenseRef-Harbour"),
    ("tide.bat", "@echo off\nREM SPDX-License-Identifier: ISC\n", "ISC"),
  ])
  func `a tag is found in any comment`(name: String, content: String, expected: String) throws {
    try workspace.write(name, content)
    let file = try #require(try answer(name).files.first)
    #expect(file.expression == expected)
    #expect(file.mentions.map(\.manner) == ["tag"])
  }

  @Test func `a header's grant is told with its lines and its holders`() throws {
    try workspace.write(
      "tide.c",
      """
      /*
       * Tides of the harbour.
       * Copyright (C) 2009-2011, 2014 Ada Marsh <ada@example.org>
       *
       * Released under the terms of the GNU General Public License, version 2
       * or (at your option) any later version.
       */
      int tide(void) { return 1; }

      """)
    let file = try #require(try answer("tide.c").files.first)
    #expect(file.expression == "GPL-2.0-or-later")
    #expect(file.mentions.count == 1 && file.mentions.allSatisfy { $0.startLine >= 2 && $0.endLine == 6 })
    #expect(file.copyrights.map(\.line) == [3])
    #expect(file.copyrights.first?.years == "2009-2011, 2014")
    #expect(file.copyrights.first?.holder?.hasPrefix("Ada Marsh") == true)
    let text = try workspace.quoth("licences detect tide.c")
    #expect(text.output.hasPrefix("tide.c: GPL-2.0-or-later  ("))
  }

  @Test func `a header that points to a licence file has that file's licence`() throws {
    try workspace.write("LICENSE", "SPDX-License-Identifier: MPL-2.0\n")
    try workspace.write(
      "src/tide.go", "// Use of this source code is governed by the license in the LICENSE file.\npackage tide\n")
    let files = try answer(".").files
    #expect(files.first { $0.path.hasSuffix("tide.go") }?.expression == "MPL-2.0")
  }

  @Test func `metadata tells what it declares`() throws {
    try workspace.write("package.json", #"{"name": "tide", "license": "(MIT OR Apache-2.0)"}"#)
    try workspace.write("Cargo.toml", "[package]\nname = \"tide\"\nlicense = \"ISC\"\n")
    let files = try answer("package.json Cargo.toml").files
    #expect(files.map(\.expression) == ["ISC", "MIT OR Apache-2.0"])
    #expect(files.flatMap { $0.mentions.map(\.manner) } == ["metadata", "metadata"])
  }

  @Test(arguments: [
    (
      "choose.py",
      "LICENCES = {'mit': 'Licensed under the MIT License', 'gpl': 'GPL-3.0-or-later'}\ngpl = LICENCES['gpl']\n"
    ),
    ("gpl.c", "int gpl = 2; /* number of gpl modules that were counted */\n"),
    (
      "README.md",
      "# Sorter\nSorts files by licence. It knows MIT, Apache-2.0, BSD-3-Clause, GPL-2.0 and MPL-2.0, and tells which of them are compatible.\n"
    ),
    ("licences.json", #"{"MIT": "Permission is hereby granted", "note": "SPDX-License-Identifier: MIT"}"#),
    ("ChangeLog", "1.2: no longer released under the GPL version 2, now distributed under the MIT licence\n"),
  ])
  func `who only talks about licences is under none`(name: String, content: String) throws {
    try workspace.write(name, content)
    #expect(try answer(name).files.map(\.expression) == [nil])
    #expect(try workspace.quoth("licences detect \(name)").output.hasPrefix("\(name): says no licence"))
  }

  @Test func `a named path that is not there is an error`() throws {
    let outcome = try workspace.quoth("licences detect nowhere.c")
    #expect(outcome.status == 2 && outcome.errorLines.count == 1)
  }

  @Test func `a file over the limit is named, and the answer incomplete`() throws {
    try workspace.write("long.txt", String(repeating: "word ", count: 1000))
    let outcome = try workspace.quoth("licences detect --max-filesize 1K long.txt")
    #expect(outcome.status == 3 && outcome.errors.contains("long.txt"))
  }

  @Test func `a text that is too long to be read to its end is told as incomplete`() throws {
    try workspace.write("long.txt", "SPDX-License-Identifier: MIT\n" + String(repeating: "of the ", count: 530_000))
    let outcome = try workspace.quoth("licences detect long.txt")
    #expect(
      outcome.status == 3 && outcome.output.hasPrefix("long.txt: MIT") && outcome.errors.contains("1,048,576 words"))
  }

  @Test func `the answer is the same whatever the number of threads`() throws {
    for number in 0..<40 {
      try workspace.write(
        "src/\(number).c", "/* SPDX-License-Identifier: \(number % 2 == 0 ? "MIT" : "Zlib") */\nint n;\n")
    }
    let one = try workspace.quoth("licences detect -f json -j 1 src")
    let seven = try workspace.quoth("licences detect -f json -j 7 src")
    #expect(one.output == seven.output && one.output.contains("Zlib"))
  }
}
