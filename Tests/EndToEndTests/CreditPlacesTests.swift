import Testing

/// Where credit is looked for, and whom it credits.
@Suite struct CreditPlacesTests {
  private let workspace: Workspace
  private static let holder = "Copyright (c) 2019 Jane Q. Doe"
  private static let tag = "SPDX-License-Identifier: MIT"

  init() throws {
    workspace = try Workspace()
    for set in 1...4 {
      try workspace.write("loom/src/weave\(set).c", WovenCode.c(set, header: "/* \(Self.holder)\n * \(Self.tag) */\n"))
    }
    let outcome = try workspace.quoth("corpus add l.qpack loom --component-version 1")
    try #require(outcome.status == 0, "\(outcome.errors)")
  }

  /// The first three functions of a set.
  private func copied(_ set: Int) -> String {
    WovenCode.c(set).split(separator: "\n").prefix(21).joined(separator: "\n") + "\n"
  }

  private func findings(_ arguments: String, input: [UInt8] = []) throws -> [ParsedReport.Finding] {
    try ParsedReport(workspace.quoth("scan --corpus l.qpack -f json \(arguments)", input: input).output).findings
  }

  private func attribution(_ path: String) throws -> ParsedReport.Finding.Attribution {
    let findings = try findings(path)
    try #require(findings.count == 1)
    return findings[0].attribution
  }

  private func write(_ file: String, _ set: Int = 1, header: String = "") throws {
    try workspace.write(file, header + copied(set) + Samples.ownCode(functions: 8))
  }

  @Test(arguments: ["NOTICE", "THIRD-PARTY.txt", "CREDITS", "ACKNOWLEDGEMENTS.md", "ThirdPartyNotices.txt", "AUTHORS"])
  func `a list of others credits from the file's folder and from each above it`(name: String) throws {
    try write("project/src/deep/own.c")
    let text = "loom\n\(Self.holder)\n\(Self.tag)\n"
    for place in ["project/src/deep/\(name)", "project/src/\(name)", "project/\(name)"] {
      try workspace.write(place, text)
      let attribution = try attribution("project")
      #expect(attribution.verdict == "attributed")
      #expect(attribution.credits.map(\.file) == [place])
      #expect(attribution.credits.first?.place == "notice")
      try workspace.shell("rm \(place)")
    }
    #expect(try attribution("project").verdict == "unattributed")
  }

  @Test func `what lies above a scanned folder counts within its repository, by the way there`() throws {
    try write("project/src/own.c")
    try workspace.write("project/NOTICE", "loom\n\(Self.holder)\n\(Self.tag)\n")
    #expect(try attribution("project/src").verdict == "unattributed")
    try workspace.shell("mkdir project/.git")
    #expect(try attribution("project/src").credits.map(\.file) == ["project/NOTICE"])
    #expect(try attribution("project/src/own.c").credits.map(\.file) == ["project/NOTICE"])
    try workspace.shell("cp l.qpack project/src && cp -R project inner")
    let script = "cd project/src && \(try Workspace.program()) scan --corpus l.qpack -f json . > ../../report || true"
    try workspace.shell(script)
    let report = try ParsedReport(String(decoding: workspace.bytes("report"), as: UTF8.self))
    #expect(report.findings.first?.attribution.credits.map(\.file) == ["../NOTICE"])
  }

  @Test func `the project's own licence and own holders credit nobody else`() throws {
    try write("project/src/own.c", header: "/* Copyright 2024 Somebody Else\n * \(Self.tag) */\n")
    try workspace.write("project/LICENSE", "Copyright 2024 Somebody Else\n\(Self.tag)\n")
    try workspace.write("project/NOTICE", "weaver\nCopyright 2011 Joe Bloggs\n\(Self.tag)\n")
    #expect(try attribution("project").verdict == "unattributed")
  }

  @Test func `snippet tags credit the region between them and no other`() throws {
    let tags = "// SPDX-SnippetBegin\n// \(Self.tag)\n// SPDX-SnippetCopyrightText: 2019 Jane Q. Doe\n"
    let between = Samples.ownCode(functions: 8)
    try workspace.write(
      "project/own.c", between + tags + copied(1) + "// SPDX-SnippetEnd\n" + between + copied(2))
    let findings = try findings("project")
    #expect(findings.map(\.origin.path) == ["src/weave1.c", "src/weave2.c"])
    #expect(findings.map(\.attribution.verdict) == ["attributed", "unattributed"])
  }

  @Test func `a licence file for one file speaks of that file alone`() throws {
    try write("project/vendored/one.c", 1)
    try write("project/vendored/two.c", 2)
    try workspace.write("project/vendored/one.LICENSE", "\(Self.holder)\n\(Self.tag)\n")
    #expect(try findings("project").map(\.attribution.verdict) == ["attributed", "unattributed"])
    try workspace.write("project/vendored/two.c.license", "\(Self.holder)\n\(Self.tag)\n")
    #expect(try findings("project").map(\.attribution.verdict) == ["attributed", "attributed"])
  }

  @Test func `a header may point to a file beside it for its licence`() throws {
    try write(
      "project/own.c", header: "/* \(Self.holder), derived from loom.\n * For the licence, see the file COPYING. */\n")
    #expect(try attribution("project").missing == ["licence"])
    try workspace.write("project/COPYING", "\(Self.tag)\n")
    let attribution = try attribution("project")
    #expect(attribution.verdict == "attributed")
    #expect(attribution.credits.map(\.file) == ["project/own.c", "project/COPYING"])
  }

  @Test func `a header that came along as it was names the origin by its notice`() throws {
    try write("project/own.c", header: "/* Copyright 2019 Jane Q. Doe\n * \(Self.tag) */\n")
    #expect(try attribution("project").verdict == "attributed")
    try write("project/own.c", header: "/* Copyright 2020 Jane Q. Doe\n * \(Self.tag) */\n")
    #expect(try attribution("project").missing == ["origin"])
  }

  @Test func `a list of people does not credit a component by its name`() throws {
    try write("project/own.c")
    try workspace.write("project/AUTHORS", "Ann Loom\nJoe Bloggs\n")
    #expect(try attribution("project").verdict == "unattributed")
  }

  @Test func `the name of a folder names the origin, and alone credits nobody`() throws {
    try write("project/loom/own.c")
    #expect(try attribution("project").verdict == "unattributed")
    try write("project/loom/own.c", header: "/* Copyright 2020 Jane Q. Doe\n * \(Self.tag) */\n")
    let attribution = try attribution("project")
    #expect(attribution.verdict == "attributed")
    #expect(attribution.credits.map(\.place) == ["header", "path"])
  }

  @Test func `standard input is credited by its own comments`() throws {
    let credit = "/* \(Self.holder), derived from loom\n * \(Self.tag) */\n"
    let verdicts = try ["", credit].map { header in
      try findings("--stdin-filename a.c -", input: Array((header + copied(1)).utf8)).map(\.attribution.verdict)
    }
    #expect(verdicts == [["unattributed"], ["attributed"]])
  }

  @Test func `a vendored folder is credited when all of its files are`() throws {
    try workspace.shell(
      "cp -R loom/src project && rm -f project/weave4.c && echo 'int own;' > project/own.c && mkdir top && mv project top/loom"
    )
    let whole = try findings("top")
    #expect(whole.map(\.kind) == ["vendored"])
    #expect(whole.map(\.attribution.verdict) == ["attributed"])
    #expect(whole.first?.origin.licence == "MIT")
    #expect(whole.first?.origin.holders == [Self.holder])
    try workspace.write("top/loom/weave3.c", WovenCode.c(3))
    let partly = try findings("top")
    #expect(partly.map(\.attribution.verdict) == ["partial"])
    for set in 1...2 { try workspace.write("top/loom/weave\(set).c", WovenCode.c(set)) }
    let bare = try findings("top")
    #expect(bare.map(\.attribution.verdict) == ["unattributed"])
    #expect(bare.map(\.id) == whole.map(\.id))
    try workspace.shell("mv top/loom top/woven")
    #expect(try findings("top").map(\.id) == whole.map(\.id))
  }
}
