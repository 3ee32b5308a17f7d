import CommandLineKit
import Corpus
import Platform
import Reporting

/// What `quoth corpus list` is told.
struct CorpusListSettings: Sendable {
  var pack: [UInt8] = []
  var format = AnswerFormat.text
  var shared = SharedSettings()
}

/// `quoth corpus list`: lists the components of a pack.
enum CorpusListCommand {
  static let command = Command<Invocation>(
    "list", summary: "List the components of a pack",
    examples: [Example("quoth corpus list known.pack -f json", "List names, versions and licences for a program")],
    settings: CorpusListSettings(),
    operands: [.one(\.pack, .path("PACK"), help: "The pack to list")],
    options: [
      OptionGroup(
        "Options",
        [
          .value(
            "format", short: "f", \.format, .choice(of: AnswerFormat.self), help: "The format of the list")
        ]),
      SharedSettings.options.lifted(to: \.shared),
    ],
    validate: { .corpusList($0) })

  static func run(_ settings: CorpusListSettings, writingTo output: inout StandardOutput) throws -> ExitStatus {
    let components = try Pack(opening: settings.pack, parameters: .current).components()
    switch settings.format {
    case .text: for line in table(components) { try output.write(line + "\n") }
    case .json: try output.write(json(components).encoded + [UInt8(ascii: "\n")])
    }
    return .clean
  }

  /// A line for each component: its name and version, its licence and the day of its release.
  private static func table(_ components: [Component]) -> [String] {
    let titles = components.map(\.title)
    let licences = components.map { $0.licence.isEmpty ? "?" : escapedForTerminal($0.licence) }
    let widths = [titles, licences].map { $0.map(\.count).max() ?? 0 }
    return components.indices.map { index in
      [
        padded(titles[index], to: widths[0]), padded(licences[index], to: widths[1]),
        components[index].released.isEmpty ? "?" : escapedForTerminal(components[index].released),
      ].joined(separator: "  ")
    }
  }

  private static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: width - text.count)
  }

  /// The components in the form of a manifest, without their sources.
  private static func json(_ components: [Component]) -> JSONValue {
    let list = components.map { component in
      JSONValue.object([
        .init("name", .string(component.name)), .init("version", .known(component.version)),
        .init("purl", .known(component.purl)), .init("licence", .known(component.licence)),
        .init("url", .known(component.url)), .init("released", .known(component.released)),
        .init("lineage", .string(component.lineage)),
      ])
    }
    return .object([.init("components", .array(list))])
  }
}
