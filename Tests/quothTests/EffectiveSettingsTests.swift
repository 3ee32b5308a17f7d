import Licences
import Matching
import Platform
import Provenance
import Settings
import Testing

@testable import quoth

/// Who says what holds for a scan.
struct EffectiveSettingsTests {
  private func effective(_ line: String, file: String? = nil, environment: [String] = []) throws -> EffectiveSettings {
    guard case .scan(let settings) = try parse("scan \(line)") else { throw CommandError("not a scan") }
    let place = try SettingsPlace(around: "/", named: "s.json", environment: Environment())
    let written = try file.map {
      try ProjectSettings(json5: Array($0.utf8), file: "s.json", projectFolder: place.projectFolder)
    }
    return try EffectiveSettings(
      settings.comparison, place, written, environment: Environment(entries: environment.map { Array($0.utf8) }))
  }

  private static let file = """
    {
      corpora: 'f.qpack', sensitivity: 'low', licence: 'ISC', include: 'f/', exclude: 'f.c', failOn: 'any', warnOn: [],
      self: 'ours', baseline: 'f.json',
    }
    """

  @Test func `what is built in holds where nobody says anything`() throws {
    let settings = try effective("")
    #expect(settings.corpora.value == [.builtIn] && settings.corpora.source == .builtIn)
    #expect(settings.sensitivity.value == .normal && settings.sensitivity.source == .builtIn)
    #expect(settings.licence.value == nil && settings.licence.source == .project)
    #expect(settings.failOn.value == Policy.standard.failOn && settings.failOn.source == .builtIn)
    #expect(settings.baseline.value == nil)
  }

  @Test func `the file goes before what is built in`() throws {
    let settings = try effective("", file: Self.file)
    #expect(
      settings.corpora.value == [.pack(Array("f.qpack".utf8))] && settings.corpora.source == .file("s.json", .corpora))
    #expect(settings.sensitivity.value == .low && settings.licence.value?.description == "ISC")
    #expect(settings.include.value == [Array("f/".utf8)] && settings.exclude.value == [Array("f.c".utf8)])
    #expect(settings.failOn.value == [.any] && settings.failOn.source == .file("s.json", .failOn))
    #expect(settings.warnOn.value.isEmpty && settings.warnOn.source == .file("s.json", .warnOn))
    #expect(settings.own.value.map(\.text) == ["ours"] && settings.baseline.value == "f.json")
  }

  @Test func `the command line goes before the file, option by option`() throws {
    let options = "--corpus a --corpus b --sensitivity high --licence MIT --include x --fail-on partial"
    let settings = try effective("\(options) --fail-on unknown,incompatible", file: Self.file)
    #expect(settings.corpora.value == [.pack([0x61]), .pack([0x62])] && settings.corpora.source == .option("--corpus"))
    #expect(settings.sensitivity.value == .high && settings.licence.value?.description == "MIT")
    #expect(settings.include.value == [[0x78]] && settings.exclude.source == .file("s.json", .exclude))
    #expect(
      settings.failOn.value == [.attribution(.partial), .compatibility(.unknown), .compatibility(.incompatible)])
    #expect(try effective("--baseline o.json", file: Self.file).baseline.value == "o.json")
    #expect(settings.failOn.source == .option("--fail-on") && settings.warnOn.source == .file("s.json", .warnOn))
  }

  @Test func `QUOTH_CORPUS goes before the file, and an option before both`() throws {
    let listed = try effective("", file: Self.file, environment: ["QUOTH_CORPUS=a:builtin::./builtin"]).corpora
    #expect(listed.value == [.pack([0x61]), .builtIn, .pack(Array("./builtin".utf8))])
    #expect(listed.source == .environment("QUOTH_CORPUS"))
    let given = try effective("--corpus builtin", file: Self.file, environment: ["QUOTH_CORPUS=a"]).corpora
    #expect(given.value == [.builtIn] && given.source == .option("--corpus"))
    let empty = try effective("", file: Self.file, environment: ["QUOTH_CORPUS=:"]).corpora
    #expect(empty.value == [.pack(Array("f.qpack".utf8))])
  }

  @Test func `strictness fills the lists that the file does not have`() throws {
    let settings = try effective("", file: "{ strictness: 'strict', warnOn: 'attributed' }")
    #expect(settings.failOn.value == Strictness.strict.policy.failOn)
    #expect(settings.failOn.source == .file("s.json", .strictness))
    #expect(settings.warnOn.value == [.attribution(.attributed)] && settings.warnOn.source == .file("s.json", .warnOn))
  }

  @Test func `a corpus that the file names is enough for a scan`() throws {
    let request = ScanRequest(
      try effective("", file: Self.file), source: .paths([]), showsProgress: false, today: "2030-01-31")
    #expect(request.corpora == [.pack(Array("f.qpack".utf8))] && request.licenceFile == "s.json")
    #expect(request.reading.includes == [Array("f/".utf8)] && request.baseline == "f.json")
  }
}
