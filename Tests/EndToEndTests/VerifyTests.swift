import Testing

/// `quoth verify`: whether a report still holds.
@Suite struct VerifyTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.buildSamples()
    try workspace.shell("cp -R '\(Samples.folder)/project' project")
  }

  private func makeReport(_ words: String = "project") throws {
    _ = try workspace.quoth("scan --corpus samples.qpack -f json \(words)", output: ">report.json")
  }

  private func verify(_ words: String = "--corpus samples.qpack") throws -> Outcome {
    try workspace.quoth("verify report.json \(words)")
  }

  @Test func `a report holds as long as nothing changes, whatever the order of its keys`() throws {
    try makeReport("--licence MIT --sensitivity high project/src project/tools")
    let outcome = try verify()
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
    #expect(outcome.output == "report.json holds: a scan now finds the same\n")
    let json = try verify("--corpus samples.qpack -f json")
    #expect(json.output == "{\"report\":\"report.json\",\"same\":true,\"differences\":[]}\n")
  }

  @Test func `a changed tree is told finding by finding`() throws {
    try makeReport()
    try workspace.shell("rm project/web/masonry.ts && cp project/tools/notes.py project/tools/second.py")
    try workspace.write("project/src/trend.c", "\n\n" + Samples.text("project/src/trend.c"))
    let outcome = try verify()
    #expect(outcome.status == 1)
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.contains { $0.hasPrefix("gone      project/web/masonry.ts:") })
    #expect(lines.contains { $0.hasPrefix("new       project/tools/second.py:") })
    #expect(lines.contains { $0.hasPrefix("changed   project/src/trend.c:8:") && $0.contains("place: was") })
    #expect(!lines.contains { $0.contains("notes.py") })
    #expect(lines.contains { $0.hasPrefix("scope     lines checked: was ") })
    #expect(lines.last?.hasPrefix("report.json does not hold: ") == true)
  }

  @Test func `another licence of the project changes what is said of the findings`() throws {
    try makeReport("project")
    let outcome = try verify("--corpus samples.qpack --licence GPL-2.0-only")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("your licence: was unknown, is GPL-2.0-only by option"))
    #expect(outcome.output.contains("compatibility: was unknown, is incompatible"))
  }

  @Test func `the corpus is known by its digest`() throws {
    try makeReport()
    try workspace.shell("mv samples.qpack renamed.qpack")
    try workspace.write("other/a.c", Samples.ownCode(functions: 9))
    #expect(try workspace.quoth("corpus add other.qpack other --name other").status == 0)
    #expect(try verify("--corpus other.qpack --corpus renamed.qpack").status == 0)
    let outcome = try verify("--corpus other.qpack")
    #expect(outcome.status == 1 && outcome.output.contains("corpus    digests: was "))
    #expect(try verify("--corpus samples.qpack").status == 2)
  }

  @Test func `a report that was cut off, is no report or cannot be scanned again is an error`() throws {
    try makeReport()
    let whole = try workspace.bytes("report.json")
    func fails(_ bytes: [UInt8], saying words: String) throws {
      try workspace.write("report.json", bytes)
      let outcome = try verify()
      #expect(outcome.status == 2 && outcome.output.isEmpty)
      #expect(outcome.errorLines.count == 1 && outcome.errors.contains(words), "\(outcome.errors)")
    }
    try fails(Array(whole.prefix(whole.count / 2)), saying: "cut off")
    try fails(Array("{}".utf8), saying: "lacks `schemaVersion`")
    try fails([0xFF, 0x00], saying: "not UTF-8")
    try fails(Array(String(decoding: whole, as: UTF8.self).replacing("\"1.4\"", with: "\"2.0\"").utf8), saying: "2.0")
    let input = try workspace.quoth("scan --corpus samples.qpack -f json -", input: Array(Samples.ringPush().utf8))
    try fails(Array(input.output.utf8), saying: "standard input")
    let lines = try workspace.quoth("scan --corpus samples.qpack -f jsonl project")
    try fails(Array(lines.output.utf8), saying: "jsonl")
    try workspace.shell("rm -r project")
    try fails(whole, saying: "project")
  }

  @Test func `paths that are no text are scanned again byte for byte`() throws {
    try workspace.shell("cp -R project/src \"$(printf 'od\\377d')\"")
    let script = "d=\"$(printf 'od\\377d')\"; quoth scan --corpus samples.qpack -f json \"$d\" > report.json"
    #expect(try workspace.pasted(script).status == 1)
    #expect(try verify().status == 0)
  }
}
