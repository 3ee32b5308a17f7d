/// A comment in a scanned file that accepts findings in that file: `quoth:allow 7f3a91c2 reason="…" until=2027-06-30`.
public struct InlineAllow: Hashable, Sendable {
  /// The line that it stands on, from 1.
  public var line: Int
  /// The findings that it names; without any it is for those beside it.
  public var ids: [String] = []
  /// Empty when none is given.
  public var reason = ""
  /// The last day on which it holds, as `YYYY-MM-DD`; nil for ever.
  public var until: String?
  /// What of it is not understood, safe to show: then it holds for nothing.
  public var flaw: String?

  public init(line: Int) {
    self.line = line
  }

  /// Whether it may hold for anything on this day.
  func holds(on today: String) -> Bool { flaw == nil && !isExpired(on: today) }

  func isExpired(on today: String) -> Bool { until.map { $0 < today } ?? false }
}
