#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Writes changed contents to a file that was read before, whole or not at all, unless somebody else changed it meanwhile. The file
/// keeps its permission bits; a symbolic link is never followed.
public struct FileChange: Sendable {
  public let path: BytePath
  /// What was read; nil when there was no file.
  public let original: [UInt8]?
  public let changed: [UInt8]

  public init(_ path: BytePath, original: [UInt8]?, changed: [UInt8]) {
    self.path = path
    self.original = original
    self.changed = changed
  }

  /// Throws before anything is written when the file cannot be written, is no regular file, or is not what was read.
  public func check() throws { _ = try permissions() }

  /// - Throws: as `check()` does, and when another process writes the file just now; the file is as it was then.
  public func write() throws {
    do {
      let lock = try FileLock(path: path.bytes + Array(".quoth-lock".utf8))
      var file = try AtomicFile(
        replacing: path.bytes, temporary: path.bytes + Array(".quoth-part".utf8), permissions: permissions())
      try file.write(changed.span)
      try file.commit()
      _ = consume lock
    } catch is FileLock.Held {
      throw FileChangeError(path, "another quoth writes it; try again when that is done")
    }
  }

  /// The permission bits that the file has; nil when it is to be made.
  private func permissions() throws -> UInt32? {
    guard let facts = try facts(at: path.bytes) else {
      if original != nil { throw FileChangeError(path, "it is gone since it was read") }
      return nil
    }
    guard facts.isRegular else {
      throw FileChangeError(path, "it is no regular file; when it is a symbolic link, name the file that it leads to")
    }
    guard facts.permissions & 0o222 != 0 else {
      throw FileChangeError(path, "it is write-protected; chmod u+w mends that")
    }
    _ = try StorageFile(opening: path.bytes, flags: O_WRONLY | O_NOFOLLOW)
    guard let original, facts.byteCount == original.count,
      try readFile(path, maximumBytes: original.count) == original
    else {
      throw FileChangeError(path, "it changed since it was read; run the command once more")
    }
    return facts.permissions
  }
}

/// Why a file is not changed.
public struct FileChangeError: Error, Sendable, CustomStringConvertible {
  public let description: String

  init(_ path: BytePath, _ reason: String) { description = "cannot change \(path): \(reason)" }
}
