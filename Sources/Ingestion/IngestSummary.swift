/// What came of ingesting sources.
public struct IngestSummary: Equatable, Sendable {
  /// Files that became documents; the same content counts at every path.
  public var files = 0
  /// The bytes of these files.
  public var bytes = 0
  /// How many things were left out, by reason.
  public var omitted: [Omission: Int] = [:]
  /// Files that could not be read, a sentence each: the pack lacks them.
  public var failures: [String] = []
  /// What a person should know of sources that could be read nevertheless.
  public var warnings: [String] = []

  public init() {}

  public static func += (sum: inout Self, more: Self) {
    sum.files += more.files
    sum.bytes += more.bytes
    sum.omitted.merge(more.omitted, uniquingKeysWith: +)
    sum.failures += more.failures
    sum.warnings += more.warnings
  }

  mutating func omit(_ reason: Omission) { omitted[reason, default: 0] += 1 }
}
