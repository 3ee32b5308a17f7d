import CommandLineKit
import Testing

struct ProgramTests {
  private func copy(_ line: String) throws -> Sample.CopySettings {
    guard case .copy(let settings) = try Sample.parse("copy a \(line)") else { throw UsageError("not a copy") }
    return settings
  }

  @Test(arguments: ["--limit 10M --jobs 4", "--limit=10M -j4", "-j 4 --limit 10m", "-j 2 -j4 --limit 10240K"])
  func `a value may be the next argument, behind an equals sign, or behind the letter; the last one wins`(
    line: String
  ) throws {
    let settings = try copy(line)
    #expect(settings.limit == 10_485_760)
    #expect(settings.jobs == 4)
  }

  @Test func `letters cluster, the last one with its value`() throws {
    let settings = try copy("-flls*.o b")
    #expect(settings.isForced)
    #expect(settings.shared.loudness == 2)
    #expect(settings.skips == [bytes("*.o")])
    #expect(settings.targets == [bytes("b")])
  }

  @Test func `values keep their equals signs and their leading dashes`() throws {
    #expect(try copy("--skip=a=b --skip -x -s=c").skips == ["a=b", "-x", "=c"].map(bytes))
  }

  @Test func `a switch is undone by its opposite, whichever comes last`() throws {
    #expect(try !copy("--no-follow").followsLinks)
    #expect(try copy("--no-follow --follow").followsLinks)
    #expect(try !copy("--follow --no-follow").followsLinks)
  }

  @Test func `operands may stand anywhere; a dash is one, and so is everything behind two dashes`() throws {
    #expect(try copy("- --force -- -f --help").targets == ["-", "-f", "--help"].map(bytes))
  }

  @Test func `arguments need not be UTF-8`() throws {
    let name: [UInt8] = [0x66, 0xFF, 0x1B]
    let invocation = try Sample.program.parse([bytes("copy"), name, bytes("--skip=") + name])
    #expect(invocation == .copy(Sample.CopySettings(source: name, skips: [name])))
  }

  @Test func `options that every command takes may stand before the command`() throws {
    var expected = Sample.CopySettings(source: bytes("a"))
    expected.shared = Sample.Shared(loudness: 3, mode: .careful)
    #expect(try Sample.parse("-ll --mode careful copy a -l") == .copy(expected))
    #expect(try Sample.parse("--mode=careful file -q join -o c a") == .join([bytes("a")], output: bytes("c")))
  }

  @Test func `help and version can be asked for anywhere before an error`() throws {
    #expect(try Sample.parse("-h") == .help([], .brief))
    #expect(try Sample.parse("-l --help copy") == .help([], .full))
    #expect(try Sample.parse("file --help") == .help(["file"], .full))
    #expect(try Sample.parse("file join -qh") == .help(["file", "join"], .brief))
    #expect(try Sample.parse("--version copy --bogus") == .version)
  }

  @Test(arguments: [
    ("", "sample: a command is missing: copy or file."),
    ("file", "sample file: a command is missing: join."),
    ("cpoy", "sample: there is no command 'cpoy'. Did you mean 'copy'?"),
    ("remove", "sample: there is no command 'remove': the commands are copy and file."),
    ("copy", "sample copy: SOURCE is missing: what to copy."),
    ("copy --forse a", "sample copy: there is no option '--forse'. Did you mean '--force'?"),
    ("copy --zzz=1 a", "sample copy: there is no option '--zzz'."),
    ("copy -fx a", "sample copy: there is no option '-x'."),
    ("copy -skip", "sample copy: SOURCE is missing: what to copy."),
    ("copy -limit", "sample copy: there is no option '-i'. Did you mean '--limit'?"),
    ("copy --force=yes a", "sample copy: --force takes no value."),
    ("copy a --jobs", "sample copy: --jobs needs a value, N, after it."),
    ("copy a -j", "sample copy: -j needs a value, N, after it."),
    ("copy a -j9", "sample copy: -j cannot be '9': it takes a whole number from 1 to 8."),
    ("copy a --skip=", "sample copy: --skip cannot be '': it takes at least one byte."),
    (
      "copy --mode carefull a",
      "sample copy: --mode cannot be 'carefull': it takes fast or careful. Did you mean 'careful'?"
    ),
    ("copy a a", "sample copy: a file cannot be copied to itself."),
    ("file join -o c", "sample file join: PART is missing: what to join."),
    ("file join a", "sample file join: --output FILE is missing: the file to write."),
  ])
  func `an error says what is wrong, what was meant and which help to read`(line: String, message: String) throws {
    let error = try #require(throws: UsageError.self) { try Sample.parse(line) }
    #expect(error.lines.first == message)
    #expect(error.lines.last == "Try '\(error.command.joined(separator: " ")) --help'.")
    #expect(message.hasPrefix("\(error.command.joined(separator: " ")):"))
  }
}
