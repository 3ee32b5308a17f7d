import Corpus
import Ecosystems
import Platform
import Testing

@testable import Ingestion

/// Releases that consist of several archives.
@Suite struct ArchivesSourceTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Makes a tar of files that lie below `top`.
  private func tar(_ top: String, _ files: [String: String]) throws -> BytePath {
    let name = "archive-\(UInt32.random(in: .min ... .max))"
    for (file, text) in files { try folder.write("\(name).d/\(top)\(file)", text) }
    try folder.shell(
      "find \(name).d -exec touch -d '2019-05-06T07:08:09Z' {} + && tar -czf \(name) -C \(name).d $(ls \(name).d)")
    return folder.path.appending(BytePath(name.utf8) ?? "")
  }

  private func items(
    _ archives: [(SourceArchive.Role, BytePath)], include: [String] = []
  ) throws -> [SourceItem] {
    let digest = try #require(ArchiveDigest(hexadecimal: Array(String(repeating: "0", count: 64).utf8)))
    let source = ArchivesSource(
      archives.map { SourceArchive(path: $1, role: $0, digest: digest, size: 0) },
      selection: Selection(Manifest.Entry(component: Component(name: "thing"), source: "a", include: include)))
    var items: [SourceItem] = []
    while let item = try source.next() { items.append(item) }
    return items
  }

  private func paths(_ items: [SourceItem]) -> Set<String> {
    Set(
      items.compactMap {
        switch $0 {
        case .file(let path, _), .licenceFile(let path, _, _): String(decoding: path, as: UTF8.self)
        default: nil
        }
      })
  }

  private func licenceFile(_ text: String) -> SourceItem {
    .licenceFile(path: Array("debian/copyright".utf8), contents: Array(text.utf8), .excluded)
  }

  @Test func `archives of one release are one tree, those of its components under their names`() throws {
    let items = try items([
      (.tree(under: []), tar("loom-1.0/", ["a.c": "int a;", "src/b.c": "int b;", "debian/copyright": "upstream's"])),
      (.tree(under: Array("weft".utf8)), tar("other/", ["c.c": "int c;"])),
      (
        .packaging,
        tar("debian/", ["copyright": "Debian's", "control": "Homepage: https://x.example\n", "d.c": "int d;"])
      ),
    ])
    #expect(paths(items) == ["a.c", "src/b.c", "weft/c.c", "debian/copyright"])
    #expect(items.contains(licenceFile("Debian's")))
    #expect(items.contains(.fact(.homePage("https://x.example"))))
    #expect(items.contains(.fact(.released("2019-05-06"))))
  }

  @Test func `globs are against the path in the whole tree`() throws {
    let items = try items(
      [
        (.tree(under: []), tar("loom-1.0/", ["c.c": "int a;"])),
        (.tree(under: Array("weft".utf8)), tar("other/", ["c.c": "int c;"])),
      ], include: ["/weft/"])
    #expect(paths(items) == ["weft/c.c"])
  }

  @Test func `a patch that adds debian copyright tells the licence, and other patches nothing`() throws {
    let patch = """
      --- loom-1.0.orig/a.c
      +++ loom-1.0/a.c
      @@ -1 +1,2 @@
      -int a;
      +++ loom-1.0/debian/copyright
      +int b;
      --- loom-1.0.orig/debian/copyright
      +++ loom-1.0/debian/copyright\t2020-01-01
      @@ -0,0 +1,2 @@
      +Files: *
      +License: MIT
      --- loom-1.0.orig/debian/control
      +++ loom-1.0/debian/control
      @@ -1,1 +1,2 @@
       Source: loom
      +Homepage: https://x.example

      """
    try folder.write("patch", patch)
    try folder.shell("gzip -c patch > patch.gz")
    let items = try items([
      (.tree(under: []), tar("loom-1.0/", ["a.c": "int a;"])), (.patch, folder.path.appending("patch.gz")),
    ])
    #expect(paths(items) == ["a.c", "debian/copyright"])
    #expect(items.contains(licenceFile("Files: *\nLicense: MIT\n")))
    #expect(!items.contains(.fact(.homePage("https://x.example"))))
  }

  @Test(arguments: [
    ("Name: x\nHome-page: https://a.example/ \n", "https://a.example/"),
    (
      "Home-page: UNKNOWN\nProject-URL: Source, https://b.example\nProject-URL: Home Page, https://c.example\n",
      "https://c.example"
    ),
    ("Name: x\n\nHome-page: https://a.example\n", nil), ("Homepage: javascript:x\n", nil),
    ("Homepage: https://\u{1b}\n", nil),
  ])
  func `the home page is an address in the header`(text: String, address: String?) {
    #expect(HomePage.named(in: Array(text.utf8)) == address)
  }

  @Test func `dates that tools write into every archive tell no release`() {
    var date = ReleaseDate()
    for seconds in [0, -5, 315_532_800, 499_162_500, 1_000_000_000, 1_580_601_600] { date.note(seconds) }
    #expect(date.day == nil)
    for seconds in [1_600_000_000, 1_500_000_000] { date.note(seconds) }
    #expect(date.day == "2020-09-13")
  }
}
