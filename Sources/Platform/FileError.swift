/// Why something could not be done with a file: a sentence for a person, with the path escaped.
public struct FileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What stood in the way.
  public enum Cause: Hashable, Sendable {
    /// A system call failed.
    case system(SystemError)
    /// A directory, FIFO, socket or device stands where a regular file was expected.
    case notRegularFile
    /// Size or time of change moved between the first and the last read.
    case changedMeanwhile
    /// The file is longer than the caller's limit, in bytes.
    case tooLarge(limit: Int)
    /// The directory is nested deeper than the limit, in levels.
    case tooDeep(limit: Int)
    /// Whoever keeps its content does not give it; a sentence that says why.
    case unavailable(String)
  }

  /// What was tried, as a verb: "read", "list", "write".
  public let action: String
  /// The file or directory.
  public let path: BytePath
  /// What stood in the way.
  public let cause: Cause

  /// The error of an action on a path.
  public init(_ action: String, _ path: BytePath, _ cause: Cause) {
    self.action = action
    self.path = path
    self.cause = cause
  }

  /// The sentence without a full stop: what, where, why, and what mends it.
  public var description: String {
    "cannot \(action) \(path): \(reason)"
  }

  private var reason: String {
    switch cause {
    case .system(let error): "\(error)"
    case .notRegularFile: "it is not a regular file"
    case .changedMeanwhile: "it changed while it was read; try again when nothing writes to it"
    case .tooLarge(let limit): "it is larger than the limit of \(limit) bytes"
    case .tooDeep(let limit): "it is nested deeper than \(limit) directories"
    case .unavailable(let reason): reason
    }
  }
}

/// Does something with a file; a system call that fails becomes an error that names the action and the path.
public func naming<Value: ~Copyable>(
  _ action: String, _ path: BytePath, _ body: () throws(SystemError) -> Value
) throws(FileError) -> Value {
  do { return try body() } catch { throw FileError(action, path, .system(error)) }
}
