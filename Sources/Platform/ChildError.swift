/// Why a program that was run for us was of no use: a sentence for a person, with what it said itself.
public struct ChildError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What went wrong.
  public enum Cause: Hashable, Sendable {
    /// It could not be started, or its pipes failed.
    case system(SystemError)
    /// It ended with that status.
    case failed(status: Int)
    /// That signal ended it.
    case killed(signal: Int)
    /// It kept us waiting too long and was killed.
    case tooSlow(patience: Duration)
    /// It wrote more than that many bytes and was killed.
    case tooMuchOutput(limit: Int)
  }

  /// The program that was run.
  public let program: BytePath
  /// What went wrong.
  public let cause: Cause
  /// What it wrote on standard error, its beginning.
  public let message: [UInt8]

  /// The sentence without a full stop: what, why, and the program's own last words.
  public var description: String {
    let words = message.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
      .map { escapedForTerminal(Array($0)) }
    return ([what] + (words.isEmpty ? [] : [words.joined(separator: "; ")])).joined(separator: ": ")
  }

  private var what: String {
    switch cause {
    case .system(let error) where error.isMissing: "cannot run \(program): it is not installed, or not in PATH"
    case .system(let error): "cannot run \(program): \(error)"
    case .failed(let status): "\(program) failed with status \(status)"
    case .killed(let signal): "\(program) was ended by signal \(signal)"
    case .tooSlow(let patience): "\(program) was stopped after \(patience) of waiting"
    case .tooMuchOutput(let limit): "\(program) was stopped after \(limit) bytes of output"
    }
  }
}
