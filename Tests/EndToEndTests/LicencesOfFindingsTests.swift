import Testing

/// What a finding tells of the licence of its origin, and of the project that it was found in.
@Suite struct LicencesOfFindingsTests {
  private let workspace: Workspace

  init() throws { workspace = try Workspace() }

  private static let copyright = """
    Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/

    Files: *
    Copyright: 2001 Jane Doe
    License: ISC

    """

  /// A component with a paragraph for all, a header that contradicts it, and a vendored library with its own licence.
  private func buildLoom() throws {
    try workspace.write("loom/src/a.c", WovenCode.c(1))
    try workspace.write(
      "loom/src/b.c", WovenCode.c(2, header: "// SPDX-License-Identifier: GPL-2.0-only\n// Copyright 2002 Joe\n"))
    try workspace.write("loom/debian/copyright", Self.copyright)
    try workspace.write("shuttle/src/c.c", WovenCode.c(3))
    try workspace.write("shuttle/vendor/reed/d.c", WovenCode.c(4))
    try workspace.write("shuttle/vendor/reed/LICENSE", "Copyright 2004 Zoe\nSPDX-License-Identifier: Zlib\n")
    try workspace.write("shuttle/LICENSE", "SPDX-License-Identifier: MIT\n")
    try workspace.shell("tar -cf loom.tar loom/src loom/debian")
    for source in ["loom.tar", "shuttle"] {
      let outcome = try workspace.quoth("corpus add l.qpack \(source) --component-version 1 --keep vendored")
      try #require(outcome.status == 0, "\(outcome.errors)")
    }
  }

  private func findings(_ project: String) throws -> [String: ParsedReport.Finding.Origin] {
    let report = try workspace.report([project], corpus: "l.qpack")
    return Dictionary(report.findings.map { ($0.file, $0.origin) }, uniquingKeysWith: { first, _ in first })
  }

  @Test func `a finding tells the licence of its own origin and what says so`() throws {
    try buildLoom()
    for (name, set) in [("a", 1), ("b", 2), ("c", 3), ("d", 4)] {
      try workspace.write("project/\(name)/\(name)\(name).c", WovenCode.c(set))
    }
    let origins = try findings("project")
    let a = try #require(origins["project/a/aa.c"])
    #expect(a.licence == "ISC")
    #expect(a.licenceSource == "paragraph")
    #expect(a.licenceFile == "debian/copyright")
    #expect(a.holders.count == 1)
    #expect(a.holders.first?.contains("Jane Doe") == true)
    #expect(a.holdersSource == "paragraph")
    let b = try #require(origins["project/b/bb.c"])
    #expect(b.licence == "GPL-2.0-only")
    #expect(b.licenceSource == "document")
    #expect(b.licenceManner == "tag")
    #expect(b.licenceFile == nil)
    #expect(b.holders == ["Copyright 2002 Joe"])
    let c = try #require(origins["project/c/cc.c"])
    #expect(c.licence == "MIT")
    #expect(c.licenceFile == "LICENSE")
    let d = try #require(origins["project/d/dd.c"])
    #expect(d.licence == "Zlib")
    #expect(d.licenceFile == "vendor/reed/LICENSE")
    #expect(d.holders == ["Copyright 2004 Zoe"])
    #expect(try workspace.quoth("corpus list l.qpack").output.contains("ISC"))
  }

  @Test func `the licence of the project is found at its root, and --licence goes before it`() throws {
    try buildLoom()
    try workspace.write("project/src/b.c", WovenCode.c(2))
    func project(_ line: String) throws -> ParsedReport.Project {
      try ParsedReport(workspace.quoth("scan --corpus l.qpack -f json \(line)").output).summary.project
    }
    #expect(try project("project") == .init(licence: nil, source: "unknown", file: nil))
    try workspace.write("project/LICENSE", "SPDX-License-Identifier: MIT\n")
    #expect(try project("project") == .init(licence: "MIT", source: "licence file", file: "LICENSE"))
    #expect(try project("project/src").licence == nil)
    try workspace.shell("mkdir project/.git")
    #expect(try project("project/src").licence == "MIT")
    #expect(try project("project/src/b.c").licence == "MIT")
    #expect(
      try project("--licence GPL-2.0-or-later project")
        == .init(licence: "GPL-2.0-or-later", source: "option", file: nil))
    let text = try workspace.quoth("scan --corpus l.qpack project").output
    #expect(text.contains("→ incompatible with your MIT"))
    #expect(text.contains("your licence: MIT (LICENSE)"))
    let outcome = try workspace.quoth(["scan", "--corpus", "l.qpack", "--licence", "MIT OR", "project"])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("column"))
  }

  @Test func `standard input has no project`() throws {
    try buildLoom()
    let outcome = try workspace.quoth(
      "scan --corpus l.qpack -f json --stdin-filename b.c -", input: Array(WovenCode.c(2).utf8))
    let report = try ParsedReport(outcome.output)
    #expect(report.summary.project == .init(licence: nil, source: "unknown", file: nil))
    #expect(report.findings.first?.origin.licence == "GPL-2.0-only")
  }
}
