import CommandLineKit
import Testing

struct HelpTextTests {
  @Test func `the brief help of a command has a line for each option, with its default`() throws {
    let text = try Sample.program.helpText(of: ["copy"], .brief, width: 80)
    #expect(
      text == """
        sample copy: copy a file.

        Usage: sample copy [OPTION…] SOURCE [TARGET…]

        Arguments:
          SOURCE     What to copy
          [TARGET…]  Where to

        What to copy:
          -s, --skip GLOB…         Leave out what matches
              --limit SIZE         Leave out larger files [default: 1M]
          -j, --jobs N             How many at once
              --no-follow          Do not follow links; --follow undoes it
          -f, --force              Overwrite: [really]

        General options:
          -q, --quiet              Say less
          -l, --loud               Say more
              --mode fast|careful  How to work [default: fast]
          -h, --help               Show this help; -h shows a short one

        More, with examples: sample copy --help

        """)
  }

  @Test func `the full help adds details, examples and sections`() throws {
    let command = try Sample.program.helpText(of: ["copy"], .full, width: 80)
    #expect(command.contains("It is read once.\n\nIt's written [safely]"))
    #expect(command.contains("Careful is slow."))
    #expect(command.contains("Examples:\n  sample copy -j4 --skip '*.o' a b\n      Copy a to b\n"))
    let program = try Sample.program.helpText(of: [], .full, width: 80)
    #expect(program.contains("  file  Work with parts: join\n"))
    #expect(program.contains("Notes:\n  One note.\n"))
    #expect(program.contains("-V, --version"))
    #expect(!command.contains("--version"))
  }

  @Test func `a required option stands in the synopsis`() throws {
    let text = try Sample.program.helpText(of: ["file", "join"], .brief, width: 80)
    #expect(text.contains("Usage: sample file join --output FILE [OPTION…] PART…\n"))
  }

  @Test(arguments: [30, 40, 59, 60, 72, 80, 120])
  func `no line is wider than the terminal`(width: Int) throws {
    for names in [[], ["copy"], ["file"], ["file", "join"]] {
      let text = try Sample.program.helpText(of: names, .full, width: width)
      let isExample = { (line: Substring) in line.hasPrefix("  sample ") }
      for line in text.split(separator: "\n") where !isExample(line) { #expect(line.count <= width) }
    }
  }

  @Test func `help for a command that is not there names the nearest`() throws {
    let error = try #require(throws: UsageError.self) {
      try Sample.program.helpText(of: ["file", "jion"], .full, width: 80)
    }
    #expect(error.lines.first == "sample file: there is no command 'jion'. Did you mean 'join'?")
  }
}
