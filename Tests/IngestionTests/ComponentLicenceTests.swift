import Corpus
import Licences
import Platform
import Testing

@testable import Ingestion

/// The licence that a pack knows of each file, by what the component's tree says of it.
@Suite struct ComponentLicenceTests {
  private typealias Files = [(path: String, content: String)]

  private static let dep5 = """
    Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/

    Files: *
    Copyright: 2001 Jane Doe
    License: ISC

    Files: lib/*
    Copyright: 2002 John Doe
    License: Zlib
    """

  private static func code(_ number: Int, _ header: String = "") -> String {
    "\(header)int f\(number)(int x) {\n  return x * \(number) + g(x, \(number));\n}\n"
  }

  /// Builds a pack of one component and answers what it knows of each path.
  private func licences(
    _ source: BytePath, in folder: TemporaryFolder, _ component: Component = Component(name: "thing"),
    include: [String] = []
  ) async throws -> (known: [String: DocumentLicence], component: Component, summary: IngestSummary) {
    let pack = folder.path.appending("pack")
    let builder = try PackBuilder(destination: pack.bytes, parameters: .current)
    let entry = Manifest.Entry(component: component, source: source, include: include, keep: [.vendored])
    let summary = try await Ingest(into: builder, jobs: 2).add([entry]) { _ in }
    _ = try builder.finish()
    let opened = try Pack(opening: pack.bytes, parameters: .current)
    var known: [String: DocumentLicence] = [:]
    for number in 0..<UInt32(opened.summary.documents) {
      let document = try opened.document(number)
      for place in try opened.occurrences(of: document) {
        known[String(decoding: place.path, as: UTF8.self)] = try opened.licence(
          of: document, at: place, in: opened.component(place.component))
      }
    }
    return (known, try opened.component(0), summary)
  }

  private func licences(
    ofTar files: Files, _ component: Component = Component(name: "thing"), include: [String] = []
  ) async throws -> (known: [String: DocumentLicence], component: Component, summary: IngestSummary) {
    let folder = try TemporaryFolder()
    let tar = files.flatMap { TarBytes.member($0.path, Array($0.content.utf8)) } + TarBytes.end
    return try await licences(folder.write("a.tar", tar), in: folder, component, include: include)
  }

  private func path(_ licence: DocumentLicence?) -> String? {
    licence?.file.map { String(decoding: $0, as: UTF8.self) }
  }

  /// A file's own header goes before the paragraph that holds for all; an archive may have its licence files first or last.
  @Test(arguments: [false, true]) func paragraphsOfDebian(isLast: Bool) async throws {
    let code: Files = [
      ("a.c", Self.code(1)), ("lib/b.c", Self.code(2)), ("lib/c.c", Self.code(3, "// SPDX-License-Identifier: MIT\n")),
      ("d.c", Self.code(4, "// Copyright 2003 Joe\n")),
    ]
    let copyright: Files = [("debian/copyright", Self.dep5)]
    let (known, component, _) = try await licences(ofTar: isLast ? code + copyright : copyright + code)
    #expect(known["a.c"]?.expression == "ISC")
    #expect(known["a.c"]?.source == .statement(.paragraph))
    #expect(path(known["a.c"]) == "debian/copyright")
    #expect(known["a.c"]?.holders.count == 1)
    #expect(known["a.c"]?.holders.first?.contains("2001 Jane Doe") == true)
    #expect(known["a.c"]?.holdersSource == .statement(.paragraph))
    #expect(known["lib/b.c"]?.expression == "Zlib")
    #expect(known["lib/c.c"]?.expression == "MIT")
    #expect(known["lib/c.c"]?.source == .document)
    #expect(known["lib/c.c"]?.manner == .tag)
    #expect(known["lib/c.c"]?.holders.first?.contains("John Doe") == true)
    #expect(known["d.c"]?.expression == "ISC")
    #expect(known["d.c"]?.holders == ["Copyright 2003 Joe"])
    #expect(component.licence == "ISC")
  }

  @Test func nearestLicenceFile() async throws {
    let (known, component, _) = try await licences(ofTar: [
      ("a.c", Self.code(1)), ("src/b.c", Self.code(2)), ("vendor/z/src/c.c", Self.code(3)),
      ("vendor/z/LICENSE", "Copyright 2005 Zoe\nSPDX-License-Identifier: Zlib\n"),
      ("LICENSE", "SPDX-License-Identifier: MIT\n"),
    ])
    #expect(known["a.c"]?.expression == "MIT")
    #expect(known["a.c"]?.source == .statement(.licenceFile))
    #expect(path(known["src/b.c"]) == "LICENSE")
    #expect(known["vendor/z/src/c.c"]?.expression == "Zlib")
    #expect(path(known["vendor/z/src/c.c"]) == "vendor/z/LICENSE")
    #expect(known["vendor/z/src/c.c"]?.holders == ["Copyright 2005 Zoe"])
    #expect(component.licence == "MIT")
  }

  @Test func annotationsOfREUSE() async throws {
    let toml = """
      version = 1

      [[annotations]]
      path = "src/**"
      SPDX-FileCopyrightText = "2010 Jane Doe"
      SPDX-License-Identifier = "ISC"

      [[annotations]]
      path = "gen/**"
      precedence = "override"
      SPDX-FileCopyrightText = "2011 John Doe"
      SPDX-License-Identifier = "Zlib"
      """
    let tagged = "// SPDX-License-Identifier: MIT\n"
    let (known, _, _) = try await licences(ofTar: [
      ("src/a.c", Self.code(1)), ("src/b.c", Self.code(2, tagged)), ("gen/c.c", Self.code(3, tagged)),
      ("REUSE.toml", toml),
    ])
    #expect(known["src/a.c"]?.expression == "ISC")
    #expect(known["src/b.c"]?.expression == "MIT")
    #expect(known["gen/c.c"]?.expression == "Zlib")
    #expect(known["gen/c.c"]?.source == .statement(.paragraph))
  }

  /// Hidden files are no documents, and yet `.reuse/dep5` is read in every kind of source.
  @Test func hiddenFileOfREUSE() async throws {
    let folder = try TemporaryFolder()
    try folder.write("tree/.reuse/dep5", Self.dep5)
    try folder.write("tree/lib/a.c", Self.code(1))
    try folder.write("tree/.reuse/templates/x.c", Self.code(2))
    try folder.shell(
      """
      tar -cf a.tar tree; cd tree; git init -q .; git add -A
      git -c user.name=a -c user.email=a@example.org commit -qm x
      """)
    for source in ["tree", "a.tar"] as [BytePath] {
      let (known, _, summary) = try await licences(folder.path.appending(source), in: folder)
      #expect(known.keys.sorted() == ["lib/a.c"])
      #expect(known["lib/a.c"]?.expression == "Zlib")
      #expect((summary.omitted[.hidden] ?? 0) > 0)
    }
    let pack = folder.path.appending("git")
    let builder = try PackBuilder(destination: pack.bytes, parameters: .current)
    let entry = Manifest.Entry(
      component: Component(name: "thing"), source: folder.path.appending("tree"), revision: "HEAD")
    _ = try await Ingest(into: builder, jobs: 1).add([entry]) { _ in }
    _ = try builder.finish()
    let opened = try Pack(opening: pack.bytes, parameters: .current)
    let place = try #require(try opened.home(of: opened.document(0)))
    #expect(try opened.statement(of: place)?.licence == "Zlib")
  }

  /// The file that is pointed to, not the nearest one; where there is none, the nearest.
  @Test func headerThatPointsToAFile() throws {
    var licences = FileLicences()
    func bearer(_ path: String, _ licence: String) throws -> LicenceBearer {
      let contents = Array("SPDX-License-Identifier: \(licence)\n".utf8)
      let bearer = licences.bearer(path: Array(path.utf8), contents: contents)
      return try #require(bearer)
    }
    var tree = ComponentTree()
    tree.bearers = [try bearer("LICENSE", "MIT"), try bearer("lib/LICENSE", "ISC")]
    for (number, name) in ["../LICENSE", "LICENSE", "COPYING"].enumerated() {
      let path = number == 0 ? "a.c" : "lib/\(number).c"
      tree.files.append(
        ComponentTree.File(
          path: Array(path.utf8), document: number, licence: "", references: [Array(name.utf8)]))
    }
    tree.files.append(ComponentTree.File(path: Array("lib/3.c".utf8), document: 3, licence: ""))
    tree.bearers.append(try bearer("COPYING", "Zlib"))
    let places = tree.settled(Manifest.Entry(component: Component(name: "thing"), source: "a")).places
    #expect(places.map(\.statement?.licence) == ["Zlib AND MIT", "ISC", "Zlib", "ISC"])
    #expect(places[2].statement?.file == Array("COPYING".utf8))
  }

  @Test func licenceFilesAreReadWhateverIsIncluded() async throws {
    let (known, _, summary) = try await licences(
      ofTar: [("LICENSE", "SPDX-License-Identifier: MIT\n"), ("src/a.c", Self.code(1)), ("b.c", Self.code(2))],
      include: ["/src"])
    #expect(known.keys.sorted() == ["src/a.c"])
    #expect(known["src/a.c"]?.expression == "MIT")
    #expect(summary.omitted == [.excluded: 2])
  }

  @Test func givenLicenceIsKeptAndAContradictionTold() async throws {
    let files: Files = [("a.c", Self.code(1)), ("LICENSE", "SPDX-License-Identifier: MIT\n")]
    let agreed = try await licences(ofTar: files, Component(name: "thing", licence: "MIT"))
    #expect(agreed.component.licence == "MIT")
    #expect(agreed.summary.warnings.isEmpty)
    let other = try await licences(ofTar: files, Component(name: "thing", licence: "ISC"))
    #expect(other.component.licence == "ISC")
    #expect(
      other.summary.warnings == [
        "component thing: its licence is given as ISC, but LICENSE says MIT; the given one is kept"
      ])
  }

  @Test func componentWithoutAnyWord() async throws {
    let none = try await licences(ofTar: [("a.c", Self.code(1))])
    #expect(none.known["a.c"]?.source == .unknown)
    let given = try await licences(ofTar: [("a.c", Self.code(1))], Component(name: "thing", licence: "curl"))
    #expect(given.known["a.c"]?.expression == "curl")
    #expect(given.known["a.c"]?.source == .component)
  }

  /// Many batches of several components settle in whatever order they come; the pack is the same.
  @Test func packDoesNotDependOnTheOrderOfFiles() async throws {
    let folder = try TemporaryFolder()
    let padding = "/* " + String(repeating: "x ", count: 25_000) + "*/\n"
    var files: Files = (0..<25).map { ("lib/\($0)/f.c", Self.code($0) + padding) }
    files += (0..<20).map { ("lib/\($0)/LICENSE", "SPDX-License-Identifier: \(["MIT", "ISC", "Zlib"][$0 % 3])\n") }
    files.append(
      ("debian/copyright", Self.dep5.replacing("lib/*", with: "lib/1*/f.c").replacing("Files: *", with: "Files: none")))
    var packs: [[UInt8]] = []
    for (number, order) in [files, files.reversed()].enumerated() {
      let tar = order.flatMap { TarBytes.member($0.path, Array($0.content.utf8)) } + TarBytes.end
      let source = try folder.write("\(number).tar", tar)
      let pack = folder.path.appending("pack")
      let builder = try PackBuilder(destination: pack.bytes, parameters: .current)
      let entries = ["one", "two"].map { Manifest.Entry(component: Component(name: $0), source: source) }
      _ = try await Ingest(into: builder, jobs: number == 0 ? 1 : 6)
        .add(number == 0 ? entries : entries.reversed()) { _ in }
      _ = try builder.finish()
      packs.append(try readFile(pack, maximumBytes: 1 << 26))
    }
    #expect(packs[0] == packs[1])
  }
}
