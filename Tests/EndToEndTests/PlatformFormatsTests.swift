import Testing

/// One scan that writes for every platform.
struct PlatformFormatsTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.buildSamples()
    try workspace.shell("cp -R '\(Samples.folder)/project' project")
  }

  private func text(_ file: String) throws -> String { String(decoding: try workspace.bytes(file), as: UTF8.self) }

  @Test func `a scan annotates a run and writes each other format to its file`() throws {
    let outcome = try workspace.quoth(
      """
      scan --corpus samples.qpack -f github -o sarif=o.sarif -o gitlab=o.json -o junit=o.xml -o csv=o.csv -o markdown=o.md -o ai=o.txt project
      """)
    #expect(outcome.status == 1 && outcome.errors.isEmpty)
    let commands = outcome.output.split(separator: "\n")
    #expect(commands.count == 5)
    #expect(
      commands[0].hasPrefix(
        "::error file=project/src/journal.cpp,line=14,endLine=27,title=Copied code without credit ["))
    #expect(commands[4].hasPrefix("::notice title=quoth::4 findings · 5 files, "))
    #expect(try text("o.sarif").contains(#""region":{"startLine":14,"startColumn":1,"endLine":27,"endColumn":2}"#))
    #expect(try text("o.json").split(separator: "\"fingerprint\"").count == 5)
    #expect(try text("o.xml").contains(#"tests="5" failures="4" errors="0" skipped="0""#))
    #expect(try text("o.csv").split(separator: "\r\n").count == 5)
    #expect(try text("o.md").hasPrefix("### quoth: 4 findings\n"))
    #expect(try text("o.txt").split(separator: "\n").count == 5)
  }

  @Test func `the command that a model is given mends the finding`() throws {
    let scan = "scan --corpus samples.qpack --licence GPL-3.0-or-later -f ai project/src/journal.cpp"
    let before = try workspace.quoth(scan)
    let command = try #require(before.output.split(separator: "\n").last?.split(separator: " | ").last)
    #expect(before.status == 1 && command.hasPrefix("quoth attribute "))
    #expect(try workspace.pasted(String(command)).status == 0)
    let after = try workspace.quoth(scan)
    #expect(after.status == 0)
    #expect(after.output.hasPrefix("quoth: nothing to do (0 findings · 1 in order) · 1 file, "))
  }

  @Test func `the same scan gives the same bytes, whatever the number of threads`() throws {
    for format in ["sarif", "gitlab", "github", "junit", "csv", "markdown", "ai"] {
      let one = try workspace.quoth("scan --corpus samples.qpack -j 1 -f \(format) project")
      let four = try workspace.quoth("scan --corpus samples.qpack -j 4 -f \(format) project")
      #expect(one.output == four.output && !one.output.isEmpty, "\(format)")
    }
  }
}
