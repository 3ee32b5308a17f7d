import Testing

/// The promise on the first page of the README.
@Suite struct SampleProjectTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.buildSamples()
    try workspace.shell("cp -R '\(Samples.folder)/project' project")
  }

  @Test func `copies are found in four disguises, and own code is not`() throws {
    let outcome = try workspace.quoth("scan --corpus samples.qpack -f json project")
    #expect(outcome.status == 1)
    let report = try ParsedReport(outcome.output)
    #expect(
      report.copies == [
        "project/src/journal.cpp fernwood/src/ring.c", "project/src/trend.c fernwood/src/slope.c",
        "project/tools/notes.py lamplight/lamplight/outline.py",
        "project/web/masonry.ts lamplight/lamplight/columns.js",
      ])
    #expect(Set(report.findings.map(\.origin.licence)) == ["MIT", "Apache-2.0"])
  }

  @Test func `lookup names the document that a disguised file comes from`() throws {
    let outcome = try workspace.quoth("corpus lookup project/src/trend.c samples.qpack")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("seeds: fernwood 1.2.0  src/slope.c  MIT (its own word)\n"))
    #expect(!outcome.output.contains("the same"))
  }

  @Test func `lookup tells the same bytes from the same tokens`() throws {
    try workspace.write("bytes.c", Samples.text(Samples.ring))
    try workspace.write("tokens.c", Samples.text(Samples.ring) + "// not the same bytes\n")
    let bytes = try workspace.quoth("corpus lookup bytes.c samples.qpack").output
    let tokens = try workspace.quoth("corpus lookup tokens.c samples.qpack").output
    #expect(bytes == "the same bytes: fernwood 1.2.0  src/ring.c  MIT (its own word)\n")
    #expect(tokens == "the same tokens: fernwood 1.2.0  src/ring.c  MIT (its own word)\n")
  }

  @Test func `the text report names file, lines and origin`() throws {
    let outcome = try workspace.quoth("scan --corpus samples.qpack project/src/journal.cpp")
    #expect(outcome.output.contains("project/src/journal.cpp:14-27"))
    #expect(outcome.output.contains("fernwood 1.2.0  src/ring.c"))
  }
}
