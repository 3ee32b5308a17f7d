import Testing

/// `quoth:allow` in comments of scanned files.
@Suite struct InlineAllowTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.buildSamples()
  }

  /// The report on a file with a comment, and a copied function two lines below it.
  private func report(_ comment: String, options: [String] = []) throws -> ParsedReport {
    try workspace.write("copied.c", "\(Samples.ownCode(functions: 2))\n\(comment)\n\n" + Samples.ringPush())
    return try workspace.report(options + ["copied.c"])
  }

  private func id() throws -> String { try #require(try report("").findings.first?.id) }

  @Test func `a comment with id and reason accepts the finding, for any number of threads`() throws {
    let id = try id()
    for jobs in ["1", "4"] {
      let report = try report(
        "// quoth:allow \(id) reason=\"taken over from us\" until=2199-12-31", options: ["-j", jobs])
      #expect(report.findings.map(\.id) == [id] && report.findings.first?.level == "pass")
      #expect(report.findings.first?.suppression?.source == "inline")
      #expect(report.findings.first?.suppression?.reason == "taken over from us")
      #expect(report.findings.first?.suppression?.until == "2199-12-31")
      #expect(report.summary.remarks.isEmpty)
    }
    let outcome = try workspace.quoth("scan --corpus samples.qpack copied.c")
    #expect(outcome.status == 0 && outcome.output.contains("1 accepted: 1 by a comment"))
  }

  @Test func `a bare one accepts what is beside it, and warns with what to write`() throws {
    let id = try id()
    let report = try report("/* quoth:allow */")
    #expect(report.findings.first?.suppression?.source == "inline")
    #expect(report.summary.remarks.map(\.kind) == ["bare-allow"])
    #expect(try #require(report.summary.remarks.first).text.contains("quoth:allow \(id) reason="))
    #expect(report.summary.remarks.first?.line == report.findings.first?.suppression?.line)
    #expect(try workspace.quoth("scan --corpus samples.qpack copied.c").output.contains("write quoth:allow \(id)"))
    #expect(try self.report("// quoth:allow \(id)").summary.remarks.map(\.kind) == ["bare-allow"])
  }

  @Test func `one that is over, for nothing, or not understood is told and holds for nothing`() throws {
    let id = try id()
    for (comment, kind) in [
      ("// quoth:allow \(id) reason=\"x\" until=2020-01-01", "expired-allow"),
      ("// quoth:allow 00000000 reason=\"x\"", "unused-allow"),
      ("// quoth:allow \(id) reason=\"x\" until=2199-02-29", "malformed-allow"),
    ] {
      let report = try report(comment)
      #expect(report.findings.map(\.level) == ["fail"] && report.summary.remarks.map(\.kind) == [kind], "\(comment)")
    }
  }

  @Test func `what stands in a string accepts nothing`() throws {
    let report = try report("static const char* text = \"quoth:allow \(id()) reason='x'\";")
    #expect(report.findings.map(\.level) == ["fail"] && report.summary.remarks.isEmpty)
  }

  @Test func `it moves with its file, and holds on standard input`() throws {
    let report = try report("// quoth:allow \(id()) reason=\"ours\"")
    #expect(report.findings.first?.level == "pass")
    try workspace.shell("mkdir lib && mv copied.c lib/moved.c")
    #expect(try workspace.quoth("scan --corpus samples.qpack lib").status == 0)
    let code = try workspace.bytes("lib/moved.c")
    #expect(try workspace.report(["--stdin-filename", "x.c", "-"], input: code).findings.map(\.level) == ["pass"])
  }

  @Test func `a comment goes before an allow, which is then unused`() throws {
    let id = try id()
    #expect(try workspace.quoth("allow --corpus samples.qpack \(id) copied.c --reason ours").status == 0)
    let report = try report("// quoth:allow \(id) reason=\"ours\"")
    #expect(report.findings.first?.suppression?.source == "inline")
    #expect(report.summary.remarks.map(\.kind) == ["unused-allow"])
    #expect(report.summary.remarks.first?.file == ".quoth-allow.json")
    let again = try workspace.quoth("allow --corpus samples.qpack \(id) copied.c --reason ours")
    #expect(again.status == 2 && again.errors.contains("accepted already, in copied.c:"))
  }

  @Test func `the sources of this program accept nothing by what they say of it`() throws {
    let root = Samples.folder.split(separator: "/", omittingEmptySubsequences: false).dropLast(2).joined(separator: "/")
    let report = try workspace.report(["\(root)/Sources"])
    #expect(report.summary.filesChecked > 100)
    #expect(report.summary.remarks.map(\.text) == [])
  }
}
