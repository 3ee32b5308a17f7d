public import Platform

/// An archive of a release, fetched and checked.
public struct SourceArchive: Hashable, Sendable {
  /// What of it belongs to the sources of the release.
  public enum Role: Hashable, Sendable {
    /// All of it, under a folder of the tree; empty for the root.
    case tree(under: [UInt8])
    /// Debian's packaging, of which only `debian/copyright` and `debian/control` tell something.
    case packaging
    /// Debian's changes to the sources as a patch, which adds its packaging.
    case patch
  }

  public var path: BytePath
  public var role: Role
  public var digest: ArchiveDigest
  /// In bytes.
  public var size: Int

  public init(path: BytePath, role: Role, digest: ArchiveDigest, size: Int) {
    self.path = path
    self.role = role
    self.digest = digest
    self.size = size
  }
}

/// What could be had of a release.
public struct FetchedSource: Sendable {
  /// The upstream archive first, those of its components by name, then the packaging.
  public var archives: [SourceArchive]
  /// Sentences on what is missing.
  public var warnings: [String]
}

/// Why nothing could be had of a release: a sentence that is safe to show on a terminal.
public struct FetchError: Error, Equatable, Sendable, CustomStringConvertible {
  public let description: String

  init(_ description: String) { self.description = description }
}
