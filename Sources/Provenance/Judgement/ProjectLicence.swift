/// The licence of the scanned project: what code that is found in it has to fit into.
public struct ProjectLicence: Hashable, Sendable {
  /// An SPDX expression in normal form; empty when it is unknown.
  public var expression: String
  public var source: Source
  /// The path within the project that says so; nil when no file does.
  public var file: [UInt8]?

  /// How the licence is known.
  public enum Source: String, Hashable, Sendable, Codable {
    /// The user says so.
    case option
    /// The settings file says so.
    case settings
    /// A paragraph of `debian/copyright` or of a REUSE file that holds for all files.
    case paragraph
    case licenceFile = "licence file"
    case metadata
    case unknown
  }

  public init(_ expression: String, _ source: Source, file: [UInt8]? = nil) {
    self.expression = expression
    self.source = source
    self.file = file
  }

  public static let unknown = ProjectLicence("", .unknown)
}
