import Testing

/// What a script may rely on: the exit status, and that a failure says why in one line.
@Suite struct ExitStatusTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.buildSamples()
    try workspace.write("own.c", Samples.ownCode(functions: 3))
    try workspace.write("copied.c", Samples.ringPush())
  }

  private func scan(_ words: String, output: String? = nil) throws -> Outcome {
    try workspace.quoth("scan --corpus samples.qpack \(words)", output: output)
  }

  private func fails(_ outcome: Outcome, saying words: String) {
    #expect(outcome.status == 2)
    #expect(outcome.errorLines.count == 1 && outcome.errors.hasPrefix("quoth: "), "\(outcome.errors)")
    #expect(outcome.errors.contains(words), "\(outcome.errors)")
  }

  @Test func `0 when nothing is found, 1 when something is`() throws {
    #expect(try scan("own.c").status == 0)
    #expect(try scan("own.c copied.c").status == 1)
  }

  @Test func `findings end as the user wants`() throws {
    let zero = try scan("--exit-zero copied.c")
    #expect(zero.status == 0 && zero.output.contains("fernwood"))
    #expect(try scan("--exit-code 7 copied.c").status == 7)
  }

  @Test func `2 for a path that does not exist, beside one that does`() throws {
    fails(try scan("own.c nowhere.c"), saying: "nowhere.c")
  }

  @Test func `2 for a pack that does not exist, and how to make one`() throws {
    fails(
      try workspace.quoth("scan --corpus none.qpack own.c"),
      saying: "cannot open pack 'none.qpack': no such file; make one with 'quoth corpus build'")
  }

  @Test func `2 for wrong arguments`() throws {
    #expect(try scan("--sensitivty high own.c").status == 2)
    #expect(try workspace.quoth("scan own.c --corpus").status == 2)
  }

  @Test func `3 when nothing is found but something could not be read, which is named`() throws {
    let outcome = try scan("--max-filesize 100 own.c")
    #expect(outcome.status == 3)
    #expect(outcome.output.contains("own.c") && outcome.output.contains("--max-filesize"))
    #expect(try ParsedReport(scan("--max-filesize 100 -f json own.c").output).summary.complete == false)
  }

  @Test func `1 when something is found and something else could not be read`() throws {
    try workspace.write("large.c", Samples.ownCode(functions: 40))
    #expect(try scan("--max-filesize 1000 copied.c large.c").status == 1)
  }

  @Test func `a report that cannot be written is never a success`() throws {
    #expect(try scan("own.c", output: ">/dev/full").status == 2)
    #expect(try scan("own.c", output: ">&-").status == 2)
    #expect(try scan("--exit-zero -f json copied.c", output: ">/dev/full").status == 2)
    #expect(try workspace.quoth("corpus list samples.qpack", output: ">/dev/full").status == 2)
    #expect(try workspace.quoth("help", output: ">/dev/full").status == 2)
  }

  @Test func `a reader that goes away is told like any other failure`() throws {
    try workspace.shell("mkfifo pipe")
    // A pipe whose only reader is closed before the program starts.
    fails(try scan("copied.c", output: "4<>pipe 5>pipe 4<&- >&5"), saying: "standard output")
  }

  @Test func `a damaged pack is refused with one line`() throws {
    var bytes = try workspace.bytes("samples.qpack")
    bytes[bytes.count / 2] ^= 0x10
    try workspace.write("flipped.qpack", bytes)
    try workspace.write("cut.qpack", Array(bytes.prefix(bytes.count / 2)))
    try workspace.write("text.qpack", "no pack")
    for (pack, words) in [("flipped", "damaged"), ("cut", "truncated"), ("text", "not a pack")] {
      fails(try workspace.quoth("corpus check \(pack).qpack"), saying: words)
    }
    fails(try workspace.quoth("scan --corpus cut.qpack own.c"), saying: "truncated")
    let both = try workspace.quoth("corpus check flipped.qpack samples.qpack")
    #expect(both.status == 2 && both.output.hasPrefix("whole: samples.qpack"))
  }
}
