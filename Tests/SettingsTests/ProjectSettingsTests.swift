import Licences
import Matching
import Platform
import Provenance
import Testing

@testable import Settings

@Suite struct ProjectSettingsTests {
  private func read(_ json: String, file: BytePath = ".quoth.json") throws(SettingsError) -> ProjectSettings {
    try ProjectSettings(json5: Array(json.utf8), file: file, projectFolder: "")
  }

  private func complaint(_ bytes: [UInt8]) -> String {
    do {
      _ = try ProjectSettings(json5: bytes, file: ".quoth.json", projectFolder: "")
      return "none"
    } catch { return error.description }
  }

  private static let everything = """
    // what this project wants
    {
      licence: 'MIT OR Apache-2.0',
      corpora: ['known.qpack', '/opt/other.qpack'],
      sensitivity: 'low',
      include: ['src/'], exclude: ['*.min.js', '/build/'],
      strictness: 'lenient',
      failOn: ['incompatible', 'network-copyleft'], warnOn: [],
      rules: [
        {
          when: {
            attribution: ['partial', 'unattributed'], compatibility: 'obligations', category: 'permissive',
            licence: ['MIT', 'GPL-2.0'], path: 'vendor/', component: ['curl', 'pkg:deb/debian/curl'], minimumProbability: 0.5, assisted: true,
          }, then: 'pass', reason: 'reviewed',
        },
      ],
      self: 'pkg:generic/ours',
      accepted: [{ component: 'zlib', reason: 'asked its author', until: '2030-01-31' }],
      baseline: 'old.json',
    }
    """

  @Test func `every key arrives`() throws {
    let settings = try read(Self.everything)
    #expect(settings.licence?.description == "MIT OR Apache-2.0")
    #expect(settings.corpora == [.pack(Array("known.qpack".utf8)), .pack(Array("/opt/other.qpack".utf8))])
    #expect(settings.sensitivity == .low)
    #expect(settings.include == ["src/"] && settings.exclude == ["*.min.js", "/build/"])
    #expect(settings.strictness == .lenient)
    #expect(settings.failOn == [.compatibility(.incompatible), .category(.networkCopyleft)])
    #expect(settings.warnOn == [])
    let rule = try #require(settings.rules.first)
    #expect(rule.then == .pass && rule.reason == "reviewed")
    #expect(rule.when.attribution == [.partial, .unattributed] && rule.when.compatibility == [.obligations])
    #expect(rule.when.category == [.permissive] && rule.when.licence.map(\.text) == ["MIT", "GPL-2.0"])
    #expect(
      rule.when.path?.patterns == ["vendor/"] && rule.when.minimumProbability == 0.5 && rule.when.assisted == true)
    #expect(rule.when.component.map(\.text) == ["curl", "pkg:deb/debian/curl"])
    #expect(settings.own.map(\.text) == ["pkg:generic/ours"])
    #expect(settings.accepted.map(\.reason) == ["asked its author"] && settings.accepted.first?.until == "2030-01-31")
    #expect(settings.baseline == "old.json")
  }

  @Test func `what is not said is left open`() throws {
    let settings = try read("{}")
    #expect(settings.licence == nil && settings.sensitivity == nil && settings.strictness == nil)
    #expect(settings.failOn == nil && settings.warnOn == nil && settings.baseline == nil)
    #expect(settings.corpora.isEmpty && settings.rules.isEmpty && settings.own.isEmpty && settings.accepted.isEmpty)
  }

  @Test func `paths are relative to the folder of the file`() throws {
    let corpora = "['a.qpack', '/b.qpack', 'builtin', './builtin']"
    let settings = try read("{ corpora: \(corpora), baseline: '../c.json' }", file: "conf/quoth.json")
    let words = settings.corpora.map { String(decoding: $0.word, as: UTF8.self) }
    #expect(words == ["conf/a.qpack", "/b.qpack", "builtin", "conf/./builtin"])
    #expect(settings.baseline == "conf/../c.json")
  }

  @Test(arguments: [
    ("{ license: 'MIT' }", ["`license` is not a known key", "did you mean `licence`?"]),
    ("{ colour: 1 }", ["`colour` is not a known key", "licence, corpora"]),
    ("{ rules: [{ when: { path: 'a' }, than: 'pass' }] }", ["`rules`, number 1, `than`", "did you mean `then`?"]),
    ("{ rules: [{ when: { paths: 'a' }, then: 'pass' }] }", ["number 1, `when`, `paths`", "did you mean `path`?"]),
    ("{ accepted: [{ component: 'a', why: 'b' }] }", ["`accepted`, number 1, `why`"]),
    ("{ licence: 'MIT OR' }", ["`licence`", "SPDX expression", "column 7"]),
    ("{ licence: 'MITT' }", ["`licence`", "MITT is not on the SPDX list", "quoth licences list"]),
    ("{ licence: '' }", ["`licence` is empty"]),
    ("{ licence: ['MIT'] }", ["`licence` is a list, and a text belongs here"]),
    ("{ corpora: { a: 1 } }", ["`corpora` is an object, and a list belongs here"]),
    ("{ corpora: ['a', 3] }", ["`corpora`, number 2 is a number, and a text belongs here"]),
    ("{ sensitivity: 'hihg' }", ["`sensitivity`", "did you mean 'high'?"]),
    ("{ strictness: 'severe' }", ["`strictness`", "lenient, normal, strict"]),
    ("{ failOn: ['unatributed'] }", ["`failOn`, number 1", "did you mean 'unattributed'?"]),
    ("{ exclude: ['a', '[b'] }", ["`exclude`, number 2", "can match nothing"]),
    ("{ self: ['pkg:generic'] }", ["`self`, number 1", "pkg:generic/curl"]),
    ("{ rules: [{ then: 'pass' }] }", ["`rules`, number 1 has no `when`"]),
    ("{ rules: [{ when: {}, then: 'pass' }] }", ["`when` has no condition"]),
    ("{ rules: [{ when: { licence: [] }, then: 'pass' }] }", ["`licence` is empty"]),
    ("{ rules: [{ when: { licence: 'MITT' }, then: 'pass' }] }", ["`when`, `licence`", "did you mean 'MIT'?"]),
    ("{ rules: [{ when: { category: 'copyleft' }, then: 'pass' }] }", ["`category`", "'copyleft'"]),
    ("{ rules: [{ when: { path: 'a' } }] }", ["`rules`, number 1 has no `then`"]),
    ("{ rules: [{ when: { path: 'a' }, then: 'ignore' }] }", ["`then`", "'ignore'", "fail"]),
    ("{ rules: [{ when: { minimumProbability: 2 }, then: 'pass' }] }", ["`minimumProbability`", "0.0 to 1.0"]),
    ("{ rules: [{ when: { minimumProbability: NaN }, then: 'pass' }] }", ["`minimumProbability`"]),
    ("{ rules: {} }", ["`rules` is an object, and a list belongs here"]),
    ("{ accepted: [{ component: 'a' }] }", ["`accepted`, number 1 has no `reason`"]),
    ("{ accepted: [{ component: 'a', reason: 'b', until: '2030-02-30' }] }", ["`until`", "2027-01-31"]),
    ("{ baseline: null }", ["`baseline` is null"]),
    ("[]", ["the file is a list, and an object belongs here"]),
    ("{ licence: 'MIT'", ["not valid JSON5"]), ("", ["not valid JSON5"]), ("{} {}", ["not valid JSON5"]),
  ])
  func `mistakes are named with file and key, and with what mends them`(json: String, words: [String]) {
    let sentence = complaint(Array(json.utf8))
    for word in ["settings .quoth.json: "] + words { #expect(sentence.contains(word), "\(sentence)") }
  }

  @Test func `what is no UTF-8 is refused, and names cannot play with the terminal`() {
    #expect(complaint([0x7B, 0xFF, 0x7D]).contains("not UTF-8"))
    let sentence = complaint(Array("{ 'x\\u001b[2J': 1, strictness: 'y' }".utf8))
    #expect(sentence.contains("`x\\x1B[2J`") && !sentence.unicodeScalars.contains("\u{1b}"))
    #expect(complaint(Array("{ strictness: 'y\\u001b' }".utf8)).contains("'y\\x1B'"))
  }

  @Test(arguments: ["[", "{a:", "[{a:", "[/*]*/", "['',"])
  func `a megabyte of brackets is refused without going down with them`(unit: String) {
    let json = String(repeating: unit, count: (1 << 20) / unit.utf8.count)
    #expect(complaint(Array(json.utf8)).contains("nested deeper than 32"))
  }

  @Test func `damaged settings never trap`() {
    let sample = Array(Self.everything.utf8)
    for index in sample.indices {
      for byte: UInt8 in [0, 0x22, 0x27, 0x5B, 0x5C, 0x7D, 0xFF] {
        var damaged = sample
        damaged[index] = byte
        _ = try? ProjectSettings(json5: damaged, file: ".quoth.json", projectFolder: "")
      }
    }
  }
}
