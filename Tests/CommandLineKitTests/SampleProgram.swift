import CommandLineKit

/// A small program that the tests of parsing, help and completions share.
enum Sample {
  enum Invocation: Equatable, Sendable {
    case copy(CopySettings)
    case join([[UInt8]], output: [UInt8])
    case help([String], HelpLength)
    case version
  }

  enum Mode: String, CaseIterable, Sendable {
    case fast, careful
  }

  struct Shared: Equatable, Sendable {
    var loudness = 0
    var mode = Mode.fast

    static let options = OptionGroup<Shared>(
      "General options",
      [
        .flag("quiet", short: "q", \.loudness, to: -1, help: "Say less"),
        .count("loud", short: "l", \.loudness, help: "Say more"),
        .value("mode", \.mode, .choice(of: Mode.self), help: "How to work", details: "Careful is slow."),
      ])
  }

  struct CopySettings: Equatable, Sendable {
    var source: [UInt8] = []
    var targets: [[UInt8]] = []
    var skips: [[UInt8]] = []
    var limit = 1 << 20
    var jobs: Int?
    var followsLinks = true
    var isForced = false
    var shared = Shared()
  }

  static let copy = Command<Invocation>(
    "copy", summary: "Copy a file", details: "It is read once.\n\nIt's written [safely]: with 'rename'.",
    examples: [Example("sample copy -j4 --skip '*.o' a b", "Copy a to b")], settings: CopySettings(),
    operands: [
      .one(\.source, .path("SOURCE"), help: "What to copy"),
      .list(\.targets, .path("TARGET"), help: "Where to"),
    ],
    options: [
      OptionGroup(
        "What to copy",
        [
          .values("skip", short: "s", \.skips, .bytes("GLOB"), help: "Leave out what matches"),
          .value("limit", \.limit, .size(), help: "Leave out larger files"),
          .value("jobs", short: "j", \.jobs, .integer(in: 1...8), help: "How many at once"),
          .flag("no-follow", opposite: "follow", \.followsLinks, to: false, help: "Do not follow links"),
          .flag("force", short: "f", \.isForced, help: "Overwrite: [really]"),
        ]),
      Shared.options.lifted(to: \.shared),
    ],
    validate: { (settings) throws(UsageError) in
      if settings.targets.contains(settings.source) { throw UsageError("a file cannot be copied to itself") }
      return .copy(settings)
    })

  struct JoinSettings: Sendable {
    var parts: [[UInt8]] = []
    var output: [UInt8] = []
    var shared = Shared()
  }

  static let join = Command<Invocation>(
    "join", summary: "Join files", examples: [Example("sample file join a b -o c", "Join a and b")],
    settings: JoinSettings(), operands: [.list(\.parts, .path("PART"), atLeast: 1, help: "What to join")],
    options: [
      OptionGroup(
        "Options",
        [.value("output", short: "o", \.output, .path("FILE"), isRequired: true, help: "The file to write")]),
      Shared.options.lifted(to: \.shared),
    ],
    validate: { .join($0.parts, output: $0.output) })

  static let program = Program<Invocation>(
    "sample", version: "1.2", summary: "Work with files", sections: [HelpSection("Notes", "One note.")],
    examples: [Example("sample copy a b", "Copy a to b")],
    commands: [copy, Command(group: "file", summary: "Work with parts", [join])],
    shared: Shared.options, defaults: Shared(), help: { .help($0, $1) }, showVersion: .version)

  /// Parses a line whose words are parted by spaces.
  static func parse(_ line: String) throws(UsageError) -> Invocation {
    try program.parse(line.split(separator: " ").map { Array($0.utf8) })
  }
}

func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }
