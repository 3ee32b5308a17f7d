/// What a finding means for the one who scans, the mildest first.
public enum Level: String, CaseIterable, Hashable, Comparable, Sendable, Codable {
  /// It is told only when more is asked for.
  case pass
  /// It is told, and the scan still succeeds.
  case warn
  /// The scan ends as one that found something.
  case fail

  public static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
