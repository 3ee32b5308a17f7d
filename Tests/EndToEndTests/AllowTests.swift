import Testing

/// `quoth allow`, from finding to finding again.
@Suite struct AllowTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.buildSamples()
    try workspace.write("project/src/own.c", Samples.ownCode(functions: 3))
    try workspace.write("project/src/ring.c", Samples.ownCode(functions: 2) + Samples.ringPush())
    try workspace.shell("cd project && git init -q && git add -A")
  }

  private func scan(_ words: String = "project") throws -> Outcome {
    try workspace.quoth("scan --corpus samples.qpack \(words)")
  }

  private func report(_ words: String = "project") throws -> ParsedReport {
    try workspace.report(words.split(separator: " ").map(String.init))
  }

  private func allow(_ id: String, _ words: String = "project", reason: String = "ours") throws -> Outcome {
    try workspace.quoth(
      ["allow", "--corpus", "samples.qpack", id, "--reason", reason] + words.split(separator: " ").map(String.init))
  }

  /// Allows the one finding of the project.
  private func allowed() throws -> String {
    let id = try #require(try report().findings.first?.id)
    let outcome = try allow(id, reason: "our own \"code\"")
    try #require(outcome.status == 0, "\(outcome.errors)")
    return id
  }

  private func replaceInAllowFile(_ old: String, _ new: String) throws {
    let text = String(decoding: try workspace.bytes("project/.quoth-allow.json"), as: UTF8.self)
    try #require(text.contains(old))
    try workspace.write("project/.quoth-allow.json", text.replacing(old, with: new))
  }

  @Test func `what is allowed fails no more, and the report says by what`() throws {
    #expect(try scan().status == 1)
    let id = try allowed()
    let outcome = try scan()
    #expect(outcome.status == 0 && outcome.output.contains("0 findings · 1 accepted: 1 by quoth allow"))
    let finding = try #require(try report().findings.first)
    #expect(finding.id == id && finding.level == "pass")
    #expect(finding.suppression?.source == "allow" && finding.suppression?.reason == "our own \"code\"")
    #expect(finding.suppression?.file == "project/.quoth-allow.json")
    #expect(try report("project/src").findings.first?.suppression?.source == "allow")
    #expect(try report().summary.remarks.isEmpty)
  }

  @Test func `it stays allowed when the file is moved, and when the rest of it is written anew`() throws {
    let id = try allowed()
    try workspace.shell("cd project && mkdir lib && git mv src/ring.c lib/buffer.c")
    #expect(try scan().status == 0)
    #expect(try scan("project/lib").status == 0)
    let copied = try Samples.ringPush().replacing("\n", with: "\n   ").replacing(" {", with: "\n{ // here\n")
    try workspace.write("project/lib/buffer.c", "// New\n" + Samples.ownCode(functions: 5) + copied)
    for jobs in ["1", "4"] {
      let findings = try report("-j \(jobs) project").findings
      #expect(findings.map(\.id) == [id] && findings.first?.suppression != nil)
    }
  }

  @Test func `a change of what was copied brings it back, and the allow is told as unused`() throws {
    let id = try allowed()
    try workspace.write(
      "project/src/ring.c",
      Samples.ownCode(functions: 2)
        + Samples.ringPush().replacing("return", with: "ring->count += 2; return"))
    let report = try report()
    #expect(report.findings.count == 1 && report.findings.first?.id != id && report.findings.first?.level == "fail")
    #expect(report.summary.remarks.map(\.kind) == ["unused-allow"])
    #expect(try #require(report.summary.remarks.first).text.contains("\(id) in src/ring.c"))
    #expect(try self.report("project/src/own.c").summary.remarks.isEmpty)
  }

  @Test func `a file that is gone leaves an unused allow where it was looked for`() throws {
    _ = try allowed()
    try workspace.shell("rm project/src/ring.c && mkdir project/lib && cp project/src/own.c project/lib")
    #expect(try report("project/src").summary.remarks.map(\.kind) == ["unused-allow"])
    #expect(try report("project/lib").summary.remarks.isEmpty)
  }

  @Test func `a second paste is reported, and allowed by itself`() throws {
    let id = try allowed()
    try workspace.write("project/src/again.c", Samples.ownCode(functions: 1) + Samples.ringPush())
    #expect(
      try report().findings.map { $0.level + " " + $0.file } == ["fail project/src/again.c", "pass project/src/ring.c"])
    #expect(try scan("project/src/again.c").status == 1)
    #expect(try allow(id, "project/src/again.c").output.contains("project/src/again.c:"))
    #expect(try scan().status == 0)
    let lines = String(decoding: try workspace.bytes("project/.quoth-allow.json"), as: UTF8.self).split(separator: "\n")
    #expect(lines.count { $0.contains(id) } == 2)
  }

  @Test func `an allow ends with its last day`() throws {
    let id = try #require(try report().findings.first?.id)
    #expect(
      try workspace.quoth("allow --corpus samples.qpack \(id) project --reason ours --expires 2199-12-31").status == 0)
    #expect(try report().findings.first?.suppression?.until == "2199-12-31")
    try replaceInAllowFile("2199-12-31", "2020-02-29")
    let report = try report()
    #expect(report.findings.first?.level == "fail")
    #expect(report.summary.remarks.map(\.kind) == ["expired-allow"])
    #expect(try allow(id).status == 0)
    #expect(try self.report().summary.remarks.isEmpty)
  }

  @Test func `two roots share the allows of the first one's project, and other folders are named by the way there`()
    throws
  {
    try workspace.write("other/x.c", Samples.text(Samples.slope))
    let ids = try report("project other").findings.map(\.id)
    #expect(ids.count == 2)
    for id in ids { #expect(try allow(id, "project other").status == 0) }
    #expect(try scan("project other").status == 0)
    #expect(try scan("other project").status == 1)
    #expect(
      String(decoding: try workspace.bytes("project/.quoth-allow.json"), as: UTF8.self).contains("\"../other/x.c\""))
  }

  @Test func `standard input is the file that it is named for`() throws {
    let id = try allowed()
    try workspace.shell("cp project/.quoth-allow.json . && sed -i 's|\"src/|\"project/src/|' .quoth-allow.json")
    let code = try workspace.bytes("project/src/ring.c")
    func standardInput(_ name: String) throws -> ParsedReport {
      try workspace.report(["--stdin-filename", name, "-"], input: code)
    }
    #expect(try standardInput("project/src/ring.c").findings.map(\.suppression?.source) == ["allow"])
    #expect(try standardInput("./project/src/../src/ring.c").findings.map(\.id) == [id])
    #expect(try standardInput("project/src/../src/ring.c").findings.map(\.suppression?.source) == ["allow"])
    #expect(try standardInput("other.c").findings.map(\.level) == ["fail"])
  }

  @Test func `what cannot be allowed is told in a sentence`() throws {
    let id = try #require(try report().findings.first?.id)
    let other = id.hasPrefix("0") ? "1" + id.dropFirst() : "0" + id.dropFirst()
    let unknown = try allow(String(other))
    #expect(
      unknown.status == 2 && unknown.errorLines.count == 1 && unknown.errors.contains("the nearest of 1 is \(id) ("))
    #expect(try allow("nonsense").status == 2)
    #expect(try allow(id, reason: " ").status == 2)
    #expect(try workspace.quoth("allow --corpus samples.qpack \(id) project").status == 2)
    for day in ["2020-01-01", "2199-02-29"] {
      let outcome = try workspace.quoth("allow --corpus samples.qpack \(id) project --reason x --expires \(day)")
      #expect(outcome.status == 2 && outcome.errors.contains(day))
    }
    #expect(throws: (any Error).self) { try workspace.bytes("project/.quoth-allow.json") }
  }

  @Test func `a damaged file is refused with one line, and left as it is`() throws {
    let id = try allowed()
    let bytes = try workspace.bytes("project/.quoth-allow.json")
    try workspace.write("project/.quoth-allow.json", Array(bytes.dropLast(20)))
    for outcome in [try scan(), try allow(id)] {
      #expect(
        outcome.status == 2 && outcome.errorLines.count == 1
          && outcome.errors.contains(".quoth-allow.json: it is damaged"))
    }
    #expect(try workspace.bytes("project/.quoth-allow.json").count == bytes.count - 20)
  }

  @Test func `a link that leads to the project leads to its allows`() throws {
    _ = try allowed()
    try workspace.shell("ln -s project/src link")
    #expect(try report("link").findings.map(\.suppression?.source) == ["allow"])
  }

  @Test func `two programs do not write at the same time`() throws {
    let id = try #require(try report().findings.first?.id)
    let command = "\(try Workspace.program()) allow --corpus samples.qpack \(id) project --reason x"
    try workspace.shell("flock project/.quoth-allow.json.lock \(command) 2>errors; echo $? >status")
    #expect(try workspace.bytes("status") == Array("2\n".utf8))
    #expect(String(decoding: try workspace.bytes("errors"), as: UTF8.self).contains("another process"))
    #expect(try allow(id).status == 0)
    try workspace.shell("test ! -e project/.quoth-allow.json.lock")
  }

  @Test func `a vendored folder is allowed with its files, so that a scan of one of them knows it`() throws {
    try workspace.shell("cp -R '\(Samples.folder)/components/fernwood-1.2.0' project/vendored && rm project/src/ring.c")
    let folder = try #require(try report().findings.first)
    #expect(folder.kind == "vendored")
    #expect(try allow(folder.id).status == 0)
    #expect(try scan().status == 0)
    #expect(try scan("project/vendored/src/ring.c").status == 0)
    #expect(try report().summary.remarks.isEmpty)
    try workspace.shell("mv project/vendored project/thirdparty")
    #expect(try scan().status == 0)
  }
}
