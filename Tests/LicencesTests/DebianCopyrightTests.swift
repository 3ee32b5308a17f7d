import Testing

@testable import Licences

@Suite struct DebianCopyrightTests {
  private let sample = """
    Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
    Upstream-Name: sample

    Files: *
    Copyright: 2001-2004, 2007 Ada Bell <ada@example.org>
               2010 Some Company Ltd.
    License: GPL-2+

    Files: ./src/*.c, lib/?.h
     doc/a\\*b
    Copyright: 1999 Carl Dorn
    License: Custom and Expat
    Comment: none

    Files: src/zip/*
    Copyright: 1998 Eve
    License: zlib-like
     The words of this licence
     .
     go on here.

    License: GPL-2+
     On Debian systems see elsewhere.

    License: Custom
     Custom words.
    """

  private func read(_ text: String, path: String = "debian/copyright") -> Declaration? {
    Declaration.read(path: Array(path.utf8), contents: Array(text.utf8))
  }

  private func licence(_ declaration: Declaration?, _ path: String) -> DeclaredLicence? {
    declaration?.licence(for: Array(path.utf8))
  }

  @Test func theLastPatternThatMatchesWins() {
    let declaration = read(sample)
    #expect(licence(declaration, "README")?.expression?.description == "GPL-2.0-or-later")
    #expect(licence(declaration, "src/main.c")?.written == "Custom and Expat")
    #expect(licence(declaration, "lib/a.h")?.written == "Custom and Expat")
    #expect(licence(declaration, "doc/a*b")?.written == "Custom and Expat")
    #expect(licence(declaration, "doc/axb")?.written == "GPL-2+")
    #expect(licence(declaration, "src/zip/a.c")?.written == "zlib-like")
    #expect(declaration?.licences.map(\.line) == [7, 12, 17])
    #expect(declaration?.notes == [])
  }

  @Test func holdersComeWithTheirYearsAndLines() {
    #expect(
      licence(read(sample), "x")?.holders == [
        CopyrightNotice(
          text: "2001-2004, 2007 Ada Bell <ada@example.org>", holder: "Ada Bell", years: "2001-2004, 2007", line: 5),
        CopyrightNotice(text: "2010 Some Company Ltd.", holder: "Some Company Ltd.", years: "2010", line: 6),
      ])
  }

  @Test func theWordsDecideWhereTheNameDoesNot() {
    let bytes = Array(sample.utf8)
    var asked: [String] = []
    let declaration = read(sample)?.resolved { range in
      asked.append(bytes[range].words.map(\.text).joined(separator: " "))
      return .licence(LicenceTerm("ISC"))
    }
    #expect(asked == ["Custom words.", "The words of this licence . go on here."])
    #expect(licence(declaration, "src/main.c")?.expression?.description == "ISC AND MIT")
    #expect(licence(declaration, "src/zip/a.c")?.expression?.description == "ISC")
    #expect(licence(declaration, "src/zip/a.c")?.texts.first?.lines == 18...20)
  }

  @Test func whatIsNotIdentifiedStaysUnknown() {
    let declaration = read(sample)?.resolved { _ in nil }
    #expect(licence(declaration, "src/main.c")?.expression == nil)
    #expect(licence(declaration, "src/main.c")?.outline?.description == "LicenseRef-Custom AND MIT")
  }

  @Test(arguments: [
    ("MIT or Apache-2.0", "MIT OR Apache-2.0"), ("GPL-2+ [REF09]", "GPL-2.0-or-later"),
    ("GPL-1+ or Artistic, and Expat", "(GPL-1.0-or-later OR Artistic-1.0-Perl) AND MIT"),
    ("Expat and GPL-2+ or ISC", "MIT AND GPL-2.0-or-later OR ISC"),
    ("GPL-2+ and/or ISC", "GPL-2.0-or-later OR ISC"), ("Expat, ISC or Zlib", "MIT OR ISC OR Zlib"),
    ("Expat, and GPL-1+ or ISC", "MIT AND (GPL-1.0-or-later OR ISC)"),
    ("(ISC or Expat) and Zlib", "(ISC OR MIT) AND Zlib"),
    ("Expat and, ISC or GPL-2", "MIT AND (ISC OR GPL-2.0-only)"),
    ("GPL-2+ (/usr/share/common-licenses/GPL-2)", "GPL-2.0-or-later"),
    ("GPL-3+ with Bison exception", "GPL-3.0-or-later WITH Bison-exception-2.2"),
    ("LGPLv3+_or_GPLv2+", "LGPL-3.0-or-later OR GPL-2.0-or-later"),
    ("GFDL-NIV-1.3+", "GFDL-1.3-no-invariants-or-later"),
  ])
  func namesAreJoinedAsDEP5Says(_ name: String, _ expression: String) {
    #expect(DeclaredNames(debian: Array(name.utf8)[...])?.expression?.description == expression)
  }

  @Test(arguments: [
    ("other", "LicenseRef-other"), ("GPL-2+ or Foo", "GPL-2.0-or-later OR LicenseRef-Foo"),
    ("Foo [REF08]", "LicenseRef-Foo"), ("Foo, Bar and Expat", "LicenseRef-Foo AND LicenseRef-Bar AND MIT"),
    ("((((((((((((((((((Foo", "LicenseRef"), ("Foo and", "LicenseRef-Foo"), (") Foo", "LicenseRef-Foo"),
    (
      "Permission to use, copy, modify, and distribute this software and its",
      "LicenseRef-Permission-to-use-copy-modify-and-dist"
    ),
  ])
  func unknownNamesStayInTheOutline(_ name: String, _ outline: String) {
    let names = DeclaredNames(debian: Array(name.utf8)[...])
    #expect(names?.expression == nil)
    #expect(names?.outline.description.hasPrefix(outline) == true, "\(names?.outline.description ?? "nil")")
  }

  @Test func proseOnTheFirstLineIsTheBeginningOfTheWords() throws {
    let text = """
      Format: x

      Files: *
      Copyright: 1999 A
      License: Permission to use, copy, modify, and distribute this
       software is granted.
      """
    let words = try #require(licence(read(text), "a")?.texts.first)
    #expect(Array(text.utf8)[words.bytes].text.hasPrefix("Permission to use"))
    #expect(words.lines == 5...6)
  }

  @Test func anEmptyLineInTheMiddleOfWordsDoesNotEndThem() {
    let declaration = read("Format: x\n\nFiles: *\nLicense: House\n One.\n\n Two.\n\nFiles: b\nLicense: Expat\n")
    #expect(licence(declaration, "a")?.texts.map(\.lines) == [5...7])
    #expect(licence(declaration, "b")?.expression?.description == "MIT")
  }

  @Test func aNoticeMayGoOnInTheNextLine() {
    let text =
      "Format: x\n\nFiles: *\nCopyright: 1989, 1993\n  The Regents\n 2001 Some Company,\n Inc.\n Ada Bell\nLicense: Expat\n"
    #expect(licence(read(text), "a")?.holders.map(\.holder) == ["The Regents", "Some Company, Inc.", "Ada Bell"])
    #expect(licence(read(text), "a")?.holders.map(\.line) == [4, 6, 8])
  }

  @Test func anEmptyNameLeavesTheWordsToDecide() {
    let declaration = read("Format: x\n\nFiles: *\nLicense:\n Some words.\n\nFiles: b\nCopyright: 1999 A\n")
    #expect(licence(declaration, "a")?.texts.count == 1)
    #expect(licence(declaration, "a")?.expression == nil)
    #expect(declaration?.notes == ["The paragraph in line 7 names no licence."])
  }

  @Test func freeProseDeclaresNothingAndSaysSo() {
    let declaration = read("This package was debianised by A. Person.\n\nLicense: GPL-2+\n")
    #expect(declaration?.licences == [])
    #expect(declaration?.notes.count == 1)
  }

  @Test func pathsAreThoseBelowTheFolderThatHoldsDebian() {
    let declaration = read("Format: x\n\nFiles: src/*\nLicense: Expat\n", path: "vendor/lib/debian/copyright")
    #expect(licence(declaration, "vendor/lib/src/a.c")?.expression?.description == "MIT")
    #expect(licence(declaration, "src/a.c") == nil)
    #expect(licence(declaration, "vendor/lib2/src/a.c") == nil)
  }

  @Test func reuseKeepsTheSameFormat() {
    let declaration = read(
      "Format: x\r\n\r\nFiles: po/*\r\nCopyright: 2020 A\r\nLicense: CC0-1.0\r\n", path: ".reuse/dep5")
    #expect(licence(declaration, "po/de.po")?.expression?.description == "CC0-1.0")
    #expect(licence(declaration, "src/a.c") == nil)
  }
}
