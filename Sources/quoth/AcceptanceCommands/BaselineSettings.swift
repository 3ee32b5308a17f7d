import CommandLineKit

/// What a command of `quoth baseline` is told.
struct BaselineSettings: Sendable {
  var paths: [[UInt8]] = []
  var comparison = ComparisonArguments()
  var shared = SharedSettings()

  static let operands: [Operand<BaselineSettings>] = [
    .list(\.paths, .path("PATH"), help: "Files and folders; no path is the current folder")
  ]

  static let options: [OptionGroup<BaselineSettings>] =
    ComparisonArguments.options.map { $0.lifted(to: \.comparison) } + [SharedSettings.options.lifted(to: \.shared)]

  /// - Throws: that the baseline is not to be used.
  func checked() throws(UsageError) -> BaselineSettings {
    guard comparison.usesBaseline else {
      throw UsageError("a baseline cannot be made without it: leave out --no-baseline")
    }
    return self
  }

  /// - Parameter usesBaseline: whether the baseline has to be there.
  func request(usesBaseline: Bool) throws -> ScanRequest {
    var comparison = comparison
    comparison.usesBaseline = usesBaseline
    return try ScanRequest(
      comparison, source: .paths(paths.isEmpty ? [Array(".".utf8)] : paths), showsProgress: shared.verbosity >= 0)
  }
}
