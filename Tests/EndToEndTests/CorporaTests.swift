import Platform
import Testing

/// Which corpora a scan compares with, and several of them as one.
@Suite struct CorporaTests {
  private let workspace: Workspace
  private let project = "\(Samples.folder)/project"
  private let fernwood = "\(Samples.folder)/components/fernwood-1.2.0"
  private let lamplight = "\(Samples.folder)/components/lamplight-0.4.1"

  init() throws { workspace = try Workspace() }

  private func add(_ words: [String]) throws {
    let outcome = try workspace.quoth(["corpus", "add"] + words)
    try #require(outcome.status == 0, "\(outcome.errors)")
  }

  private func merge(_ packs: String, into merged: String) throws {
    try #require(try workspace.quoth("corpus merge \(packs) -o \(merged)").status == 0)
  }

  /// The JSON report of a scan, without what it says of the packs.
  private func report(_ corpora: String, of paths: [String]) throws -> String {
    let options = corpora.split(separator: " ").flatMap { ["--corpus", String($0)] }
    let json = try workspace.quoth(["scan", "-f", "json"] + options + paths).output
    let parts = json.split(separator: "\"corpora\":[", maxSplits: 1)
    try #require(parts.count == 2)
    return String(parts[0] + parts[1].drop { $0 != "]" })
  }

  @Test func `two packs give the findings of one that holds both`() throws {
    try add(["a.qpack", fernwood])
    try add(["b.qpack", lamplight])
    try merge("a.qpack b.qpack", into: "all.qpack")
    let expected = try report("all.qpack", of: [project])
    #expect(
      try ParsedReport(workspace.quoth(["scan", "--corpus", "all.qpack", "-f", "json", project]).output)
        .findings.count > 3)
    #expect(try report("a.qpack b.qpack", of: [project]) == expected)
    #expect(try report("b.qpack a.qpack", of: [project]) == expected)
  }

  @Test func `a component in several packs counts once`() throws {
    try add(["a.qpack", fernwood])
    try add(["b.qpack", fernwood])
    try add(["b.qpack", lamplight])
    let expected = try report("b.qpack", of: [project, fernwood])
    #expect(try report("a.qpack b.qpack", of: [project, fernwood]) == expected)
    #expect(try report("a.qpack b.qpack a.qpack", of: [project, fernwood]) == expected)
    #expect(try workspace.quoth("corpus list a.qpack b.qpack").output.split(separator: "\n").count == 2)
  }

  @Test func `what many components of another pack have is no rarity of one's own`() throws {
    try workspace.write("own/push.c", Samples.ringPush() + Samples.ownCode(functions: 9))
    try add(["own.qpack", "own", "--name", "own"])
    for number in 1...9 {
      let code = try Samples.ringPush() + "int only\(number)(int value) { return value * \(number) + \(number) % 7; }\n"
      try workspace.write("many\(number)/push.c", code)
      try add(["many.qpack", "many\(number)", "--name", "many\(number)"])
    }
    try merge("own.qpack many.qpack", into: "all.qpack")
    try workspace.write("copied.c", Samples.ringPush() + "int main(void) { return 0; }\n")
    #expect(try workspace.report(["copied.c"], corpus: "own.qpack").origins == ["own"])
    let expected = try report("all.qpack", of: ["copied.c"])
    #expect(try report("own.qpack many.qpack", of: ["copied.c"]) == expected)
    #expect(!expected.contains("push.c"))
  }

  @Test func `a variable names packs as PATH does, before the settings and after an option`() throws {
    try add(["a.qpack", fernwood])
    try add(["b.qpack", lamplight])
    try workspace.write(".quoth.json", "{ corpora: 'none.qpack' }")
    func told(_ line: String, _ environment: String) throws -> String {
      try workspace.quoth("scan -f json . \(line)", environment: environment).output
    }
    let both = try told("", "QUOTH_CORPUS=a.qpack:b.qpack")
    #expect(both.contains("\"name\":\"a.qpack\"") && both.contains("\"name\":\"b.qpack\""))
    let one = try told("--corpus b.qpack", "QUOTH_CORPUS=a.qpack")
    #expect(!one.contains("a.qpack") && one.contains("\"name\":\"b.qpack\""))
    let shown = try workspace.quoth("scan --show-settings", environment: "QUOTH_CORPUS=a.qpack:builtin").output
    #expect(shown.contains("a.qpack (QUOTH_CORPUS)") && shown.contains("builtin (QUOTH_CORPUS)"))
  }

  @Test func `a file that is called builtin is reached by its path`() throws {
    try add(["builtin.qpack", fernwood])
    try workspace.shell("mv builtin.qpack builtin")
    try workspace.write("copied.c", Samples.ringPush())
    #expect(try workspace.report(["copied.c"], corpus: "./builtin").origins == ["fernwood"])
    #expect(try workspace.quoth("corpus info ./builtin").output.hasPrefix("pack          ./builtin\n"))
  }

  @Test func `a pack tells what it was built from, and on which day`() throws {
    let manifest = "{ name: 'samples', date: '2026-11-25', components: [{ name: 'fernwood', source: '\(fernwood)' }] }"
    try workspace.write("recipe.json5", manifest)
    #expect(try workspace.quoth("corpus build recipe.json5 -o s.qpack").status == 0)
    let bytes = try workspace.bytes("s.qpack")
    #expect(try workspace.quoth("corpus build recipe.json5 -o s.qpack").status == 0)
    #expect(try workspace.bytes("s.qpack") == bytes)
    let info = try workspace.quoth("corpus info s.qpack").output
    let digest = SHA256.digest(of: Array(manifest.utf8)).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    #expect(info.contains("recipe        samples 2026-11-25\nrecipe digest \(digest)\nbuilt by      quoth "))
    try workspace.write("copied.c", Samples.ringPush())
    let text = try workspace.quoth("scan --corpus s.qpack copied.c").output
    #expect(text.contains(" · corpus s.qpack 2026-11 (1 component) · "))
    #expect(try workspace.quoth("scan --corpus s.qpack -f json copied.c").output.contains("\"date\":\"2026-11-25\""))
    try workspace.write("own/own.c", Samples.ownCode(functions: 2))
    try add(["s.qpack", "own"])
    #expect(try !workspace.quoth("corpus info s.qpack").output.contains("recipe"))
  }

  @Test func `where nobody names a pack it is the one in the program`() throws {
    try workspace.write("own.c", Samples.ownCode(functions: 2))
    let scan = try workspace.quoth("scan own.c")
    if Self.isBuiltIn {
      #expect(scan.status == 0 && scan.output.contains(" · corpus builtin "), "\(scan.output)\(scan.errors)")
    } else {
      #expect(scan.status == 2 && scan.errorLines.count == 1)
      for word in ["built without its corpus", "--corpus", "QUOTH_CORPUS", "`corpora`", "quoth corpus add"] {
        #expect(scan.errors.contains(word))
      }
      #expect(try workspace.quoth("corpus check").status == 2)
    }
  }

  /// Whether the pack lies in the source tree; a program that was built before it came does not have it, and then these tests fail:
  /// touch `EmbeddedCorpus.c`.
  static let isBuiltIn =
    (try? BytePath("\(Samples.folder)/../../corpus/builtin.qpack".utf8).map { try Descriptor.status(of: $0) }) != nil

  @Test(.enabled(if: isBuiltIn, "corpus/builtin.qpack is not there"))
  func `the pack in the program is whole, and can be compared with what this program makes`() throws {
    let outcome = try workspace.quoth("corpus check builtin")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let info = try workspace.quoth("corpus info builtin").output
    #expect(info.contains("\nrecipe        builtin 20") && info.contains("\nrecipe digest "), "\(info)")
  }

  @Test(.enabled(if: isBuiltIn, "corpus/builtin.qpack is not there"))
  func `the pack in the program goes where the program goes, and with other packs`() throws {
    try workspace.shell("cp '\(try Workspace.program())' elsewhere")
    try workspace.write("copied.c", Samples.ringPush())
    try add(["a.qpack", fernwood])
    let outcome = try workspace.pasted(
      "mkdir empty && cd empty && ../elsewhere scan --corpus builtin --corpus ../a.qpack ../copied.c")
    #expect(outcome.status == 1 && outcome.output.contains("fernwood") && outcome.output.contains(" · corpus builtin "))
    #expect(try workspace.pasted("cd empty && ../elsewhere corpus list").output.split(separator: "\n").count > 200)
  }
}
