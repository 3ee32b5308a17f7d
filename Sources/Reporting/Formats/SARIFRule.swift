import Provenance

extension VerdictKind {
  /// The rule that results of this kind name.
  var sarifRule: JSONValue {
    .object([
      .init("id", .string(rawValue)),
      .init("shortDescription", SARIFText(title).message),
      .init("fullDescription", SARIFText(meaning).message),
      .init("help", .object([.init("text", .string(help)), .init("markdown", .string(helpMarkdown))])),
      .init("defaultConfiguration", .object([.init("level", .string(usualLevel.sarif))])),
      .init("properties", properties),
    ])
  }

  private var help: String { ([meaning] + remedies + Self.furtherSteps).joined(separator: "\n") }

  private var helpMarkdown: String {
    (["**\(title)**", "", meaning, ""] + (remedies + Self.furtherSteps).map { "- \($0)" }).joined(separator: "\n")
  }

  /// What GitHub sorts and filters by.
  private var properties: JSONValue {
    let severity =
      switch usualLevel {
      case .fail: "error"
      case .warn: "warning"
      case .pass: "recommendation"
      }
    return .object([
      .init("tags", .array(["licence", "provenance"].map(JSONValue.string))), .init("precision", .string("high")),
      .init("problem.severity", .string(severity)),
    ])
  }
}

extension Level {
  var sarif: String {
    switch self {
    case .fail: "error"
    case .warn: "warning"
    case .pass: "note"
    }
  }
}
