import Testing

/// `quoth self-test`: silence can be trusted.
@Suite struct SelfTestCommandTests {
  private let workspace: Workspace

  init() throws { workspace = try Workspace() }

  @Test(arguments: ["low", "normal", "high"])
  func `every planted copy is found without any corpus, and nothing stays behind`(sensitivity: String) throws {
    try workspace.shell("mkdir temporary")
    let outcome = try workspace.pasted("TMPDIR=temporary quoth self-test --sensitivity \(sensitivity)")
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
    #expect(outcome.output.contains("all 21 came out as they must"))
    #expect(
      outcome.output.split(separator: "\n").first { $0.hasPrefix("copied, names changed") }?.contains("renamed") == true
    )
    try workspace.shell("test -z \"$(ls -A temporary)\"")
  }

  @Test func `packs of the user are verified and take part`() throws {
    try workspace.buildSamples()
    let outcome = try workspace.quoth("self-test --corpus samples.qpack")
    #expect(outcome.status == 0, "\(outcome.output)")
    #expect(outcome.output.hasPrefix("whole: samples.qpack holds 2 components, "))
    #expect(outcome.output.split(separator: "\n").first?.contains(", digest ") == true)
    var bytes = try workspace.bytes("samples.qpack")
    bytes[bytes.count / 2] ^= 1
    try workspace.write("samples.qpack", bytes)
    let damaged = try workspace.quoth("self-test --corpus samples.qpack")
    #expect(damaged.status == 2 && damaged.errors.contains("damaged"))
  }

  @Test func `settings round about do not blind it`() throws {
    try workspace.shell("mkdir -p here/.git && printf '*\\n' > here/.gitignore")
    let outcome = try workspace.pasted("TMPDIR=here quoth self-test")
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
  }

  @Test func `a folder that cannot be made is an error in a sentence`() throws {
    let outcome = try workspace.pasted("TMPDIR=nowhere quoth self-test")
    #expect(outcome.status == 2 && outcome.errors.contains("cannot make nowhere/quoth-self-test"))
  }
}
