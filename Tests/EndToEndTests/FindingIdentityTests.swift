import Testing

/// A finding keeps its id as long as the copied code stays, whatever else happens.
@Suite struct FindingIdentityEndToEndTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.buildSamples()
  }

  private func ids(_ arguments: String = "", in path: String = "project") throws -> [String] {
    try ParsedReport(workspace.quoth("scan --corpus samples.qpack -f json \(arguments) \(path)").output).findings.map(
      \.id)
  }

  /// Copies of whole functions, with what may stand in front of them and behind.
  private static let copies: [(file: String, lines: ClosedRange<Int>, of: String, before: [String], behind: [String])] =
    [
      (
        "a.c", 42...55, Samples.ring,
        [
          "", "int one(void)\n{\n    return 1;\n}\n", "long f(long total) { total += 7; return total; }\n",
          "static const int table[] = { 1, 2, 3 };\n", "#define ROUNDS 3\n", "struct own { int a; };\n\n\n",
          "int two(int a) {\n  if (a) {\n    return a;\n  }\n}\n",
        ],
        [
          "", "static int own(struct ring *r) { return 5; }\n",
          "int\nmain(int argc, char **argv)\n{\n  return argc * 7;\n}\n",
          "int ring_size(const struct ring *ring)\n{\n    return 3;\n}\n", "extern int counter;\n", "/* the end */\n",
        ]
      ),
      (
        "a.py", 47...60, "components/lamplight-0.4.1/lamplight/outline.py",
        [
          "", "def one(total):\n    return total\n\n\n", "import sys\n\nLIMIT = 3\n\n",
          "class Own:\n    def two(self):\n        pass\n\n\n",
        ],
        ["", "\n\ndef own(tree):\n    return 5\n", "\n\nclass Other:\n    limit = 3\n", "\nprint(5)\n"]
      ),
      (
        "a.js", 5...26, Samples.columns,
        ["", "function one(a) {\n  return a;\n}\n\n", "const limit = 3;\n", "class Own {\n  two() { return 2; }\n}\n"],
        [
          "", "\nexport function own(blocks) {\n  return 5;\n}\n", "\nmodule.exports = own;\n",
          "const other = [1, 2];\n",
        ]
      ),
    ]

  @Test(arguments: copies.indices) func `what stands around a copy does not change its id`(copy: Int) throws {
    let copy = Self.copies[copy]
    let text = try Samples.lines(copy.lines, of: copy.of)
    var seen: [String: String] = [:]
    for (index, before) in copy.before.enumerated() {
      for (number, behind) in copy.behind.enumerated() {
        let name = "\(index)-\(number)"
        try workspace.write("project/\(name)/\(copy.file)", before + text + behind)
        let found = try ids(in: "project/\(name)")
        #expect(found.count == 1)
        seen[found.first ?? "none"] = seen[found.first ?? "none"] ?? name
      }
    }
    #expect(seen.count == 1, "\(seen)")
  }

  @Test func `another name of the file, another layout and another number of threads do not change ids`() throws {
    let own = Samples.ownCode(functions: 4)
    try workspace.write("project/src/own.c", own + Samples.ringPush())
    try workspace.write(
      "project/other.py", Samples.lines(47...60, of: "components/lamplight-0.4.1/lamplight/outline.py"))
    let ids = try Set(ids("-j1"))
    #expect(ids.count == 2)
    #expect(try Set(self.ids("-j4")) == ids)
    try workspace.shell("cd project && git init -q . && git add . && git mv src/own.c moved.cpp")
    #expect(try Set(self.ids()) == ids)
    let text = try Samples.ringPush().split(separator: "\n").map { $0.drop { $0 == " " } }.joined(separator: "\n\n\t")
    try workspace.write("project/moved.cpp", "/* laid out anew */\n" + text + "\n" + own)
    #expect(try Set(self.ids()) == ids)
  }

  @Test func `a change of the copied code changes the id`() throws {
    try workspace.write("project/own.c", Samples.ringPush())
    let before = try ids()
    let changed = try Samples.ringPush().replacing("length", with: "extent")
    try workspace.write("project/own.c", changed)
    let after = try ids()
    #expect(before.count == 1 && after.count == 1)
    #expect(before != after)
  }

  @Test func `a newer version in the corpus does not change the id`() throws {
    try workspace.write("project/own.c", Samples.ringPush())
    let before = try ids()
    try workspace.shell(
      "cp -R '\(Samples.folder)/components/fernwood-1.2.0' fernwood && echo '/* one line more */' >> fernwood/src/ring.c"
    )
    let outcome = try workspace.quoth(
      "corpus add samples.qpack fernwood --component-version 1.3.0 --purl pkg:generic/fernwood@1.3.0 --licence MIT")
    try #require(outcome.status == 0, "\(outcome.errors)")
    #expect(try ids() == before)
  }
}
