import Testing

/// `quoth baseline`: what was there before stays quiet, what is new is told.
@Suite struct BaselineTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.buildSamples()
    try workspace.shell("cp -R '\(Samples.folder)/project' project && cd project && git init -q")
  }

  private func scan(_ words: String = "project") throws -> Outcome {
    try workspace.quoth("scan --corpus samples.qpack \(words)")
  }

  private func baseline(_ verb: String, _ words: String = "project") throws -> Outcome {
    try workspace.quoth("baseline \(verb) --corpus samples.qpack \(words)")
  }

  private func lines(_ file: String = "project/.quoth-baseline.json") throws -> Int {
    try workspace.bytes(file).count { $0 == UInt8(ascii: "\n") } - 5
  }

  @Test func `a tree with a baseline is green, a new finding fails, and update accepts it`() throws {
    #expect(try baseline("create").output.contains("accepted 4 findings"))
    let green = try scan()
    #expect(green.status == 0 && green.output.contains("4 accepted: 4 by the baseline"))
    try workspace.write("project/new.c", Samples.lines(8...50, of: Samples.slope))
    #expect(try workspace.report(["project"]).findings.filter { $0.level == "fail" }.map(\.file) == ["project/new.c"])
    #expect(try scan("project/new.c").status == 1)
    #expect(try scan("--no-baseline -q project").output.split(separator: "\n").count == 5)
    #expect(try baseline("update").output.hasPrefix("added 1 entry, dropped 0 entries, kept 4"))
    #expect(try scan().status == 0)
  }

  @Test func `what is gone is told in one line, and prune forgets only that`() throws {
    _ = try baseline("create")
    try workspace.shell("rm project/web/masonry.ts project/tools/notes.py")
    try workspace.write("project/new.c", Samples.lines(8...50, of: Samples.slope))
    let remarks = try workspace.report(["project"]).summary.remarks
    #expect(remarks.map(\.kind) == ["unused-baseline"])
    #expect(try #require(remarks.first).text.contains("2 entries") && remarks[0].text.contains("quoth baseline prune"))
    #expect(try workspace.report(["project/src"]).summary.remarks.isEmpty)
    #expect(try baseline("prune", "project/src").output.hasPrefix("dropped 0 entries, kept 4"))
    #expect(try baseline("prune").output.hasPrefix("dropped 2 entries, kept 2"))
    #expect(try workspace.report(["project"]).summary.remarks.isEmpty)
    #expect(try scan().status == 1)
  }

  @Test func `update keeps what it did not look at, and follows a file that was moved`() throws {
    _ = try baseline("create")
    let before = try workspace.bytes("project/.quoth-baseline.json")
    #expect(try baseline("update", "project/src").output.hasPrefix("added 0 entries, dropped 0 entries, kept 4"))
    #expect(try workspace.bytes("project/.quoth-baseline.json") == before)
    try workspace.shell("mkdir project/lib && mv project/src/trend.c project/lib/trend.c")
    #expect(try scan().status == 0)
    #expect(try baseline("update").output.hasPrefix("added 0 entries, dropped 0 entries, kept 4"))
    #expect(
      String(decoding: try workspace.bytes("project/.quoth-baseline.json"), as: UTF8.self).contains("\"lib/trend.c\""))
    try workspace.write("project/src/trend.c", workspace.bytes("project/lib/trend.c"))
    #expect(try scan().status == 1)
  }

  @Test func `an allow goes before the baseline, which does not take in what is allowed`() throws {
    let id = try #require(try workspace.report(["project"]).findings.first?.id)
    let allow = try workspace.quoth("allow --corpus samples.qpack \(id) project --reason ours")
    #expect(allow.status == 0)
    #expect(try baseline("create").output.contains("accepted 3 findings"))
    #expect(try scan().output.contains("4 accepted: 3 by the baseline, 1 by quoth allow"))
  }

  @Test func `a baseline is not written over, and not made up`() throws {
    let missing = try baseline("prune")
    #expect(missing.status == 2 && missing.errors.contains("quoth baseline create"))
    _ = try baseline("create")
    let twice = try baseline("create")
    #expect(twice.status == 2 && twice.errorLines.count == 1 && twice.errors.contains("quoth baseline update"))
    #expect(try baseline("update", "--no-baseline project").status == 2)
  }

  @Test func `a baseline of another name lies where it is wanted`() throws {
    try workspace.shell("mkdir ci")
    let named = "--baseline ci/known.json project"
    let absent = try scan(named)
    #expect(absent.status == 2 && absent.errors.contains("quoth baseline create --baseline ci/known.json"))
    #expect(try baseline("create", named).status == 0)
    #expect(try scan(named).status == 0)
    #expect(try scan().status == 1)
    #expect(try lines("ci/known.json") == 4)
    #expect(
      String(decoding: try workspace.bytes("ci/known.json"), as: UTF8.self).contains("\"../project/src/trend.c\""))
  }

  @Test func `a file that could not be read makes a baseline incomplete`() throws {
    let outcome = try baseline("create", "--max-filesize 100 project")
    #expect(outcome.status == 3 && outcome.errors.contains("incomplete"))
  }

  @Test func `a damaged baseline is refused with one line`() throws {
    _ = try baseline("create")
    let whole = String(decoding: try workspace.bytes("project/.quoth-baseline.json"), as: UTF8.self)
    let nested = String(repeating: "[", count: 100_000)
    let damages: [(String, String)] = [
      (String(whole.dropLast(9)), "damaged"), ("", "damaged"), ("{\"version\": \(nested)", "damaged"),
      (whole.replacing("\"version\": 1", with: "\"version\": 9"), "version 9"),
      (whole.replacing("\"added\"", with: "\"addedd\""), "`addedd`"),
    ]
    for (text, words) in damages {
      try workspace.write("project/.quoth-baseline.json", text)
      let outcome = try scan()
      #expect(
        outcome.status == 2 && outcome.errorLines.count == 1 && outcome.errors.contains(words), "\(outcome.errors)")
    }
    try workspace.write("project/.quoth-baseline.json", [0x7B, 0xFF])
    #expect(try scan().errors.contains("UTF-8"))
  }
}
