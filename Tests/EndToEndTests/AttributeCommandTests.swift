import Testing

/// Credit that is written is found by the next scan, and nothing else changes.
@Suite struct AttributeCommandTests {
  private let workspace: Workspace

  init() throws { workspace = try Workspace() }

  /// A component in a language, and a project with a copy of its second and third function between functions of its own.
  private func prepare(_ language: LoomLanguage, seed: Int = 1) throws {
    let header = ["Copyright (c) 2019 Jane Q. Doe", "SPDX-License-Identifier: MIT"].map(language.comment).joined()
    try workspace.write("loom\(seed)/src/weave.\(language.ending)", header + language.functions(seed: seed, 4))
    let outcome = try workspace.quoth(
      "corpus add l.qpack loom\(seed) --component-version 1.0 --url https://loom\(seed).example/")
    try #require(outcome.status == 0, "\(outcome.errors)")
    let copied = language.functions(seed: seed, 3).split(separator: "\n").dropFirst(14).joined(separator: "\n") + "\n"
    try workspace.write(
      "project/src/own.\(language.ending)",
      language.functions(seed: 50, 1) + copied + language.functions(seed: 80, 1))
    try workspace.shell("git init -q project")
  }

  private func scan(_ more: [String] = []) throws -> (findings: [ParsedReport.Finding], status: Int) {
    let outcome = try workspace.quoth(
      ["scan", "--corpus", "l.qpack", "-f", "json", "project", "--licence", "MIT"] + more)
    return (try ParsedReport(outcome.output).findings, outcome.status)
  }

  private func attribute(_ id: String, _ more: String = "--write") throws -> Outcome {
    try workspace.quoth("attribute \(id) --corpus l.qpack project \(more)")
  }

  @Test(arguments: LoomLanguage.all)
  func `in each language tags make the next scan clean, and the finding keeps its id`(language: LoomLanguage) throws {
    try prepare(language)
    let file = "project/src/own.\(language.ending)"
    let before = try workspace.bytes(file)
    let (findings, status) = try scan()
    #expect(findings.map(\.attribution.verdict) == ["unattributed"] && status == 1)
    let outcome = try attribute(try #require(findings.first?.id))
    #expect(
      outcome.status == 0 && outcome.output.hasPrefix("wrote \(file)\n") && outcome.output.contains("the text of MIT"))
    let after = try scan()
    #expect(after.findings.map(\.attribution.verdict) == ["attributed"] && after.status == 0)
    #expect(after.findings.map(\.id) == findings.map(\.id))
    #expect(after.findings.first?.attribution.credits.map(\.place) == ["snippet"])
    let lines = try workspace.bytes(file).split(separator: UInt8(ascii: "\n"))
    let tag = Array("SPDX-".utf8)
    let kept = lines.filter { line in !line.indices.contains { line[$0...].starts(with: tag) } }
    #expect(kept.count == lines.count - 5 && kept == before.split(separator: UInt8(ascii: "\n")))
  }

  @Test(arguments: ["notice", "reuse"])
  func `entries in NOTICE and REUSE.toml make the next scan clean, and are written once`(place: String) throws {
    try prepare(LoomLanguage.all[0])
    let file = place == "notice" ? "project/NOTICE" : "project/REUSE.toml"
    let source = try workspace.bytes("project/src/own.c")
    let id = try #require(try scan().findings.first?.id)
    #expect(try attribute(id, "--write --to \(place)").output.hasPrefix("wrote \(file)\n"))
    let after = try scan()
    #expect(after.findings.map(\.attribution.verdict) == ["attributed"] && after.status == 0)
    #expect(after.findings.first?.attribution.credits.map(\.file) == [file])
    let written = try workspace.bytes(file)
    #expect(try attribute(id, "--write --to \(place)").output.contains("attributed already"))
    #expect(try workspace.bytes(file) == written && workspace.bytes("project/src/own.c") == source)
  }

  @Test func `without --write the change is shown, and nothing is written`() throws {
    try prepare(LoomLanguage.all[0])
    let before = try workspace.bytes("project/src/own.c")
    let id = try #require(try scan().findings.first?.id)
    let outcome = try attribute(id, "")
    #expect(outcome.status == 0 && outcome.output.contains("+++ project/src/own.c\n@@ -"))
    #expect(outcome.output.contains("\n+/* SPDX-SnippetBegin */\n") && outcome.output.contains("add --write"))
    #expect(try workspace.bytes("project/src/own.c") == before)
    try workspace.write("shown.diff", outcome.output)
    try workspace.shell(
      "sed -i '/^check/d;/^nothing/d' shown.diff; cp project/src/own.c own.c; patch -s -p2 own.c shown.diff")
    _ = try attribute(id)
    #expect(try workspace.bytes("own.c") == workspace.bytes("project/src/own.c"))
  }

  @Test func `the preview of a file that is to be made applies, too`() throws {
    try prepare(LoomLanguage.all[0])
    let id = try #require(try scan().findings.first?.id)
    let outcome = try attribute(id, "--to notice")
    #expect(outcome.output.hasPrefix("--- /dev/null\n+++ project/NOTICE\n@@ -0,0 +1,5 @@\n+loom1 1.0\n"))
  }

  @Test func `a vendored folder gets an entry, in REUSE.toml where the project has one`() throws {
    for seed in 1...3 { try workspace.write("loom/src/weave\(seed).c", WovenCode.c(seed)) }
    try workspace.quoth("corpus add l.qpack loom --component-version 2.0 --licence Zlib").requireSuccess()
    try workspace.shell("mkdir -p project/vendor && cp -R loom project/vendor/loom && git init -q project")
    let (findings, _) = try scan()
    #expect(findings.map(\.kind) == ["vendored"])
    let id = try #require(findings.first?.id)
    #expect(try attribute(id, "--to snippet").status == 2)
    #expect(try attribute(id).output.hasPrefix("wrote project/NOTICE\n"))
    #expect(try scan().findings.map(\.attribution.verdict) == ["attributed"])
    try workspace.shell("rm project/NOTICE; printf 'version = 1\\n' > project/REUSE.toml")
    #expect(try attribute(id).output.hasPrefix("wrote project/REUSE.toml\n"))
    #expect(
      String(decoding: try workspace.bytes("project/REUSE.toml"), as: UTF8.self).contains("path = \"vendor/loom/**\""))
    #expect(try scan().findings.map(\.attribution.verdict) == ["attributed"])
  }

  @Test func `a notebook, which has no place for comments, gets an entry in NOTICE`() throws {
    try prepare(LoomLanguage.all[2])
    let code = LoomLanguage.all[2].functions(seed: 1, 3).split(separator: "\n").map { "\"\($0)\\n\"" }
    let cell = "{\"cell_type\": \"code\", \"source\": [\(code.joined(separator: ", "))]}"
    try workspace.shell("rm project/src/own.py")
    try workspace.write("project/own.ipynb", "{\"cells\": [\(cell)], \"metadata\": {}, \"nbformat\": 4}")
    let id = try #require(try scan().findings.first?.id)
    #expect(try attribute(id, "--write --to snippet").errors.contains("use --to notice"))
    #expect(try attribute(id).output.hasPrefix("wrote project/NOTICE\n"))
    #expect(try scan().findings.map(\.attribution.verdict) == ["attributed"])
  }

  @Test func `code whose licence is unknown is not credited but explained`() throws {
    try workspace.write("loom/src/weave.c", WovenCode.c(1))
    try workspace.quoth("corpus add l.qpack loom").requireSuccess()
    try workspace.write("project/own.c", WovenCode.c(1) + Samples.ownCode(functions: 8))
    let outcome = try attribute(try #require(try scan().findings.first?.id))
    #expect(outcome.status == 2 && outcome.errors.contains("the licence of loom is not known"))
  }

  @Test func `an id that no finding has is an error`() throws {
    try prepare(LoomLanguage.all[0])
    let outcome = try attribute("00000000")
    #expect(outcome.status == 2 && outcome.errors.contains("no finding has the id '00000000'"))
  }

  @Test func `a file that may not be written is an error, and nothing is lost`() throws {
    try prepare(LoomLanguage.all[0])
    let before = try workspace.bytes("project/src/own.c")
    try workspace.shell("chmod 444 project/src/own.c")
    let outcome = try attribute(try #require(try scan().findings.first?.id))
    #expect(outcome.status == 2 && outcome.errors.contains("write-protected"))
    #expect(try workspace.bytes("project/src/own.c") == before)
    try workspace.shell("test \"$(ls -A project/src)\" = own.c")
  }

  @Test func `no symbolic link is followed to what is written`() throws {
    try prepare(LoomLanguage.all[0])
    let id = try #require(try scan().findings.first?.id)
    try workspace.shell(
      "printf precious > elsewhere; ln -s ../elsewhere project/NOTICE; ln -s project/src/own.c link.c")
    #expect(try attribute(id, "--write --to notice").status == 2)
    #expect(try workspace.bytes("elsewhere") == Array("precious".utf8))
    let named = try workspace.quoth("attribute \(id) --corpus l.qpack link.c --write")
    #expect(named.status == 2 && named.errors.contains("symbolic link"))
  }

  @Test func `permission bits and other findings of the file stay`() throws {
    try prepare(LoomLanguage.all[2], seed: 1)
    try workspace.write(
      "loom2/src/knit.py",
      "# SPDX-License-Identifier: ISC\n# Copyright 2020 Ann\n" + LoomLanguage.all[2].functions(seed: 9, 3))
    try workspace.quoth("corpus add l.qpack loom2 --component-version 3").requireSuccess()
    let own = String(decoding: try workspace.bytes("project/src/own.py"), as: UTF8.self)
    try workspace.write(
      "project/src/own.py", own + "\n" + LoomLanguage.all[2].functions(seed: 9, 2))
    try workspace.shell("chmod 750 project/src/own.py")
    let ids = try scan().findings.map(\.id)
    #expect(ids.count == 2)
    for id in ids { #expect(try attribute(id).status == 0) }
    let after = try scan()
    #expect(after.findings.map(\.id) == ids && after.findings.allSatisfy { $0.attribution.verdict == "attributed" })
    try workspace.shell("test \"$(stat -c %a project/src/own.py)\" = 750")
  }
}

extension Outcome {
  fileprivate func requireSuccess() throws { try #require(status == 0, "\(errors)") }
}
