import CommandLineKit
import Licences
import Platform

/// What `quoth licences show` is told.
struct LicencesShowSettings: Sendable {
  var ids: [String] = []
  var shared = SharedSettings()
}

/// `quoth licences show`: tells what is known of licences and exceptions.
enum LicencesShowCommand {
  static let command = Command<Invocation>(
    "show", summary: "Tell what licences are and what they ask for",
    details: """
      Tells of each id its name, its kind, and what it asks of who passes code on, in plain words: a help to read the licence, \
      not in its place. Ids are those of the SPDX list, of licences and of exceptions, in any letter case.
      """,
    examples: [
      Example("quoth licences show MPL-2.0", "Read what the licence asks for"),
      Example("quoth licences show Apache-2.0 LLVM-exception", "Read of a licence and an exception"),
    ],
    settings: LicencesShowSettings(),
    operands: [.list(\.ids, .text("ID"), atLeast: 1, help: "The id of a licence or an exception")],
    options: [SharedSettings.options.lifted(to: \.shared)],
    validate: { .licencesShow($0) })

  static func run(_ settings: LicencesShowSettings, writingTo output: inout StandardOutput) throws -> ExitStatus {
    let texts = try settings.ids.map(lines)
    for line in texts.joined(separator: [""]) { try output.write(line + "\n") }
    return .clean
  }

  private static func lines(of id: String) throws(CommandError) -> [String] {
    let table = LicenceTable.shared
    if let licence = table[id] { return lines(of: licence) }
    if let exception = table.exception(id) { return lines(of: exception) }
    let known = table.all.filter { !$0.isDeprecated }.map(\.id) + table.exceptions.map(\.id)
    let meant = closest(to: Array(id.utf8), among: known).map { "; did you mean \($0)?" } ?? ""
    throw CommandError("\(escapedForTerminal(id)) is on no SPDX list of licences or exceptions\(meant)")
  }

  private static func lines(of licence: Licence) -> [String] {
    let list = licence.obligations
    let asked = list.filter(\.kind.asksForAction).map { $0.sentence + ($0.isAssumed ? " (assumed)" : "") }
    return ["\(licence.id)  \(licence.name)"]
      + LabelledText.lines("deprecated", replacement(of: licence))
      + LabelledText.lines("kind", [kind(of: licence)])
      + LabelledText.lines("asks for", asked.isEmpty ? ["Nothing."] : asked)
      + LabelledText.lines("patents", list.filter { !$0.kind.asksForAction }.map(\.sentence))
      + LabelledText.lines("by", ["category: \(licence.categoryOrigin); duties: \(licence.dutyOrigin)"])
      + LabelledText.lines("source", [LicenceTable.shared.licenceOrigin])
  }

  private static func replacement(of licence: Licence) -> [String] {
    guard licence.isDeprecated else { return [] }
    return [licence.replacedBy.map { "Write \($0) instead." } ?? "The SPDX list names nothing that takes its place."]
  }

  private static func kind(of licence: Licence) -> String {
    var parts = [licence.category.phrase]
    if licence.isOSIApproved { parts.append("approved by the Open Source Initiative") }
    if licence.isFSFLibre { parts.append("free for the Free Software Foundation") }
    return parts.joined(separator: "; ")
  }

  private static func lines(of exception: LicenceException) -> [String] {
    let written = exception.replacedBy.map { ["Write \($0) instead."] } ?? []
    let bases =
      exception.bases.isEmpty
      ? [] : ["licences of the families " + exception.bases.joined(separator: ", ") + ", as far as its text names them"]
    return ["\(exception.id)  \(exception.name)"]
      + LabelledText.lines("deprecated", exception.isDeprecated ? written : [])
      + LabelledText.lines("kind", ["exception: it adds a permission to a licence and asks for nothing"])
      + LabelledText.lines("permits", [exception.permission.phrase])
      + LabelledText.lines("for", bases)
      + LabelledText.lines("source", [LicenceTable.shared.exceptionOrigin])
  }
}

extension LicenceCategory {
  /// What it is, for a person.
  fileprivate var phrase: String {
    switch self {
    case .publicDomain: "public domain: whoever made it gives up what can be given up"
    case .permissive: "permissive: code may go into works under other licences"
    case .weakCopyleft: "weak copyleft: the licence holds on to its files or library"
    case .strongCopyleft: "strong copyleft: the licence holds on to the whole work"
    case .networkCopyleft: "network copyleft: as strong copyleft, and use over a network counts"
    case .sourceAvailable: "source available: the source can be read, uses are limited"
    case .noncommercial: "noncommercial: no commercial use"
    case .noDerivatives: "no derivatives: no changed copies"
    case .restricted: "restricted: some uses are forbidden"
    case .proprietaryFree: "proprietary: free of charge only"
    case .unknown: "unknown: nobody has sorted it yet"
    }
  }
}
