import Testing

/// Several components have the same code: who is named as its origin.
@Suite struct CanonicalOriginTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.write("own.c", Samples.ownCode(functions: 2) + "\n" + Samples.ringPush())
  }

  /// Where a component has the sample file, and what else its row in the manifest says.
  private struct Holder {
    var name: String
    var path: String
    var row = ""
    /// Put before the file, which is then another document with the same code.
    var header = ""
  }

  /// The named origin and the claimants, which must not depend on the order of the manifest.
  private func claims(_ holders: [Holder]) throws -> [String] {
    let ring = try Samples.text(Samples.ring)
    for holder in holders { try workspace.write("\(holder.name)/\(holder.path)", holder.header + ring) }
    let rows = holders.map { "{name: '\($0.name)', source: '\($0.name)', \($0.row)}," }
    var answers: [[String]] = []
    var packs: [[UInt8]] = []
    for rows in [rows, rows.reversed()] {
      try workspace.write("manifest.json", "{components: [\n\(rows.joined(separator: "\n"))\n]}")
      let built = try workspace.quoth("corpus build manifest.json -o claims.qpack")
      try #require(built.status == 0, "\(built.errors)")
      // A merged pack tells of no manifest.
      try #require(try workspace.quoth("corpus merge claims.qpack -o merged.qpack").status == 0)
      packs.append(try workspace.bytes("merged.qpack"))
      let report = try workspace.report(["own.c"], corpus: "claims.qpack")
      let finding = try #require(report.findings.first)
      answers.append(([finding.origin] + finding.claimants).map { "\($0.component)/\($0.path)" })
    }
    let isSamePack = packs[0] == packs[1]
    #expect(isSamePack)
    #expect(answers[0] == answers[1])
    return answers[0]
  }

  @Test(arguments: ["", "/* Taken over by Jane. */\n"])
  func `a component's own code goes before an older copy in a vendoring folder`(header: String) throws {
    let claims = try claims([
      Holder(name: "fernwood", path: "src/ring.c", row: "released: '2020-01-01'"),
      Holder(
        name: "barge", path: "vendor/fernwood-1.2/ring.c", row: "released: '2001-01-01', keep: ['vendored']",
        header: header),
    ])
    #expect(claims == ["fernwood/src/ring.c", "barge/vendor/fernwood-1.2/ring.c"])
  }

  @Test(arguments: ["", "/* Part of barge. */\n"])
  func `a row of the manifest says whose code an unmarked copy is`(header: String) throws {
    let claims = try claims([
      Holder(name: "gnulib", path: "lib/ring.c", row: "released: '2023-01-01'"),
      Holder(
        name: "barge", path: "gl/ring.c", row: "released: '2001-01-01', copies: {gnulib: ['gl/']}", header: header),
    ])
    #expect(claims == ["gnulib/lib/ring.c", "barge/gl/ring.c"])
  }

  @Test func `what one says to be a copy of another is not the code of a third`() throws {
    let claims = try claims([
      Holder(name: "gnulib", path: "lib/ring.c", row: "released: '2023-01-01'"),
      Holder(name: "barge", path: "gl/ring.c", row: "released: '2004-01-01', copies: {gnulib: ['gl/']}"),
      Holder(name: "anchor", path: "src/ring.c", row: "released: '2001-01-01'"),
    ])
    #expect(claims.first == "gnulib/lib/ring.c")
    #expect(Set(claims) == ["gnulib/lib/ring.c", "barge/gl/ring.c", "anchor/src/ring.c"])
  }

  @Test func `the component that a path names goes before an older release`() throws {
    let claims = try claims([
      Holder(name: "fernwood", path: "ring.c", row: "released: '2020-01-01'"),
      Holder(name: "barge", path: "includes/js/fernwood/ring.c", row: "released: '2001-01-01'"),
    ])
    #expect(claims.first == "fernwood/ring.c")
  }

  @Test func `the oldest release is taken where nothing else speaks, and the name where none has a date`() throws {
    #expect(
      try claims([
        Holder(name: "anchor", path: "ring.c", row: "released: '2020-01-01'"),
        Holder(name: "barge", path: "ring.c", row: "released: '2001-01-01'"),
      ]).first == "barge/ring.c")
    #expect(
      try claims([Holder(name: "anchor", path: "ring.c"), Holder(name: "barge", path: "ring.c")]).first
        == "anchor/ring.c")
  }

  @Test func `a merge keeps what a manifest said of copies`() throws {
    let ring = try Samples.text(Samples.ring)
    try workspace.write("gnulib/lib/ring.c", ring)
    try workspace.write("barge/gl/ring.c", ring)
    for (pack, row) in [
      ("a", "{name: 'barge', source: 'barge', released: '2001-01-01', copies: {gnulib: ['gl/']}}"),
      ("b", "{name: 'gnulib', source: 'gnulib', released: '2020-01-01'}"),
    ] {
      try workspace.write("manifest.json", "{components: [\(row)]}")
      #expect(try workspace.quoth("corpus build manifest.json -o \(pack).qpack").status == 0)
    }
    #expect(try workspace.quoth("corpus merge a.qpack b.qpack -o all.qpack").status == 0)
    #expect(try workspace.report(["own.c"], corpus: "all.qpack").copies == ["own.c gnulib/lib/ring.c"])
  }

  @Test func `explain lists every claimant`() throws {
    try workspace.write("own.c", Samples.text(Samples.ring))
    let claimed = try claims(
      ["fernwood", "anchor", "barge", "dock", "eddy", "ferry"].map { Holder(name: $0, path: "src/ring.c") })
    #expect(claimed.count == 6)
    let explained = try workspace.quoth("explain own.c:10 --corpus claims.qpack").output
    for name in ["anchor", "barge", "dock", "eddy", "ferry", "fernwood"] {
      #expect(explained.contains("\(name)  src/ring.c"), "\(explained)")
    }
  }
}
