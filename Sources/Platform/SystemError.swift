// Unsafe because the meaning of an error number is a C string.

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// An error number of a system call.
public struct SystemError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The value of `errno`.
  public let code: Int32

  /// The error of that number.
  public init(code: Int32) {
    self.code = code
  }

  /// The error of the system call that failed just now on this thread.
  public static var last: SystemError { SystemError(code: errno) }

  /// The system's words for it.
  public var description: String {
    guard let words = unsafe strerror(code) else { return "system error \(code)" }
    return unsafe String(cString: words)
  }

  /// Whether a file or one of its directories does not exist.
  public var isMissing: Bool { code == ENOENT || code == ENOTDIR }

  /// Whether the reader of a pipe has gone.
  var isBrokenPipe: Bool { code == EPIPE }
}
