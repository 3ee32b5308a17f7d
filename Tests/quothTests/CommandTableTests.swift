import Testing

@testable import CommandLineKit
@testable import quoth

/// What has to hold for every row of the table, whoever adds one.
struct CommandTableTests {
  static let commands = program.description.withDescendants

  @Test(arguments: commands.map(\.path))
  func `names are unique and written alike`(path: [String]) throws {
    let command = try program.description(of: Array(path.dropFirst()))
    let spellings = command.options.flatMap(\.spellings)
    #expect(Set(spellings).count == spellings.count)
    let names = command.options.flatMap(\.longNames) + command.commands.map(\.name)
    for name in names {
      #expect(name.utf8.allSatisfy { ("a"..."z").contains(Character(Unicode.Scalar($0))) || $0 == UInt8(ascii: "-") })
      #expect(name.first != "-" && name.last != "-")
    }
    for option in command.options { #expect(option.short?.asciiValue != UInt8(ascii: "-")) }
    #expect(Set(command.commands.map(\.name)).count == command.commands.count)
  }

  @Test(arguments: commands.map(\.path))
  func `every row explains itself in one line that starts like a sentence and has no full stop`(path: [String]) throws {
    let command = try program.description(of: Array(path.dropFirst()))
    let lines = [command.summary] + command.options.map(\.help) + command.operands.map(\.help)
    for line in lines {
      #expect(line.first?.isUppercase == true)
      #expect(line.last?.isLetter == true || line.last?.isNumber == true)
      #expect(line.count <= 80 && !line.contains("\n"))
    }
    for option in command.options where !option.details.isEmpty { #expect(option.details.hasSuffix(".")) }
  }

  @Test func `every command takes the shared options, and only the last operand is a list`() {
    let shared = program.shared.options.flatMap(\.spellings) + ["-h", "--help"]
    for command in Self.commands {
      #expect(Set(shared).isSubset(of: command.options.flatMap(\.spellings)), "\(command.title)")
      #expect(command.operands.dropLast().allSatisfy { !$0.isList }, "\(command.title)")
    }
  }

  @Test func `every command has examples, and each is understood as the command that it shows`() throws {
    for command in Self.commands where command.commands.isEmpty {
      #expect(!command.examples.isEmpty, "\(command.title)")
    }
    for command in Self.commands {
      for example in command.examples {
        let words = words(of: example.line)
        #expect(words.starts(with: command.path), "\(example.line)")
        #expect(throws: Never.self, "\(example.line)") { try program.parse(words.dropFirst().map { Array($0.utf8) }) }
      }
    }
  }

  @Test func `each command reads the arguments that it asks for`() throws {
    guard case .corpusMerge(let merge) = try parse("corpus merge a b -o c -q"),
      case .corpusLookup(let lookup) = try parse("corpus lookup f p builtin"),
      case .completions(let completions) = try parse("completions fish"),
      case .licencesCheck(let check) = try parse("licences check MIT ISC -f json"),
      case .licencesShow(let show) = try parse("licences show MIT ISC"),
      case .help(let names, .full) = try parse("help corpus add")
    else { throw UsageError("another command was read") }
    #expect(merge.packs == [[0x61], [0x62]] && merge.output == [0x63] && merge.shared.verbosity == -1)
    #expect(lookup.file == [0x66] && lookup.packs == [[0x70], Array("builtin".utf8)])
    #expect(completions.shell == .fish)
    #expect(check.incoming == "MIT" && check.outbound == "ISC" && check.format == .json)
    #expect(show.ids == ["MIT", "ISC"])
    #expect(names == ["corpus", "add"])
  }

  @Test func `a command that runs and leads to others takes their names first, and all else for its own operands`()
    throws
  {
    guard case .hookInstall(let install) = try parse("hook install --stage pre-commit"),
      case .hook(let all) = try parse("hook -q"), case .hook(let named) = try parse("hook src/install -- install"),
      case .help(["hook"], .full) = try parse("hook --help"),
      case .help(["hook", "install"], .brief) = try parse("hook install -h")
    else { throw UsageError("another command was read") }
    #expect(install.stages == [.preCommit] && HookStages().stages == HookStage.allCases)
    #expect(all.files.isEmpty && all.shared.verbosity == -1)
    #expect(named.files == ["src/install", "install"].map { Array($0.utf8) })
  }

  /// The words of a line as a shell would hand them over, up to a redirection.
  private func words(of line: String) -> [String] {
    var words = [""]
    var isQuoted = false
    for character in line {
      switch character {
      case "'": isQuoted.toggle()
      case " " where !isQuoted: words.append("")
      default: words[words.count - 1].append(character)
      }
    }
    return Array(words.prefix { $0 != ">" && $0 != "<" })
  }
}

/// Parses a line whose words are parted by spaces.
func parse(_ line: String) throws(UsageError) -> Invocation {
  try program.parse(line.split(separator: " ").map { Array($0.utf8) })
}
