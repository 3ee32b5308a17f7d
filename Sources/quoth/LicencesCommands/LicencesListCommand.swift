import CommandLineKit
import Licences
import Platform
import Reporting

/// What `quoth licences list` is told.
struct LicencesListSettings: Sendable {
  /// The categories to list; none stand for all.
  var categories: [LicenceCategory] = []
  var isOSIApproved = false
  var isFSFLibre = false
  var isDeprecated = false
  var format = AnswerFormat.text
  var shared = SharedSettings()

  func includes(_ licence: Licence) -> Bool {
    (categories.isEmpty || categories.contains(licence.category)) && (!isOSIApproved || licence.isOSIApproved)
      && (!isFSFLibre || licence.isFSFLibre) && licence.isDeprecated == isDeprecated
  }
}

/// `quoth licences list`: lists the licences that are known.
enum LicencesListCommand {
  static let command = Command<Invocation>(
    "list", summary: "List the licences that are known",
    details: """
      Lists the ids of the SPDX list with their category, whether the Open Source Initiative approves and the Free Software \
      Foundation calls them free, and their names. Several conditions have to hold together; several categories add up.
      """,
    examples: [
      Example("quoth licences list --category weak-copyleft --osi", "See which licences keep files or a library open"),
      Example("quoth licences list -f json", "List all licences for a program"),
    ],
    settings: LicencesListSettings(), operands: [],
    options: [
      OptionGroup(
        "What to list",
        [
          .values(
            "category", \.categories, .choice(of: LicenceCategory.self),
            help: "List licences of this category; may be given several times"),
          .flag("osi", \.isOSIApproved, help: "List what the Open Source Initiative approves"),
          .flag("fsf", \.isFSFLibre, help: "List what the Free Software Foundation calls free"),
          .flag("deprecated", \.isDeprecated, help: "List deprecated ids instead, with what replaces them"),
        ]),
      OptionGroup(
        "Options",
        [
          .value(
            "format", short: "f", \.format, .choice(of: AnswerFormat.self),
            help: "The format of the list")
        ]),
      SharedSettings.options.lifted(to: \.shared),
    ],
    validate: { .licencesList($0) })

  static func run(_ settings: LicencesListSettings, writingTo output: inout StandardOutput) throws -> ExitStatus {
    let licences = LicenceTable.shared.all.filter(settings.includes)
    switch settings.format {
    case .text: for line in table(licences, width: terminalWidth(1)) { try output.write(line + "\n") }
    case .json: try output.write(json(licences).encoded + [UInt8(ascii: "\n")])
    }
    return .clean
  }

  /// A line for each licence, cut to the width of the terminal, where there is one.
  private static func table(_ licences: [Licence], width: Int?) -> [String] {
    let rows = licences.map { licence in
      [
        licence.id, licence.category.rawValue, licence.isOSIApproved ? "OSI" : "", licence.isFSFLibre ? "FSF" : "",
        licence.replacedBy.map { "now \($0)" } ?? licence.name,
      ]
    }
    let widths = (0..<4).map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let cells = zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) } + [row[4]]
      let line = cells.joined(separator: "  ")
      guard let width, line.count > width else { return line }
      return line.prefix(max(0, width - 1)) + "…"
    }
  }

  private static func json(_ licences: [Licence]) -> JSONValue {
    let list = licences.map { licence in
      JSONValue.object([
        .init("id", .string(licence.id)), .init("name", .string(licence.name)),
        .init("category", .string(licence.category.rawValue)), .init("osi", .boolean(licence.isOSIApproved)),
        .init("fsf", .boolean(licence.isFSFLibre)), .init("deprecated", .boolean(licence.isDeprecated)),
        .init("replacedBy", .known(licence.replacedBy ?? "")),
      ])
    }
    return .object([.init("schemaVersion", .string("1.0")), .init("licences", .array(list))])
  }
}
