import CommandLineKit

/// What is typed after `quoth hook`.
struct HookArguments: Sendable {
  var files: [[UInt8]] = []
  var comparison = ComparisonArguments()
  var shared = SharedSettings()

  static let operands: [Operand<HookArguments>] = [
    .list(\.files, .path("FILE"), help: "Files of the index; none stands for all that are staged")
  ]

  static let options: [OptionGroup<HookArguments>] =
    ComparisonArguments.options.map { $0.lifted(to: \.comparison) } + [SharedSettings.options.lifted(to: \.shared)]
}
