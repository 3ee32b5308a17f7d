import Corpus
import Platform
import Testing

@testable import Ingestion

@Suite struct ManifestTests {
  private func read(_ json: String) throws(ManifestError) -> Manifest {
    try Manifest(json: Array(json.utf8), directory: "/")
  }

  private func complaint(_ json: String) -> String {
    do {
      _ = try read(json)
      return "none"
    } catch { return error.description }
  }

  @Test func everyFieldArrives() throws {
    let manifest = try read(
      """
      // reviewed by hand
      { components: [
        { name: 'Curl', version: '7.88.1', purl: 'pkg:generic/curl@7.88.1', licence: 'curl', url: 'https://example.org',
          released: '2023-02-20', lineage: 'cURL', source: 'tmp', revision: 'v1', include: ['lib/'], exclude: ['*.h', 'x'],
          keep: ['tests', 'generated'], copies: { Gnulib: ['gl/', '/lib/*.c'], zlib: ['lib/'] }, },
        { name: 'Other', source: '/tmp' },
      ] }
      """)
    let curl = manifest.entries[0]
    #expect(curl.component.name == "Curl")
    #expect(curl.component.version == "7.88.1")
    #expect(curl.component.purl == "pkg:generic/curl@7.88.1")
    #expect(curl.component.licence == "curl")
    #expect(curl.component.url == "https://example.org")
    #expect(curl.component.released == "2023-02-20")
    #expect(curl.component.lineage == "curl")
    #expect(curl.place == .path("/tmp"))
    #expect(curl.revision == "v1")
    #expect(curl.include == ["lib/"])
    #expect(curl.exclude == ["*.h", "x"])
    #expect(curl.keep == [.tests, .generated])
    let copied = ["src/gl/a.c", "lib/a.c", "lib/a.h", "a.c"].map { curl.copies.lineage(of: Array($0.utf8)) }
    #expect(copied == ["gnulib", "gnulib", "zlib", nil])
    let other = manifest.entries[1]
    #expect(other.component.lineage == "other")
    #expect(other.component.released.isEmpty)
    #expect(other.keep.isEmpty && other.copies.lineage(of: Array("lib/a.c".utf8)) == nil)
    #expect(other.place == .path("/tmp"))
    #expect(other.revision == nil)
  }

  @Test(arguments: [
    (
      "{ components: [{ name: 'a', source: 'tmp', license: 'MIT' }] }",
      ["component a", "`license`", "did you mean `licence`?"]
    ),
    ("{ components: [{ name: 'a', source: 'tmp', colour: 1 }] }", ["component a", "`colour`", "not a known field"]),
    ("{ component: [] }", ["`component`", "did you mean `components`?"]),
    ("{ components: [{ source: 'tmp' }] }", ["component number 1", "`name`", "missing"]),
    ("{ components: [{ name: 'a' }] }", ["component a", "`source`", "missing"]),
    (
      "{ components: [{ name: 'a', purl: 'pkg:npm/a@1' }] }",
      ["component a", "`purl`", "kind that is not fetched", "give a `source`"]
    ),
    ("{ components: [{ name: 'a', purl: 'pkg:pypi/a@1', sha256: ['1f'] }] }", ["component a", "`sha256`", "64 hex"]),
    ("{ components: [{ name: 'a', source: 'tmp', sha256: [] }] }", ["component a", "`sha256`", "not fetched"]),
    ("{ components: [{ name: 'a', purl: 'pkg:pypi/a@1', revision: 'v1' }] }", ["component a", "`revision`", "git"]),
    ("{ components: [{ name: 'a', source: 'no-such-thing' }] }", ["component a", "`source`", "/no-such-thing"]),
    (
      "{ components: [{ name: 'a', source: 'tmp', released: '2023-02-29' }] }",
      ["component a", "`released`", "2023-02-29"]
    ),
    (
      "{ components: [{ name: 'a', source: 'tmp', released: '2023-2-9' }] }",
      ["component a", "`released`", "YYYY-MM-DD"]
    ),
    ("{ components: [{ name: 'a', source: 'tmp', purl: 'curl' }] }", ["component a", "`purl`", "pkg:"]),
    (
      "{ components: [{ name: 'a', source: 'tmp' }, { name: 'a', source: 'tmp' }] }",
      ["component a", "`name`", "above"]
    ),
    ("{ components: [{ name: 'a', source: 'tmp' }, { name: 3 }] }", ["number 2", "`name`", "wrong type"]),
    ("{ components: {} }", ["`components`", "wrong type"]),
    (
      "{ components: [{ name: 'a', source: 'tmp', keep: ['test'] }] }",
      ["component a", "`keep`", "did you mean `tests`?"]
    ),
    (
      "{ components: [{ name: 'a', source: 'tmp', keep: ['binaries'] }] }",
      ["component a", "`keep`", "vendored, tests, documentation, generated, minified"]
    ),
    ("{ components: [{ name: 'a', source: 'tmp', copies: ['lib/'] }] }", ["number 1", "`copies`", "wrong type"]),
    ("{ components: [] }", ["`components` is empty"]),
    ("{}", ["`components` is missing"]),
    ("{ date: '2026-13-01', components: [] }", ["`date`", "2026-13-01", "YYYY-MM-DD"]),
    ("{ named: 'a', components: [] }", ["`named` is not a known field", "did you mean `name`?"]),
    ("{ name: 3, components: [] }", ["`name`", "wrong type"]),
    ("{ components: [", ["not valid JSON5"]),
    ("[]", ["the manifest has the wrong type"]),
  ])
  func mistakesAreNamedWithComponentAndField(json: String, words: [String]) {
    let sentence = complaint(json)
    for word in words { #expect(sentence.contains(word), "\(sentence)") }
  }

  @Test func whatACorpusIsCalledAndOfWhichDay() throws {
    let json = Array("{ name: 'ours', date: '2026-11-25', components: [{ name: 'a', source: 'tmp' }] }".utf8)
    let manifest = try Manifest(json: json, directory: "/")
    #expect(manifest.name == "ours" && manifest.date == "2026-11-25")
    #expect(manifest.digest == SHA256.digest(of: json))
  }

  @Test func namesCannotPlayWithTheTerminal() {
    let sentence = complaint("{ components: [{ name: 'a\\u001b[2J', source: 'tmp', 'x\\u001b': 1 }] }")
    #expect(sentence.contains("a\\x1B[2J") && sentence.contains("`x\\x1B`"))
    #expect(!sentence.unicodeScalars.contains("\u{1b}"))
  }

  @Test func versionsOfOneComponentAreTwo() throws {
    let json =
      "{ components: [{ name: 'a', version: '1', source: 'tmp' }, { name: 'a', version: '2', source: 'tmp' }] }"
    #expect(try read(json).entries.count == 2)
  }

  @Test func sourcesAreRelativeToTheManifest() throws {
    let folder = try TemporaryFolder()
    try folder.write("inner/code/a.c", "int x;")
    let path = try folder.write(
      "inner/manifest.json", "{ \"components\": [{ \"name\": \"a\", \"source\": \"code\" }] }")
    #expect(try Manifest(reading: path).entries[0].place == .path(folder.path.appending("inner/code")))
    #expect(throws: ManifestError.self) { try Manifest(reading: folder.path.appending("absent.json")) }
  }

  @Test func hostileManifestsNeverTrap() {
    let sample = Array("{ components: [{ name: 'a', source: 'tmp', released: '2023-02-20', include: ['x'] }] }".utf8)
    var refused = 0
    for index in sample.indices {
      for byte: UInt8 in [0, 0x22, 0x27, 0x5b, 0x7d, 0xff] {
        var damaged = sample
        damaged[index] = byte
        if (try? Manifest(json: damaged, directory: "/")) == nil { refused += 1 }
      }
    }
    #expect(refused > 300)
    #expect(complaint(String(repeating: "[", count: 100_000)).contains("not valid JSON5"))
  }
}
