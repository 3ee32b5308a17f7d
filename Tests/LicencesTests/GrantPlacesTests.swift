import Testing

@testable import Licences

@Suite struct GrantPlacesTests {
  private func said(_ text: String, _ places: GrantPlaces = .edges(isCode: false)) -> String? {
    var identifier = LicenceIdentifier()
    return identifier.identify(Array(text.utf8), places: places).expression?.description
  }

  private func said(inFile path: String, _ text: String) -> String? {
    var licences = FileLicences()
    return licences.identify(path: Array(path.utf8), contents: Array(text.utf8)).expression?.description
  }

  private let filler = String(repeating: "x\n", count: 150)

  @Test func shortGrantsCountAtTheEdges() {
    let grant = "This file is licensed under the MIT license.\n"
    #expect(said(grant + filler + filler) == "MIT")
    #expect(said(filler + filler + grant) == "MIT")
    #expect(said(filler + grant + filler) == nil)
    #expect(said(String(repeating: filler, count: 7) + grant) == nil)
    #expect(said(filler + grant + filler, .anywhere) == "MIT")
    #expect(said(grant, .nowhere) == nil)
  }

  @Test func headersCountAnywhere() {
    let header = "you can redistribute it and/or modify it under the terms of the GNU GPL version 2\n"
    #expect(said(filler + header + filler) == "GPL-2.0-only")
  }

  @Test func manyLabelsAreSamples() {
    #expect(said("License: MIT\n\nLicense: ISC\n\nLicense: Zlib\n\nLicense: MIT\n") == nil)
    #expect(said(String(repeating: "License: MIT\n\n", count: 5)) == "MIT")
    #expect(said(String(repeating: " * @license MIT\n\n", count: 5)) == nil)
    #expect(said(inFile: "a.php", "<?php\n" + String(repeating: "/** @license MIT */\n", count: 5)) == "MIT")
  }

  @Test func proseBetweenFencesIsASample() {
    #expect(said("# Gizmo\n\n```\nlicense: MIT\n```\n") == nil)
    #expect(said("```\nmake\n```\n\nLicense: MIT\n") == "MIT")
    #expect(said("``` never closed\n\nLicense: MIT\n") == "MIT")
  }

  @Test func proseThatGrantsManyLicencesTalksAboutThem() {
    let names = ["Rails is released under the MIT license.", "Make is released under the GPL version 3."]
    #expect(said(names.joined(separator: "\n")) == "MIT AND GPL-3.0-only")
    #expect(said((names + ["Gizmo is released under the Apache License 2.0."]).joined(separator: "\n")) == nil)
  }

  @Test func aTitleCountsAtTheHeadOfCode() {
    let title = "# Apache License Version 2.0, January 2004\n# see example.org\n"
    #expect(said(inFile: "a.sh", "#!/bin/sh\n\n" + title + "\nset -e\n") == "Apache-2.0")
    #expect(said(inFile: "a.sh", "#!/bin/sh\n" + filler + title) == nil)
    #expect(said(inFile: "choices.md", title) == nil)
    #expect(said(inFile: "a.sh", title + "# This file is released under the MIT license.\n") == "MIT")
  }

  @Test func aHeadInAnotherLanguagesMarksIsRead() {
    let head = "########\n#  This file is licensed under the MIT license.\n########\n"
    #expect(said(inFile: "a.h", head + "\n.equ p, 1\n") == "MIT")
    #expect(said(inFile: "a.h", "#include <license.h>\n" + head) == nil)
  }

  @Test func elementsOfMarkupAreLabels() {
    #expect(
      said(inFile: "addon.xml", "<?xml version='1.0'?>\n<addon>\n<license>GPLv3</license>\n</addon>") == "GPL-3.0-only")
    let metadata = "<component>\n<metadata_license>FSFAP</metadata_license>\n<project_license>ISC</project_license>"
    #expect(said(inFile: "a.metainfo.xml", "<?xml version='1.0'?>\n" + metadata) == "FSFAP")
    #expect(said(inFile: "sample.xml", "<?xml version='1.0'?>\n<doc><![CDATA[<license>MIT</license>]]></doc>") == nil)
  }
}
