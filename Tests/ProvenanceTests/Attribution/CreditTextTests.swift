import Lexing
import Licences
import Testing

@testable import Provenance

/// What a comment or a notice says of one origin.
@Suite struct CreditTextTests {
  private let subject = CreditSubject(
    Origin(
      component: "python-ring", version: "2.1", purl: "pkg:pypi/ring@2.1", path: Array("ring/core.py".utf8),
      startLine: 1,
      endLine: 9, licence: "MIT", licenceSource: .document,
      holders: [
        "Copyright (c) 2014-2019 Jane Q. Doe <jane@example.org> and contributors", "Copyright Wheelwright Inc.",
      ],
      url: "https://www.ring.example/core", released: ""), claimants: [])

  private func parts(_ text: String, isList: Bool = false, licenceAlone: Bool = false) -> [CreditPart: Int] {
    var licences = FileLicences()
    let identified = licences.identify(path: Array("NOTICE".utf8), contents: Array(text.utf8))
    var named: [LicenceTerm] = []
    return CreditText(phrases: PhraseIndex(Array(text.utf8)), identified: identified, isList: isList)
      .parts(for: subject, &named, countsLicenceAlone: licenceAlone)
  }

  @Test func `a holder is known by name, whatever stands around it`() {
    #expect(parts("\nwritten by Jane Q. Doe")[.holder] == 2)
    #expect(parts("Copyright 2020 Jane Doe")[.holder] == nil)
    #expect(parts("(C) 2014, JANE Q DOE et al.")[.holder] == 1)
  }

  @Test func `a holder of one word counts in a copyright notice alone`() {
    #expect(parts("Copyright 2003 Wheelwright, Inc.")[.holder] == 1)
    #expect(parts("the wheelwright turns")[.holder] == nil)
  }

  @Test(arguments: [
    "derived from ring", "Taken from python-ring 2.1", "# from ring:", "based on the code in ring/core.py",
    "this function is from ring", "see https://ring.example/core/issues",
  ])
  func `words that say where code comes from credit it`(text: String) {
    #expect(parts(text)[.origin] == 1)
  }

  @Test(arguments: [
    "a ring of bytes", ">>> from ring import Core", "the ring is full", "import ring", "from here the ring turns",
    ">>> from ring.core.wheel import Spoke", "package ring // import \"ring.example/core\"",
  ])
  func `code that talks about itself credits nobody`(text: String) {
    #expect(parts(text)[.origin] == nil)
  }

  @Test(arguments: [
    ("Copyright (c) 1993 The Regents of the University of Weaving.", "the Regents of the University of Weaving"),
    ("Copyright 2009 The Go Authors. All rights reserved.", "The Go Authors"),
    ("Copyright (c) 2010-202x The loom developers", "Copyright (c) 2010-2021 The loom developers"),
    ("Copyright (c) Ada Weaver <ada@example.org> (example.org)", "Ada Weaver"),
    ("Copyright 2020 Weaving Foundation (formerly Loom Ltd.) and other contributors", "Weaving Foundation"),
  ])
  func `a holder is recognised without the small words around the name`(line: String, text: String) throws {
    let name = try #require(HolderNames.names(in: line).first)
    #expect(PhraseIndex(Array(text.utf8)).places(of: name).count == 1)
  }

  @Test func `in a list of components the name is enough`() {
    #expect(parts("* ring 2.1", isList: true)[.origin] == 1)
  }

  @Test func `a licence counts beside a holder or the origin, by its tag, its words or its id`() {
    #expect(parts("derived from ring\nSPDX-License-Identifier: MIT")[.licence] == 2)
    #expect(parts("derived from ring (MIT)")[.licence] == 1)
    #expect(parts("derived from ring (ISC)")[.licence] == nil)
    #expect(parts("derived from ring\n\n\n\n\n\n\nMIT")[.licence] == nil)
    #expect(parts("SPDX-License-Identifier: MIT")[.licence] == nil)
    #expect(parts("SPDX-License-Identifier: MIT", licenceAlone: true)[.licence] == 1)
  }

  @Test func `a licence under another's name is another's`() {
    #expect(parts("Copyright 2020 Joe\nSPDX-License-Identifier: MIT", licenceAlone: true).isEmpty)
  }

  @Test(arguments: [
    ("MIT", ["MIT"], true), ("LGPL-2.0-or-later", ["LGPL-2.1-only"], true), ("LGPL-2.1-only", ["LGPL-3.0-only"], false),
    ("LGPL-2.0-or-later", ["GPL-3.0-only"], false), ("PSF-2.0", ["Python-2.0.1"], true),
    ("MIT OR GPL-2.0-only", ["GPL-2.0-or-later"], true), ("MIT AND ISC", ["MIT"], false),
    ("MIT AND ISC", ["ISC", "MIT"], true), ("GPL-2.0-or-later", ["GPL-3.0-only"], true), ("", ["MIT"], false),
  ])
  func `of a choice one licence has to be named, of several all`(licence: String, named: [String], isMet: Bool) {
    var origin = Origin(
      component: "a", version: "", purl: "", path: [], startLine: 1, endLine: 1, licence: licence,
      licenceSource: .document, holders: [], url: "", released: "")
    origin.licence = licence
    #expect(CreditSubject(origin, claimants: []).isUnder(named.map { LicenceTerm($0) }) == isMet)
  }

  @Test(arguments: [
    ("0BSD", []), ("MIT OR CC0-1.0", []), ("MIT", [CreditPart.licence, .origin]), ("", [.origin]),
    ("LicenseRef-x", [.licence, .origin]),
  ])
  func `what is not known need not be named`(licence: String, required: [CreditPart]) {
    let origin = Origin(
      component: "a", version: "", purl: "", path: [], startLine: 1, endLine: 1, licence: licence,
      licenceSource: .document, holders: [], url: "", released: "")
    #expect(CreditSubject(origin, claimants: []).required == required)
  }
}
