// Unsafe for one reason: the meaning of an error number comes from the C library as a C string.
#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What a system call on a stored file (a pack, its lock, its temporary files) answered.
public struct StorageError: Error, Equatable, Sendable, CustomStringConvertible {
  /// What was tried, as a verb: `open`, `write`, `rename`.
  public let action: String
  public let path: [UInt8]
  /// The error number (`errno`).
  public let code: Int32

  public init(action: String, path: [UInt8], code: Int32) {
    self.action = action
    self.path = path
    self.code = code
  }

  /// Whether the path, or a directory on its way, does not exist.
  public var isMissing: Bool { SystemError(code: code).isMissing }

  public var description: String {
    let meaning = unsafe strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)"
    return "cannot \(action) '\(escapedForTerminal(path))': \(meaning)"
  }
}
