import Testing

@testable import Licences

@Suite struct TreeLicencesTests {
  /// Licence files by their paths with the expressions that they were identified as, and metadata by its path with its text.
  private func tree(_ files: [String: String] = [:], _ metadata: [String: String] = [:]) throws -> TreeLicences {
    let licenceFiles = try files.map { path, expression in
      var identified = IdentifiedLicences()
      identified.expression = try LicenceExpression(parsing: expression)
      identified.mentions = [LicenceMention(try LicenceExpression(parsing: expression), .text, lines: 3...20)]
      return LicenceFile(path: Array(path.utf8), kind: .licence, identified: identified)
    }
    let declarations = metadata.compactMap { path, text in
      Declaration.read(path: Array(path.utf8), contents: Array(text.utf8)).map {
        MetadataFile(path: Array(path.utf8), declaration: $0)
      }
    }
    return TreeLicences(files: licenceFiles, metadata: declarations)
  }

  private func sources(_ finding: LicenceFinding?) -> [String] { finding?.sources.map { $0.path[...].text } ?? [] }

  @Test func aParagraphGoesBeforeLicenceFilesAndTheseBeforeMetadata() throws {
    let tree = try tree(
      ["LICENSE": "ISC", "vendor/zip/COPYING": "Zlib"],
      [
        "debian/copyright": "Format: x\n\nFiles: src/*\nCopyright: 1999 Ada\nLicense: Expat\n",
        "package.json": "{\"license\": \"MIT\"}",
        "vendor/jq/package.json": "{\"license\": \"MIT\"}",
      ])
    let paragraph = tree.licence(for: Array("src/deep/a.c".utf8))
    #expect(paragraph?.expression.description == "MIT")
    #expect(paragraph?.manner == .paragraph)
    #expect(paragraph?.sources == [LicenceFinding.Source(path: Array("debian/copyright".utf8), line: 5)])
    #expect(paragraph?.holders.map(\.holder) == ["Ada"])
    let vendored = tree.licence(for: Array("vendor/zip/src/a.c".utf8))
    #expect(vendored?.expression.description == "Zlib")
    #expect(vendored?.manner == .licenceFile)
    #expect(vendored?.sources == [LicenceFinding.Source(path: Array("vendor/zip/COPYING".utf8), line: 3)])
    #expect(tree.licence(for: Array("vendor/jq/a.js".utf8))?.expression.description == "ISC")
  }

  @Test func aParagraphHoldsEvenWhenItsNameIsUnknown() throws {
    let tree = try tree(["COPYING": "ISC"], ["debian/copyright": "Format: x\n\nFiles: src/*\nLicense: House\n"])
    let finding = tree.licence(for: Array("src/a.c".utf8))
    #expect(finding?.expression.description == "LicenseRef-House")
    #expect(finding?.notes.count == 1)
  }

  @Test func metadataHoldsWhereNoLicenceFileLies() throws {
    let tree = try tree([:], ["a/package.json": "{\n\"license\": \"MIT\"}", "package.json": "{\"license\": \"ISC\"}"])
    #expect(tree.licence(for: Array("a/b/c.js".utf8))?.expression.description == "MIT")
    #expect(tree.licence(for: Array("a/b/c.js".utf8))?.sources.first?.line == 2)
    #expect(tree.licence(for: Array("c.js".utf8))?.expression.description == "ISC")
  }

  @Test func nothingIsSaidOfATreeThatSaysNothing() throws {
    #expect(try tree().licence(for: Array("a.c".utf8)) == nil)
    #expect(try tree().ofProject() == nil)
    #expect(try tree(["a/LICENSE": "MIT"]).licence(for: Array("ab/x.c".utf8)) == nil)
    #expect(try tree(["a/LICENSE": "MIT"]).ofProject() == nil)
  }

  @Test func twoLicenceFilesAreAChoiceOnlyWhenMetadataSaysSo() throws {
    let files = ["LICENSE-APACHE": "Apache-2.0", "LICENSE-MIT": "MIT"]
    let bare = try tree(files).licence(for: Array("src/a.rs".utf8))
    #expect(bare?.expression.description == "Apache-2.0 AND MIT")
    #expect(bare?.notes.count == 1)
    let cargo = try tree(files, ["Cargo.toml": "[package]\nlicense = \"MIT OR Apache-2.0\""]).licence(
      for: Array("src/a.rs".utf8))
    #expect(cargo?.expression.description == "MIT OR Apache-2.0")
    #expect(sources(cargo) == ["LICENSE-APACHE", "LICENSE-MIT", "Cargo.toml"])
    #expect(cargo?.notes == [])
  }

  @Test func theGPLBesideTheLGPLIsItsBase() throws {
    #expect(
      try tree(["COPYING": "GPL-3.0-only", "COPYING.LESSER": "LGPL-3.0-only"]).ofProject()?.expression.description
        == "LGPL-3.0-only")
    #expect(
      try tree(["COPYING": "GPL-2.0-only", "COPYING.LIB": "LGPL-2.1-only"]).ofProject()?.expression.description
        == "GPL-2.0-only AND LGPL-2.1-only")
  }

  @Test func metadataTellsWhatTextsCannot() throws {
    let tree = try tree(["COPYING": "GPL-3.0-only"], ["package.json": "{\"license\": \"GPL-3.0-or-later\"}"])
    #expect(tree.ofProject()?.expression.description == "GPL-3.0-or-later")
    #expect(tree.licence(for: Array("a.c".utf8))?.expression.description == "GPL-3.0-or-later")
    #expect(tree.ofProject()?.notes == [])
  }

  @Test func aBundledLicenceIsNotedOfTheProject() throws {
    let tree = try tree(["LICENSE": "MIT AND ISC"], ["package.json": "{\"license\": \"MIT\"}"])
    #expect(tree.ofProject()?.expression.description == "MIT")
    #expect(tree.ofProject()?.notes == ["The licence files hold other licences too: isc."])
    #expect(tree.licence(for: Array("a.c".utf8))?.expression.description == "MIT AND ISC")
  }

  @Test func contradictionsAreSaidAndBothHold() throws {
    let project = try tree(["LICENSE": "ISC"], ["package.json": "{\"license\": \"MIT\"}"]).ofProject()
    #expect(project?.expression.description == "ISC AND MIT")
    #expect(project?.notes.count == 1)
    #expect(sources(project) == ["LICENSE", "package.json"])
    let manifests = try tree(
      [:], ["package.json": "{\"license\": \"MIT\"}", "Cargo.toml": "[package]\nlicense = \"ISC\""]
    ).ofProject()
    #expect(manifests?.expression.description == "MIT AND ISC")
    #expect(manifests?.notes.count == 1)
  }

  @Test func metadataMayPointToALicenceFileOfAnyName() throws {
    let tree = try tree(["doc/terms.txt": "ISC"], ["package.json": "{\"license\": \"SEE LICENSE IN doc/terms.txt\"}"])
    #expect(tree.ofProject()?.expression.description == "ISC")
    #expect(sources(tree.ofProject()) == ["package.json", "doc/terms.txt"])
  }

  @Test func theTextsOfREUSEHoldWhereNothingElseDoes() throws {
    #expect(try tree(["LICENSES/MIT.txt": "MIT"]).licence(for: Array("src/a.c".utf8))?.expression.description == "MIT")
    #expect(
      try tree(["LICENSES/MIT.txt": "MIT", "COPYING": "ISC"]).licence(for: Array("src/a.c".utf8))?.expression
        .description == "ISC")
  }

  @Test func theNearestREUSEFileHoldsUnlessAnOuterOneOverrides() throws {
    func annotation(_ path: String, _ licence: String, _ precedence: String = "closest") -> String {
      "[[annotations]]\npath = \"\(path)\"\nprecedence = \"\(precedence)\"\nSPDX-License-Identifier = \"\(licence)\"\n"
    }
    let inner = ["a/REUSE.toml": annotation("**", "MIT")]
    let outer = inner.merging(["REUSE.toml": annotation("**", "ISC")]) { $1 }
    #expect(try tree([:], outer).licence(for: Array("a/x".utf8))?.expression.description == "MIT")
    let override = inner.merging(["REUSE.toml": annotation("**", "ISC", "override")]) { $1 }
    let finding = try tree([:], override).licence(for: Array("a/x".utf8))
    #expect(finding?.expression.description == "ISC")
    #expect(finding?.precedence == .override)
  }

  @Test func theParagraphForAllFilesIsTheProjectsLastResort() throws {
    let text = "Format: x\n\nFiles: *\nLicense: Expat\n\nFiles: debian/*\nLicense: GPL-2+\n"
    #expect(try tree([:], ["debian/copyright": text]).ofProject()?.expression.description == "MIT")
  }
}
