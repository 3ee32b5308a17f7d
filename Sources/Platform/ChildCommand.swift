/// A program to run: what is executed, with what, and within which limits.
public struct ChildCommand: Sendable {
  /// What the program finds on its standard input.
  public enum Input: Sendable {
    /// Nothing.
    case none
    /// These bytes, fed while the output is read.
    case bytes([UInt8])
    /// What is handed to `Child.write` while it runs.
    case written
    /// What an open descriptor of the caller yields; it must stay open until the program has been started.
    case descriptor(Int32)
  }

  /// The program: a name that is looked up in PATH, or a path.
  public var program: BytePath
  /// The arguments behind the program's name.
  public var arguments: [[UInt8]]
  /// The variables that it gets.
  public var environment: Environment
  /// Its standard input.
  public var input: Input
  /// How long it may keep us waiting in all; the time in which we work on its output does not count.
  public var patience: Duration
  /// How many bytes it may write on standard output.
  public var maximumOutputBytes: Int

  /// A command with its limits.
  public init(
    _ program: BytePath, arguments: [[UInt8]], environment: Environment = .inherited, input: Input = .none,
    patience: Duration = .seconds(60), maximumOutputBytes: Int
  ) {
    self.program = program
    self.arguments = arguments
    self.environment = environment
    self.input = input
    self.patience = patience
    self.maximumOutputBytes = maximumOutputBytes
  }
}
