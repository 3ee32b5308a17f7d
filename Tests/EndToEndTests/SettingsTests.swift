import Platform
import Testing

/// What a settings file and the policy's options make of a scan.
@Suite struct SettingsTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.buildSamples()
    try workspace.write("src/copied.c", Samples.ringPush())
  }

  private func quoth(_ line: String) throws -> Outcome { try workspace.quoth(line) }

  private func settings(_ text: String, _ file: String = ".quoth.json") throws { try workspace.write(file, text) }

  private func fails(_ outcome: Outcome, saying words: String...) {
    #expect(outcome.status == 2)
    #expect(outcome.errorLines.count == 1 && outcome.errors.hasPrefix("quoth: "), "\(outcome.errors)")
    for word in words { #expect(outcome.errors.contains(word), "\(outcome.errors)") }
  }

  @Test func `terms on the command line decide what ends a scan with 1`() throws {
    let scan = "scan --corpus samples.qpack --licence MIT"
    #expect(try quoth("\(scan) src").status == 1)
    #expect(try quoth("\(scan) --fail-on incompatible src").status == 0)
    #expect(try quoth("\(scan) --fail-on incompatible --fail-on strong-copyleft,permissive src").status == 1)
    let warned = try quoth("\(scan) --fail-on incompatible --warn-on unattributed src")
    #expect(warned.status == 0)
    #expect(warned.output.contains("0 findings · 1 warning"))
    let wrong = try quoth("\(scan) --fail-on partial,unatributed src")
    #expect(wrong.status == 2)
    #expect(wrong.errors.contains("Did you mean 'unattributed'?"))
    #expect(wrong.errors.contains("network-copyleft"))
  }

  @Test func `the nearest settings hold, from wherever the scan is started, and options go before them`() throws {
    try settings("{ corpora: 'samples.qpack', failOn: 'incompatible', licence: 'MIT' }")
    #expect(try quoth("scan src").status == 0)
    #expect(try quoth("scan src/copied.c").status == 0)
    #expect(try quoth("scan --fail-on any src").status == 1)
    try settings("{ failOn: 'any' }", "src/.quoth.json")
    #expect(try !quoth("scan src").output.contains("fernwood"))
    #expect(try quoth("scan --corpus samples.qpack src").status == 1)
  }

  @Test func `globs of the settings begin at the project, those of options at what is scanned`() throws {
    try settings("{ corpora: 'samples.qpack', exclude: ['src/old/', '/other'] }")
    try workspace.write("src/old/copied.c", Samples.ringPush())
    #expect(try quoth("scan -f json src").output.contains("\"excluded\":1"))
    #expect(try quoth("scan src/old").status == 0)
    #expect(try quoth("scan src/old/copied.c").status == 0)
    #expect(try quoth("scan --exclude src/old/ src/old").status == 1)
    #expect(try quoth("scan --exclude copied.c src").status == 0)
  }

  @Test func `standard input has the settings of the current folder`() throws {
    try settings("{ corpora: 'samples.qpack', failOn: [], warnOn: [] }")
    let outcome = try workspace.quoth("scan --stdin-filename a.c -", input: Array(Samples.ringPush().utf8))
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("1 in order"))
  }

  @Test func `a file that is named goes before the nearest one, an option before the environment`() throws {
    try settings("{ corpora: 'samples.qpack', failOn: 'any' }")
    try settings("{ corpora: '../samples.qpack', failOn: [] }", "conf/mild.json")
    try settings("{ corpora: '../samples.qpack', failOn: 'any' }", "conf/severe.json")
    #expect(try quoth("scan -c conf/mild.json src").status == 0)
    #expect(try workspace.quoth("scan src", environment: "QUOTH_CONFIG=conf/mild.json").status == 0)
    #expect(try workspace.quoth("scan -c conf/severe.json src", environment: "QUOTH_CONFIG=conf/mild.json").status == 1)
    fails(try quoth("scan -c conf/none.json src"), saying: "conf/none.json", "--config")
    fails(try workspace.quoth("scan src", environment: "QUOTH_CONFIG=none.json"), saying: "none.json", "QUOTH_CONFIG")
  }

  @Test func `the licence of the settings is what copies have to fit into`() throws {
    try workspace.write("own/LICENSE", "SPDX-License-Identifier: GPL-3.0-only\n")
    try settings("{ corpora: 'samples.qpack', licence: '0BSD' }")
    let report = try ParsedReport(quoth("scan -f json src").output)
    #expect(report.summary.project == .init(licence: "0BSD", source: "settings", file: ".quoth.json"))
    #expect(try quoth("scan src").output.contains("in your 0BSD"))
    let option = try ParsedReport(quoth("scan -f json --licence ISC src").output)
    #expect(option.summary.project == .init(licence: "ISC", source: "option", file: nil))
  }

  @Test func `rules decide before the lists, by paths from the project's folder`() throws {
    try settings(
      """
      { corpora: 'samples.qpack', rules: [
        { when: { path: 'src/*.c', component: 'pkg:generic/fernwood' }, then: 'pass', reason: 'reviewed by Ann' },
        { when: { path: 'src/' }, then: 'fail' },
      ] }
      """)
    let passed = try quoth("scan -v src")
    #expect(passed.status == 0)
    #expect(passed.output.contains("passes by rule 1: reviewed by Ann"))
    try workspace.write("other/copied.c", Samples.ringPush())
    #expect(try quoth("scan src other").status == 1)
    #expect(try quoth("scan other/../src").status == 0)
    try workspace.shell("mkdir src/.git")
    #expect(try quoth("scan --corpus samples.qpack src").status == 1)
  }

  @Test func `an accepted component passes until its day is over, and then that is told`() throws {
    func accept(until day: String) throws {
      try settings(
        "{ corpora: 'samples.qpack', accepted: [{ component: 'pkg:generic/fernwood', reason: 'asked', until: '\(day)' }] }"
      )
    }
    try accept(until: "9999-12-31")
    let accepted = try quoth("scan src")
    #expect(accepted.status == 0)
    #expect(accepted.output.contains("1 accepted: 1 by its component"))
    #expect(
      try quoth("scan -f json src").output.contains(#""source":"component","reason":"asked","until":"9999-12-31""#))
    try accept(until: "2020-12-31")
    let over = try quoth("scan src")
    #expect(over.status == 1)
    #expect(over.output.contains("accepted until 2020-12-31"))
  }

  @Test func `what comes from the project's own components is left out, unless --self asks for it`() throws {
    try settings("{ corpora: 'samples.qpack', self: ['fernwood'] }")
    let own = try quoth("scan src")
    #expect(own.status == 0)
    #expect(own.output.contains("1 file"))
    #expect(try quoth("scan --self src").status == 1)
    try settings("{ corpora: 'samples.qpack', self: ['lamplight'] }")
    #expect(try quoth("scan src").status == 1)
  }

  @Test func `the settings are shown with who says what, without a corpus or a scan`() throws {
    #expect(try quoth("scan --show-settings").output.contains("corpora           builtin (built in)"))
    try settings("{ corpora: 'none.qpack', strictness: 'strict', rules: [{ when: { licence: 'MIT' }, then: 'pass' }] }")
    let shown = try quoth("scan --show-settings --licence ISC src")
    #expect(shown.status == 0)
    for line in [
      "none.qpack (.quoth.json: corpora)", "ISC (--licence)", "normal (built in)",
      "unattributed, partial, incompatible, unknown (.quoth.json: strictness)",
      "pass when licence is MIT (.quoth.json: rules)",
    ] { #expect(shown.output.contains(line), "\(shown.output)") }
  }

  @Test func `hostile settings are refused in one line`() throws {
    try workspace.write(".quoth.json", [0x7B, 0x61, 0xFF, 0x7D])
    fails(try quoth("scan src"), saying: ".quoth.json", "not UTF-8")
    try settings(String(repeating: "[", count: 1 << 20))
    fails(try quoth("scan src"), saying: "nested deeper")
    try settings(String(repeating: " ", count: 1 << 21))
    fails(try quoth("scan src"), saying: "larger than the limit")
    try settings("{ 'licence\\u001b[2J': 1 }")
    fails(try quoth("scan src"), saying: "`licence\\x1B[2J`")
    try workspace.shell("rm .quoth.json && mkdir .quoth.json")
    fails(try quoth("scan src"), saying: ".quoth.json", "not a regular file")
    try workspace.shell("rmdir .quoth.json && mkfifo .quoth.json")
    fails(try quoth("scan src"), saying: ".quoth.json", "not a regular file")
  }
}
