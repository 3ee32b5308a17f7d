#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A file that appears whole or not at all: written under a temporary name in the same directory, synced, renamed, and
/// the directory synced. What is not committed is removed.
public struct AtomicFile: ~Copyable {
  private let destination: [UInt8]
  private let temporary: [UInt8]
  private let permissions: UInt32?
  private let descriptor: StorageFile
  private var isCommitted = false

  /// Begins a file. A leftover under the temporary name is removed, never read; the caller sees to it that no other
  /// writer uses that name (see ``FileLock``).
  /// - Parameter permissions: the permission bits that the file gets; nil leaves them to the process.
  public init(
    replacing destination: [UInt8], temporary: [UInt8], permissions: UInt32? = nil
  ) throws(StorageError) {
    self.destination = destination
    self.temporary = temporary
    self.permissions = permissions
    let mode = permissions ?? 0o666
    try removeFile(temporary)
    descriptor = try StorageFile(
      opening: temporary, flags: O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: mode)
  }

  deinit {
    if !isCommitted { try? removeFile(temporary) }
  }

  public func write(_ bytes: Span<UInt8>) throws(StorageError) { try descriptor.write(bytes) }

  /// Puts the file in its place; after an error the old one is still there.
  public mutating func commit() throws(StorageError) {
    if let permissions { try descriptor.setPermissions(permissions) }
    try descriptor.synchronise()
    try renameFile(temporary, to: destination)
    isCommitted = true
    try synchroniseDirectory(of: destination)
  }
}

/// Writes a file that appears whole or not at all, by way of `PATH.part`.
public func writeWhole(_ bytes: [UInt8], to path: [UInt8]) throws(StorageError) {
  var file = try AtomicFile(replacing: path, temporary: path + Array(".part".utf8))
  try file.write(bytes.span)
  try file.commit()
}
