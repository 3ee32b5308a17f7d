import CommandLineKit
import Licences
import Platform
import Reporting

/// What `quoth licences check` is told.
struct LicencesCheckSettings: Sendable {
  var incoming = ""
  var outbound = ""
  var format = AnswerFormat.text
  var shared = SharedSettings()
}

/// `quoth licences check`: judges whether code may be inserted into a work.
enum LicencesCheckCommand {
  static let command = Command<Invocation>(
    "check", summary: "Judge whether code may be inserted into a work under another licence",
    details: """
      INCOMING is the licence of the code, OUTBOUND that of the work into which it is copied. Both are SPDX expressions; NONE and \
      NOASSERTION stand for no licence. The verdict is compatible (nothing has to be done), obligations (it may be inserted if they \
      are met), incompatible, or unknown. It is for code that is copied into files of the work: what may be linked with it is \
      another question. It says which rule decided, who says so and as of which day; it is no legal advice.

      Of a choice in INCOMING the best branch is taken, and of licences that all hold the worst decides. A choice in OUTBOUND is an \
      offer that the work has to keep, so the code must fit every branch.

      Exits with 0 when the code may be inserted, with 1 when it is incompatible or nothing shows that it may be, and with 2 after \
      an error.
      """,
    examples: [
      Example("quoth licences check Apache-2.0 GPL-2.0-only", "May this code go into a work under the GPL, version 2?"),
      Example("quoth licences check 'MIT OR GPL-2.0-only' MIT -f json", "Judge a choice, for a program"),
    ],
    settings: LicencesCheckSettings(),
    operands: [
      .one(\.incoming, .text("INCOMING"), help: "The licence of the code"),
      .one(\.outbound, .text("OUTBOUND"), help: "The licence of the work"),
    ],
    options: [
      OptionGroup(
        "Options",
        [
          .value(
            "format", short: "f", \.format, .choice(of: AnswerFormat.self),
            help: "The format of the verdict")
        ]),
      SharedSettings.options.lifted(to: \.shared),
    ],
    validate: { .licencesCheck($0) })

  static func run(_ settings: LicencesCheckSettings, writingTo output: inout StandardOutput) throws -> ExitStatus {
    let incoming = try expression(settings.incoming, "INCOMING")
    let outbound = try expression(settings.outbound, "OUTBOUND")
    let judgement = Compatibility(of: incoming, into: outbound)
    let names = (incoming?.description ?? "no licence", outbound?.description ?? "no licence")
    switch settings.format {
    case .text: for line in lines(judgement, names) { try output.write(line + "\n") }
    case .json: try output.write(json(judgement, incoming, outbound).encoded + [UInt8(ascii: "\n")])
    }
    return judgement.isAllowed ? .clean : .findings
  }

  /// The expression that an argument holds; nil when it says that there is none.
  private static func expression(_ text: String, _ operand: String) throws(CommandError) -> LicenceExpression? {
    do throws(ExpressionError) {
      return try LicenceExpression(parsing: text)
    } catch {
      if error == .noLicence || error == .noAssertion { return nil }
      throw CommandError("\(operand) is no licence expression: \(error)")
    }
  }

  private static func lines(_ judgement: Compatibility, _ names: (incoming: String, outbound: String)) -> [String] {
    let taken = judgement.choice.map(\.description)
    return wrap("\(judgement.verdict.rawValue): \(names.incoming) into \(names.outbound)", width: 80)
      + LabelledText.lines("why", [judgement.reason])
      + LabelledText.lines("rule", [judgement.rule])
      + LabelledText.lines("source", ["\(judgement.source), \(judgement.date)"])
      + LabelledText.lines("taken as", taken.map { $0 == names.incoming ? [] : [$0] } ?? [])
      + LabelledText.lines("to do", judgement.advice)
      + LabelledText.lines("note", judgement.notes)
  }

  private static func json(
    _ judgement: Compatibility, _ incoming: LicenceExpression?, _ outbound: LicenceExpression?
  ) -> JSONValue {
    .object([
      .init("schemaVersion", .string("1.0")), .init("incoming", .known(incoming?.description ?? "")),
      .init("outbound", .known(outbound?.description ?? "")), .init("verdict", .string(judgement.verdict.rawValue)),
      .init("rule", .string(judgement.rule)), .init("reason", .string(judgement.reason)),
      .init("source", .string(judgement.source)), .init("date", .string(judgement.date)),
      .init("takenAs", .known(judgement.choice?.description ?? "")),
      .init("obligations", .array(judgement.obligations?.list.map(json) ?? [])),
      .init("advice", .array(judgement.advice.map { .string($0) })),
      .init("notes", .array(judgement.notes.map { .string($0) })),
    ])
  }

  private static func json(_ obligation: Obligation) -> JSONValue {
    .object([
      .init("kind", .string(obligation.kind.rawValue)), .init("scope", .string(obligation.scope.rawValue)),
      .init("askedBy", .array(obligation.askedBy.map { .string($0) })),
      .init("assumed", .boolean(obligation.isAssumed)), .init("sentence", .string(obligation.sentence)),
    ])
  }
}
