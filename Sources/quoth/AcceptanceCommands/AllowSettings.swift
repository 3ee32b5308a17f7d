import CommandLineKit

/// What is typed after `quoth allow`.
struct AllowArguments: Sendable {
  var id = ""
  var paths: [[UInt8]] = []
  var reason: String?
  var expires: String?
  var comparison = ComparisonArguments()
  var shared = SharedSettings()

  static let operands: [Operand<AllowArguments>] = [
    .one(\.id, .findingID, help: "The id of the finding, as a report tells it"),
    .list(\.paths, .path("PATH"), help: "Where to look for it; no path is the current folder"),
  ]

  static let options: [OptionGroup<AllowArguments>] =
    [
      OptionGroup(
        "What to write down",
        [
          .value("reason", \.reason, .text("TEXT"), help: "Why the finding is accepted; it has to be given"),
          .value("expires", \.expires, .date, help: "The last day on which it is accepted, in Greenwich"),
        ])
    ] + ComparisonArguments.options.map { $0.lifted(to: \.comparison) } + [SharedSettings.options.lifted(to: \.shared)]
}

/// What `quoth allow` is told to do.
struct AllowSettings: Sendable {
  let id: String
  let paths: [[UInt8]]
  let reason: String
  let expires: String?
  let comparison: ComparisonArguments
  let shared: SharedSettings

  /// - Throws: that no reason is given.
  init(_ arguments: AllowArguments) throws(UsageError) {
    guard let reason = arguments.reason, reason.utf8.contains(where: { $0 > 0x20 }) else {
      throw UsageError("why is it accepted? Say so with --reason, for those who read it later")
    }
    id = arguments.id
    paths = arguments.paths.isEmpty ? [Array(".".utf8)] : arguments.paths
    self.reason = reason
    expires = arguments.expires
    comparison = arguments.comparison
    shared = arguments.shared
  }
}

extension ValueSyntax<String> {
  static let findingID = ValueSyntax(
    "ID", expectation: "the id of a finding, eight hexadecimal digits such as 7f3a91c2",
    parse: { bytes in
      let text = String(decoding: bytes, as: UTF8.self).lowercased()
      return text.utf8.count == 8 && text.utf8.allSatisfy { Unicode.Scalar($0).properties.isASCIIHexDigit } ? text : nil
    }, spell: { $0 })
}
