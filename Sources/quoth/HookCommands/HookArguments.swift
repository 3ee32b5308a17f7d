import CommandLineKit

/// What is typed after `quoth hook`.
struct HookArguments: Sendable {
  var files: [[UInt8]] = []
  /// The remote that is pushed to; nil when nothing is pushed.
  var remote: String?
  var comparison = ComparisonArguments()
  var shared = SharedSettings()

  func validated() throws(UsageError) -> Self {
    guard remote == nil || files.isEmpty else { throw UsageError("--push checks whole commits: leave the files out") }
    return self
  }

  static let operands: [Operand<HookArguments>] = [
    .list(\.files, .path("FILE"), help: "Files of the index; none stands for all that are staged")
  ]

  static let options: [OptionGroup<HookArguments>] =
    [
      OptionGroup(
        "What to check",
        [
          .value(
            "push", \.remote, .text("REMOTE"),
            help: "What is about to be pushed to REMOTE, as git tells a pre-push hook")
        ])
    ] + ComparisonArguments.options.map { $0.lifted(to: \.comparison) } + [SharedSettings.options.lifted(to: \.shared)]
}
