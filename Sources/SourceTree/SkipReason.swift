public import Platform

/// Why something in a tree is not scanned.
public enum SkipReason: String, CaseIterable, Sendable {
  /// Its name begins with a dot.
  case hidden
  /// An ignore file says so.
  case ignored
  /// The user's `--include` and `--exclude` say so.
  case excluded
  /// Links are not followed; what they lead to is scanned where it stands.
  case symbolicLink = "symbolic link"
  /// A FIFO, socket or device.
  case notRegularFile = "not a regular file"
  /// The directory was walked already, from another root or through a mount.
  case alreadyWalked = "already walked"
  /// There is a NUL byte at its beginning.
  case binary
  /// It begins with the byte order mark of UTF-16 or UTF-32.
  case utf16 = "UTF-16"
  /// A pointer to content that Git LFS keeps elsewhere.
  case lfsPointer = "LFS pointer"
  /// A repository of its own inside another.
  case submodule
  /// A merge has not decided yet what it holds.
  case unmerged
  /// It has no bytes.
  case empty
  /// It is over the size limit.
  case tooLarge = "too large"
  /// It is in no language that is known.
  case notCode = "not code"
}

/// Something in a tree that is not scanned, and why.
public struct SkippedPath: Hashable, Sendable {
  /// The path as it is shown.
  public let path: BytePath
  /// Why.
  public let reason: SkipReason

  public init(path: BytePath, reason: SkipReason) {
    (self.path, self.reason) = (path, reason)
  }
}
