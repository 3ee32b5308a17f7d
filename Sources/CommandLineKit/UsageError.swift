/// What is wrong with the arguments, told to the person who typed them.
public struct UsageError: Error, Equatable, Sendable {
  /// A sentence without its full stop. It may hold bytes of an argument: escape it before it meets a terminal.
  public let message: String
  /// What was probably meant, as it would be typed.
  public let suggestion: String?
  /// The command whose help mends it, from the program's name on; filled in by `Program.parse`.
  public internal(set) var command: [String] = []

  public init(_ message: String, suggestion: String? = nil) {
    self.message = message
    self.suggestion = suggestion
  }

  /// The error as two lines: what is wrong, and which help to read.
  public var lines: [String] {
    let meant = suggestion.map { " Did you mean '\($0)'?" } ?? ""
    return [
      "\(command.joined(separator: " ")): \(message).\(meant)",
      "Try '\((command + ["--help"]).joined(separator: " "))'.",
    ]
  }

  func about(_ command: [String]) -> UsageError {
    var error = self
    error.command = command
    return error
  }
}

/// An argument between quotation marks, as a message shows it.
func quoted(_ argument: some Collection<UInt8>) -> String {
  "'\(String(decoding: argument, as: UTF8.self))'"
}

/// Words as a sentence lists them: `a, b or c`.
func listing(_ words: [String], _ conjunction: String) -> String {
  guard let last = words.last, words.count > 1 else { return words.first ?? "" }
  return "\(words.dropLast().joined(separator: ", ")) \(conjunction) \(last)"
}
