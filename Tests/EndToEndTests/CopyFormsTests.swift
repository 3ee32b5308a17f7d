import Testing

/// Ways in which a copy may lie in a file.
@Suite struct CopyFormsTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.buildSamples()
  }

  @Test(arguments: ["cpp", "h", "m"])
  func `an excerpt of a C file is found in a file of a kin language`(ending: String) throws {
    try workspace.write(
      "own.\(ending)", "#import \"own.h\"\n" + Samples.ownCode(functions: 3) + "\n" + Samples.ringPush())
    #expect(try workspace.report(["own.\(ending)"]).copies == ["own.\(ending) fernwood/src/ring.c"])
  }

  @Test func `ten verbatim lines are found inside a large file of own code`() throws {
    let own = Samples.ownCode(functions: 60)
    try #require((6500...8500).contains(own.utf8.count))
    let copy = try Samples.lines(43...52, of: Samples.ring)
    let functions = own.split(separator: "\n\n")
    let host = functions.prefix(30) + ["float quiver(float angle) {\n\(copy)}"]
    try workspace.write("host.c", (host + functions.dropFirst(30)).joined(separator: "\n\n") + "\n")
    let report = try workspace.report(["host.c"])
    #expect(report.copies == ["host.c fernwood/src/ring.c"])
    let region = try #require(report.findings.first?.region)
    let before = host.dropLast().joined(separator: "\n\n").split(separator: "\n", omittingEmptySubsequences: false)
      .count
    #expect(abs(region.startLine - (before + 3)) <= 1 && abs(region.endLine - (before + 12)) <= 1)
  }

  @Test func `own code alone is clean`() throws {
    try workspace.write("own.c", Samples.ownCode(functions: 60))
    let outcome = try workspace.quoth("scan --corpus samples.qpack own.c")
    #expect(outcome.status == 0)
  }

  @Test func `two origins in one file are both named`() throws {
    try workspace.write(
      "manifest.json",
      """
      {components: [
        {name: 'ringlet', version: '1', source: '\(Samples.folder)/components/fernwood-1.2.0', include: ['src/ring.c']},
        {name: 'slopelet', version: '1', source: '\(Samples.folder)/components/fernwood-1.2.0', include: ['src/slope.c']},
      ]}
      """)
    #expect(try workspace.quoth("corpus build manifest.json -o two.qpack").status == 0)
    let slope = try Samples.lines(11...21, of: Samples.slope)
    try workspace.write("both.c", Samples.ringPush() + "\n" + Samples.ownCode(functions: 2) + "\n" + slope)
    #expect(try workspace.report(["both.c"], corpus: "two.qpack").origins == ["ringlet", "slopelet"])
  }

  @Test func `a copy of a vendored copy goes to its home, and both are claimants`() throws {
    try workspace.shell("mkdir -p barge/vendor/fernwood-1.2.0/src barge/src")
    let ring = try Samples.text(Samples.ring)
    try workspace.write("barge/vendor/fernwood-1.2.0/src/ring.c", ring + "\nint ring_patch(void) { return 7; }\n")
    try workspace.write("barge/src/main.c", "int main(void) { return 0; }\n")
    try workspace.write(
      "manifest.json",
      """
      {components: [
        {name: 'barge', version: '3', source: 'barge', released: '2011-01-01', keep: ['vendored']},
        {name: 'fernwood', version: '1.2.0', source: '\(Samples.folder)/components/fernwood-1.2.0', released: '2020-01-01'},
      ]}
      """)
    #expect(try workspace.quoth("corpus build manifest.json -o homes.qpack").status == 0)
    try workspace.write("own.c", Samples.ownCode(functions: 2) + "\n" + Samples.ringPush())
    let report = try workspace.report(["own.c"], corpus: "homes.qpack")
    #expect(report.copies == ["own.c fernwood/src/ring.c"])
    #expect(report.findings.first?.claimants.map(\.path) == ["vendor/fernwood-1.2.0/src/ring.c"])
  }

  @Test func `a copy in a file of one line is told by its columns`() throws {
    let own = "function blend(seed,total){for(let i=0;i<seed.length;i++){total^=seed[i]<<i%7}return total}"
    let copy = try Samples.lines(5...27, of: Samples.columns).split(separator: "\n").map {
      $0.drop { $0 == " " }
    }.joined()
    try workspace.write("site.min.js", own + copy + own + "\n")
    let finding = try #require(try workspace.report(["site.min.js"]).findings.first)
    #expect(finding.origin.path == "lamplight/columns.js")
    let region = try #require(finding.region)
    #expect(region.startLine == 1 && region.endLine == 1)
    #expect(abs(region.startColumn - (own.utf8.count + 1)) <= 8)
    #expect(abs(region.endColumn - (own.utf8.count + copy.utf8.count)) <= 8)
  }
}
