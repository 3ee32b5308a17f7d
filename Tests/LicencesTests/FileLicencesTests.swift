import Testing

@testable import Licences

@Suite struct FileLicencesTests {
  private static let pieces: [[UInt8]] =
    [
      "SPDX-License-Identifier: ", "MIT", " OR (", ")", "GPL-2.0-or-later WITH ", "Copyright (C) 1999, ", "©",
      "licensed under the ",
      "terms of the GNU General Public License", " version ", "2", " or later", "Alternatively, ",
      "see the file COPYING", "public domain",
      "/*", "*/", "//", "#", "\n", "\r\n", "<", "<p>", "&amp;", "\"", "(c)", "1. ", "License: ", "{\"license\": ",
      "Files: *\n", "\t",
    ].map { Array($0.utf8) } + [[0], [0xff], [0xe2, 0x80], [0xc3, 0xbc], [0x1b, 0x5b]]

  private static let names = [
    "a.c", "a.py", "a.html", "LICENSE", "debian/copyright", "REUSE.toml", "pyproject.toml", "package.json", "pom.xml",
    "setup.py",
    "x.gemspec", "README", "ChangeLog", "a.ipynb", "a",
  ]

  @Test func anyBytesAreAnswered() {
    var random = SeededRandom(seed: 4)
    var licences = FileLicences()
    for round in 0..<1500 {
      var contents: [UInt8] = []
      for _ in 0..<Int.random(in: 0...60, using: &random) {
        contents += Self.pieces.randomElement(using: &random) ?? []
      }
      let lines = 1 + contents.count { $0 == UInt8(ascii: "\n") }
      let path = Array(Self.names[round % Self.names.count].utf8)
      let identified = licences.identify(path: path, contents: contents)
      for mention in identified.mentions {
        #expect(mention.lines.lowerBound >= 1 && mention.lines.upperBound <= lines)
        #expect((0...1).contains(mention.coverage))
      }
      for notice in identified.notices { #expect((1...lines).contains(notice.line)) }
    }
  }

  @Test func anAnswerDoesNotDependOnTheFileBefore() {
    let tide = Array("/* SPDX-License-Identifier: Zlib */\nint tide;\n".utf8)
    let prose = Array("Released under the terms of the Mozilla Public License, version 2.0.\n".utf8)
    var reused = FileLicences()
    for (path, contents) in [("tide.c", tide), ("NOTES", prose), ("tide.c", tide)] {
      var fresh = FileLicences()
      let path = Array(path.utf8)
      #expect(reused.identify(path: path, contents: contents) == fresh.identify(path: path, contents: contents))
    }
    #expect(reused.identify(path: Array("NOTES".utf8), contents: prose).expression?.description == "MPL-2.0")
  }

  /// The corpus hands over comments itself: it must hear what `detect` hears.
  @Test func headLinesCountWhoeverReadsTheComments() {
    let header = Array("# This file is released under the MIT license.\n\n.globl tide\n".utf8)
    var identifier = LicenceIdentifier()
    var licences = FileLicences()
    #expect(identifier.identify(header, comments: []).expression?.description == "MIT")
    #expect(licences.identify(path: Array("tide.h".utf8), contents: header).expression?.description == "MIT")
  }
}
