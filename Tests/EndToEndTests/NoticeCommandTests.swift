import Testing

/// The attribution document of the sample project.
@Suite struct NoticeCommandTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.buildSamples()
    try workspace.shell("cp -R '\(Samples.folder)/project' project")
  }

  @Test func `each component is told with holders, licence and the places that hold its code`() throws {
    let outcome = try workspace.quoth("notice --corpus samples.qpack project")
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    for part in [
      "This project holds code of 2 components", "\nfernwood 1.2.0\n  https://fernwood.example/\n",
      "  Copyright (c) 2019 The Fernwood Authors\n", "  licence: MIT\n",
      "  in project/src/journal.cpp, lines 14-27, from src/ring.c\n", "\nlamplight 0.4.1\n",
      "Enclose the text of MIT: it goes with every copy of fernwood 1.2.0.",
      "Carry over what the NOTICE file says, where there is one: Apache-2.0",
    ] { #expect(outcome.output.contains(part), "\(part)") }
  }

  @Test(arguments: [("markdown", "# Code of others\n"), ("html", "<!DOCTYPE html>\n")])
  func `a format goes to a file, whole`(format: String, beginning: String) throws {
    let outcome = try workspace.quoth("notice --corpus samples.qpack -f \(format) -o credits project")
    #expect(outcome.status == 0 && outcome.output.isEmpty)
    let shown = try workspace.quoth("notice --corpus samples.qpack -f \(format) -j 1 project").output
    #expect(String(decoding: try workspace.bytes("credits"), as: UTF8.self) == shown && shown.hasPrefix(beginning))
  }

  @Test func `a folder that is not there is an error`() throws {
    #expect(try workspace.quoth("notice --corpus samples.qpack nowhere").status == 2)
    #expect(try workspace.quoth("notice --corpus samples.qpack -o nowhere/credits project").status == 2)
  }
}
