import CommandLineKit
import Corpus
import Lexing
import Platform
import Provenance
import Reporting

/// What `quoth corpus list` is told.
struct CorpusListSettings: Sendable {
  var packs: [[UInt8]] = []
  /// What is listed has to meet one condition of each kind that is given.
  var names: [ComponentName] = []
  var licences: [LicencePattern] = []
  var languages: [UInt16] = []
  var format = AnswerFormat.text
  var shared = SharedSettings()
}

/// `quoth corpus list`: lists the components of a corpus.
enum CorpusListCommand {
  static let command = Command<Invocation>(
    "list", summary: "List the components of a corpus",
    details: """
      Tells name and version, licence, day of the release and lines of each component; without a pack those of what a scan of the \
      current folder compares with. Conditions of several kinds have to hold together, several of one kind add up.
      """,
    examples: [
      Example("quoth corpus list", "List what a scan compares with"),
      Example("quoth corpus list --name 'lib*' --licence GPL-2.0", "Some of it, by name and licence"),
      Example("quoth corpus list known.pack --language Python --json", "A pack's Python components, for a program"),
    ],
    settings: CorpusListSettings(),
    operands: [.list(\.packs, .path("PACK"), help: "The packs to list; builtin is the one in this program")],
    options: [
      OptionGroup(
        "What to list",
        [
          .values(
            "name", \.names, .componentName,
            help: "List components with this in their name",
            details: "Letter case does not matter. A glob, such as 'lib*', has to match all of the name."),
          .values(
            "licence", \.licences, .licence,
            help: "List components whose licence names this SPDX id",
            details: "GPL-2.0 also stands for GPL-2.0-only and GPL-2.0-or-later."),
          .values("language", \.languages, .language, help: "List components with code in this language"),
        ]),
      OptionGroup(
        "Options",
        [
          .value(
            "format", short: "f", \.format, .choice(of: AnswerFormat.self), help: "The format of the list"),
          .flag("json", \.format, to: .json, help: "The same as --format json"),
        ]),
      SharedSettings.options.lifted(to: \.shared),
    ],
    validate: { .corpusList($0) })

  static func run(_ settings: CorpusListSettings, writingTo output: inout StandardOutput) throws -> ExitStatus {
    let packs = try ScanCorpus(.lookedInto(settings.packs)).packs
    let listed = zip(packs.components, try packs.contents()).map { ListedComponent(component: $0, contents: $1) }
      .filter(settings.includes)
    switch settings.format {
    case .text: for line in table(listed) { try output.write(line + "\n") }
    case .json: try output.write(json(listed).encoded + [UInt8(ascii: "\n")])
    }
    return .clean
  }

  /// A line for each component.
  private static func table(_ listed: [ListedComponent]) -> [String] {
    let rows = listed.map { row in
      [
        row.component.title, row.component.licence.isEmpty ? "?" : escapedForTerminal(row.component.licence),
        row.component.released.isEmpty ? "?" : escapedForTerminal(row.component.released),
      ]
    }
    // A few long licences push no other line apart.
    let widths = (0..<3).map { column in min(rows.map { $0[column].count }.max() ?? 0, 40) }
    let counts = listed.map { counted($0.contents.lines, "line") }
    let countWidth = counts.map(\.count).max() ?? 0
    return zip(rows, counts).map { row, count in
      let cells = zip(row, widths).map { $0 + blanks($1 - $0.count) }
      return (cells + [blanks(countWidth - count.count) + count]).joined(separator: "  ")
    }
  }

  private static func blanks(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }

  /// The components in the form of a manifest, without their sources.
  private static func json(_ listed: [ListedComponent]) -> JSONValue {
    let list = listed.map { row in
      let component = row.component
      return JSONValue.object([
        .init("name", .string(component.name)), .init("version", .known(component.version)),
        .init("purl", .known(component.purl)), .init("licence", .known(component.licence)),
        .init("url", .known(component.url)), .init("released", .known(component.released)),
        .init("lineage", .string(component.lineage)), .init("files", .integer(row.contents.files)),
        .init("lines", .integer(row.contents.lines)),
        .init("languages", .object(row.languages.map { .init($0.name, .integer($0.lines)) })),
      ])
    }
    return .object([.init("components", .array(list))])
  }
}
