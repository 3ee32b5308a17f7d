import Platform
import Testing

private func shell(
  _ script: String, input: ChildCommand.Input = .none, patience: Duration = .seconds(20), limit: Int = 1 << 24
)
  -> ChildCommand
{
  ChildCommand(
    "sh", arguments: [Array("-c".utf8), Array(script.utf8)], input: input, patience: patience, maximumOutputBytes: limit
  )
}

@Suite struct ChildTests {
  @Test func feedsAndReadsAtTheSameTime() throws {
    let content = (0..<2_000_000).map { UInt8(truncatingIfNeeded: $0 / 3) }
    #expect(try output(of: shell("cat", input: .bytes(content))) == content)
  }

  @Test func isNotBlockedByComplaintsAndKeepsTheirBeginning() throws {
    let script = "echo first >&2; head -c 3000000 /dev/zero | tr '\\0' x >&2; echo done; exit 3"
    let error = #expect(throws: ChildError.self) { try output(of: shell(script)) }
    #expect(error?.cause == .failed(status: 3))
    #expect(error?.message.count == 8192)
    #expect(error?.description.hasPrefix("sh failed with status 3: first; xxx") == true)
  }

  @Test func stopsFeedingAProgramThatDoesNotListen() throws {
    #expect(
      try output(of: shell("echo yes", input: .bytes(Array(repeating: 0, count: 1 << 20)))) == Array("yes\n".utf8))
  }

  @Test func endsAProgramThatIsTooSlowWithAllThatItStarted() throws {
    let folder = try TemporaryFolder()
    let mark = folder.path.appending("mark")
    let script = "(sleep 1; touch '\(mark)') & sleep 30"
    let start = ContinuousClock.now
    let error = #expect(throws: ChildError.self) { try output(of: shell(script, patience: .milliseconds(200))) }
    #expect(error?.cause == .tooSlow(patience: .milliseconds(200)))
    #expect(ContinuousClock.now - start < .seconds(10))
    try folder.run("sleep", "1.3")
    #expect(throws: FileError.self) { try readFile(mark, maximumBytes: 10) }
  }

  @Test func doesNotWaitForAProgramThatClosedItsOutput() {
    let error = #expect(throws: ChildError.self) {
      try output(of: shell("exec >&- 2>&-; sleep 30", patience: .milliseconds(200)))
    }
    #expect(error?.cause == .tooSlow(patience: .milliseconds(200)))
  }

  @Test func endsAProgramThatWritesTooMuch() {
    let error = #expect(throws: ChildError.self) { try output(of: shell("cat /dev/zero", limit: 100_000)) }
    #expect(error?.cause == .tooMuchOutput(limit: 100_000))
  }

  @Test func diesOfABrokenPipeAsUsual() throws {
    prepareProcess()
    #expect(try output(of: shell("(yes; echo $? >&2) 2>&1 | head -n 1")) == Array("y\n".utf8))
    #expect(try output(of: shell("sh -c 'kill -PIPE $$'; echo $?")) == Array("141\n".utf8))
  }

  @Test func tellsASignal() {
    let error = #expect(throws: ChildError.self) { try output(of: shell("kill -TERM $$")) }
    #expect(error?.cause == .killed(signal: 15))
  }

  @Test func saysThatAProgramIsMissing() {
    let command = ChildCommand("no-such-program", arguments: [], maximumOutputBytes: 1)
    let error = #expect(throws: ChildError.self) { try output(of: command) }
    #expect(error?.description == "cannot run no-such-program: it is not installed, or not in PATH")
  }

  @Test func passesArgumentsAndEnvironmentAsBytes() throws {
    var environment = Environment.inherited
    environment.removeAll(startingWith: "HOME")
    environment["WORD"] = [0xFF, 0x0A]
    let command = ChildCommand(
      "sh", arguments: [Array("-c".utf8), Array("printf %s \"$1$WORD$HOME\"".utf8), [0x61], [0xC3, 0x20]],
      environment: environment, maximumOutputBytes: 100)
    #expect(try output(of: command) == [0xC3, 0x20, 0xFF, 0x0A])
  }

  @Test func inheritsNoDescriptorOfOurs() throws {
    let folder = try TemporaryFolder()
    let file = try InputFile(folder.write("a", [1]))
    let listed = String(decoding: try output(of: shell("ls -l /proc/self/fd")), as: UTF8.self)
    #expect(!listed.contains(file.path.description))
    #expect(!listed.contains(" 4 -> "))
  }
}
