/// Why a finding is not held against the project: somebody accepted it.
public struct Suppression: Hashable, Sendable {
  public var source: Source
  /// As the one who accepted it wrote; empty when no reason was given.
  public var reason: String
  /// The last day on which it holds, as `YYYY-MM-DD`; nil for ever.
  public var until: String?
  /// The file that says so, as the user would name it, and the line from 1 where that matters.
  public var file: [UInt8]
  public var line: Int?

  public enum Source: String, CaseIterable, Hashable, Sendable, Codable {
    /// `quoth baseline`.
    case baseline
    /// `quoth allow`.
    case allow
    /// `quoth:allow` in a comment.
    case inline
    /// A component that the settings accept.
    case component
  }

  public init(_ source: Source, reason: String, until: String? = nil, file: [UInt8], line: Int? = nil) {
    self.source = source
    self.reason = reason
    self.until = until
    self.file = file
    self.line = line
  }
}
