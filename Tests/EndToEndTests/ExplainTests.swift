import Testing

/// `quoth explain`, and the commands that a finding ends in.
@Suite struct ExplainTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.buildSamples()
    try workspace.shell("mkdir 'my code' && cp -R '\(Samples.folder)/project' 'my code/it'\\''s'")
  }

  private let tree = "my code/it's"

  private func explain(_ words: String...) throws -> Outcome {
    try workspace.quoth(["explain"] + words + ["--corpus", "samples.qpack"])
  }

  /// The id at the end of the line that begins so in a text report.
  private func id(of file: String) throws -> String {
    let output = try workspace.quoth(["scan", "--corpus", "samples.qpack", tree]).output
    let line = try #require(output.split(separator: "\n").first { $0.hasPrefix(file) })
    return String(line.suffix(9).dropLast())
  }

  @Test func `the printed explain command can be pasted and explains the finding above it`() throws {
    let scan = try workspace.quoth(["scan", "--corpus", "samples.qpack", "--sensitivity", "high", tree])
    let commands = scan.output.split(separator: "\n").filter { $0.contains("quoth explain ") }
    try #require(commands.count == 4)
    for command in commands {
      let pasted = command.drop { $0 != "q" }.dropFirst("quoth ".count)
      let id = try #require(pasted.split(separator: " ").dropFirst().first)
      let outcome = try workspace.pasted("quoth \(pasted)")
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(outcome.output.split(separator: "\n").first?.hasSuffix("[\(id)]") == true)
    }
  }

  @Test func `the printed commands that mend or accept a finding do so`() throws {
    func command(_ verb: String, about file: String) throws -> String {
      let output = try workspace.quoth(["scan", "--corpus", "samples.qpack", tree]).output
      let lines = output.split(separator: "\n").drop { !$0.hasPrefix("\(tree)/\(file)") }
      let line = try #require(lines.first { $0.contains("quoth \(verb) ") })
      return String(line.drop { $0 != "q" })
    }
    let attribute = try workspace.pasted(command("attribute", about: "src/trend.c"))
    #expect(attribute.status == 0, "\(attribute.errors)")
    let allow = try workspace.pasted(command("allow", about: "web/masonry.ts"))
    #expect(allow.status == 0, "\(allow.errors)")
    let scan = try workspace.quoth(["scan", "--corpus", "samples.qpack", "-v", tree]).output
    let header = try #require(scan.split(separator: "\n").first { $0.hasPrefix("\(tree)/src/trend.c") })
    #expect(header.contains(", attributed"))
    #expect(scan.contains("1 accepted: 1 by quoth allow"))
  }

  @Test func `an explanation tells the lines, the evidence, the licence and what is missing`() throws {
    let outcome = try explain("\(tree)/src/journal.cpp:20", "--licence", "Apache-2.0")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count { $0.contains(" │ ") } == 14)
    #expect(lines.contains { $0.contains("    14 │ int ring_push(") && $0.hasSuffix("≡ 42") })
    for part in [
      "fernwood 1.2.0  src/ring.c:42-54", "released 2020-03-14", "together: more than 99.9 % sure",
      "The file itself says so, by an SPDX tag.", "Keep its copyright notices in every copy.",
      "obligations in your Apache-2.0", "  missing   its holder, its licence, its origin",
      "fail by the policy: unattributed", "quoth attribute ",
    ] { #expect(outcome.output.contains(part), "\(part)") }
    for name in ["renamedGrams", "ownWords", "searchSize"] { #expect(!outcome.output.contains(name)) }
  }

  @Test func `a place, an id and its beginning name the same finding`() throws {
    let id = try id(of: "\(tree)/src/trend.c")
    let whole = try explain(id, tree)
    #expect(whole.status == 0 && whole.output.contains("[\(id)]"))
    #expect(try explain(String(id.prefix(4)).uppercased(), tree).output == whole.output)
    let place = try explain("\(tree)/src/trend.c:6-37")
    let withoutNext = { (text: String) in text.split(separator: "\n").filter { !$0.contains("quoth ") } }
    #expect(withoutNext(place.output) == withoutNext(whole.output))
  }

  @Test func `a statement that was added stands out among lines that are the same`() throws {
    var lines = try Samples.ringPush().split(separator: "\n", omittingEmptySubsequences: false)
    lines.insert("    /* ours */", at: 10)
    lines.insert("    audit(room, \"pushed\");", at: 11)
    try workspace.write("own.c", lines.joined(separator: "\r\n"))
    let shown = try explain("own.c:3").output.split(separator: "\n").filter { $0.contains(" │ ") }
    #expect(shown.count == 15)
    #expect(shown[10].hasSuffix("/* ours */"))
    #expect(shown[11].contains("audit") && !shown[11].contains("≡"))
    #expect(shown.count { $0.contains("≡ ") } >= 12)
    #expect(!shown.contains { $0.contains("\\x0D") })
  }

  @Test func `lines with changed names stand out among lines that are the same`() throws {
    try workspace.write("own.c", Samples.ringPush().replacing("source", with: "cargo"))
    let shown = try explain("own.c:3").output.split(separator: "\n").filter { $0.contains(" │ ") }
    #expect(shown.filter { $0.contains("~ ") }.count == shown.count { $0.contains("cargo") })
    #expect(shown.count { $0.contains("≡ ") } == 11)
  }

  @Test func `with the source at hand both sides are shown`() throws {
    let place = "\(tree)/src/trend.c:20"
    let outcome = try explain(place, "--sources", "\(Samples.folder)/components")
    #expect(outcome.output.contains("read from \(Samples.folder)/components/fernwood-1.2.0/src/slope.c"))
    let line = try #require(outcome.output.split(separator: "\n").first { $0.contains("    14 │ ") })
    #expect(line.contains("double sum = t->n + mass;") && line.contains("~ 12 │     double total = fit->weight"))
    let direct = try explain(place, "--sources", "\(Samples.folder)/components/fernwood-1.2.0")
    #expect(direct.output.contains("double total = fit->weight"))
    try workspace.write("old/fernwood/src/slope.c", Samples.lines(1...20, of: Samples.slope))
    let other = try explain(place, "--sources", "old")
    #expect(other.output.contains("It has 20 lines only, and the origin reaches to line 34"))
    let absent = try explain(place, "--sources", tree)
    #expect(absent.status == 0 && absent.output.contains("the origin's file is not there"))
    #expect(absent.output.contains("no file \(tree)/fernwood-1.2.0/src/slope.c"))
  }

  @Test func `a region on one line is named by its column`() throws {
    let copy = try Samples.lines(5...27, of: Samples.columns).split(separator: "\n").map { $0.drop { $0 == " " } }
      .joined()
    let own = "function blend(seed,total){for(let i=0;i<seed.length;i++){total^=seed[i]<<i%7}return total}"
    try workspace.write("site.min.js", own + copy + own + "\n")
    let inside = try explain("site.min.js:1:\(own.utf8.count + 60)")
    #expect(inside.status == 0 && inside.output.hasPrefix("site.min.js:1:"))
    #expect(inside.output.split(separator: "\n").allSatisfy { $0.unicodeScalars.count <= 110 })
    let outside = try explain("site.min.js:1:3")
    #expect(outside.status == 2 && outside.errors.contains("no finding covers line 1"))
  }

  @Test func `a copy that lies in two files is explained twice`() throws {
    try workspace.write("two/a.c", Samples.ringPush())
    try workspace.write("two/b.c", "int own;\n" + Samples.ringPush())
    let output = try workspace.quoth("scan --corpus samples.qpack two -q").output
    let ids = Set(output.split(separator: "\n").map { $0.suffix(9).dropLast() })
    try #require(ids.count == 1)
    let outcome = try explain(String(ids.first ?? ""), "two")
    #expect(outcome.output.contains("two/a.c:1-13") && outcome.output.contains("two/b.c:2-14"))
  }

  @Test func `a vendored folder is explained by its files`() throws {
    try workspace.shell(
      "mkdir lib && cp -R '\(Samples.folder)/components/fernwood-1.2.0/src' lib/fw && touch lib/own.c")
    let output = try workspace.quoth("scan --corpus samples.qpack lib -v -q").output
    let scan = try workspace.quoth("scan --corpus samples.qpack lib -v").output
    let line = try #require(scan.split(separator: "\n").first { $0.contains("files of fernwood") }, "\(output)\(scan)")
    let outcome = try explain(String(line.suffix(9).dropLast()), "lib")
    #expect(outcome.output.contains("lib/fw/ring.c  from src/ring.c"))
    #expect(outcome.output.contains("best file: "))
  }

  @Test(arguments: [
    ("0000", "no finding has the id 0000: the nearest of 4 are "), ("my code/it's/src/trend.c:1", "which has my code"),
    ("my code/it's/src/own.c:3", "nothing in my code/it's/src/own.c is a finding"),
    ("my code/it's/README.md:3", "was not checked: not code"), ("nowhere.c:3", "cannot read nowhere.c"),
    ("xyz", "ID|FILE:LINE cannot be 'xyz'"),
  ])
  func `what there is not is told with what there is`(reference: String, sentence: String) throws {
    let outcome = try reference.contains(":") ? explain(reference) : explain(reference, tree)
    #expect(outcome.status == 2 && outcome.output.isEmpty)
    #expect(outcome.errors.contains(sentence), "\(outcome.errors)")
  }

  @Test func `names that could deceive a terminal are quoted so that the command still works`() throws {
    try workspace.write("odd\u{1B}[31m\n'name/a.c", Samples.ringPush())
    let scan = try workspace.quoth(["scan", "--corpus", "samples.qpack", "odd\u{1B}[31m\n'name"])
    #expect(!scan.output.contains("\u{1B}"))
    let command = try #require(scan.output.split(separator: "\n").first { $0.contains("quoth explain ") })
    let outcome = try workspace.pasted("quoth \(command.drop { $0 != "q" }.dropFirst("quoth ".count))", shell: "bash")
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  @Test func `standard input offers no commands, for it is gone`() throws {
    let outcome = try workspace.quoth(
      "scan --corpus samples.qpack --stdin-filename a.c -", input: Array(Samples.ringPush().utf8))
    #expect(outcome.status == 1 && !outcome.output.contains("quoth explain"))
  }
}
