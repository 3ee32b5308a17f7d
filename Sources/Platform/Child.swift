/// A program that runs for us: its output is read as a stream, while its input is fed and its complaints are kept.
///
/// The program leads a process group of its own, which is killed when a limit is passed and when the child is let go
/// of before `finish`. Nothing is waited for outside `read` and `finish`, and neither waits longer than the command's
/// patience.
public final class Child {
  private let command: ChildCommand
  private let identifier: Int32
  private var input: Descriptor?
  private let output: Descriptor
  private var outputHasEnded = false
  private let errors: Descriptor
  private var errorsHaveEnded = false
  private var message: [UInt8] = []
  /// What it is still to be fed begins at `fed`.
  private var food: [UInt8] = []
  private var fed = 0
  private var produced = 0
  private var waited = Duration.zero
  private var status: ExitStatus?

  /// Starts a program.
  ///
  /// - Throws: `ChildError`, for one when there is no such program.
  public init(_ command: ChildCommand) throws(ChildError) {
    let process: SpawnedProcess
    do { process = try spawn(command) } catch {
      throw ChildError(program: command.program, cause: .system(error), message: [])
    }
    self.command = command
    if case .bytes(let bytes) = command.input { food = bytes }
    identifier = process.identifier
    input = process.input
    output = process.output
    errors = process.errors
  }

  deinit {
    if status == nil { kill() }
  }

  /// Appends at most `count` bytes of the output; returns how many came, 0 at its end.
  ///
  /// - Throws: `ChildError` when a limit is passed; the program is dead then.
  public func read(upTo count: Int, into buffer: inout [UInt8]) throws(ChildError) -> Int {
    while !outputHasEnded {
      guard let got = try naming({ () throws(SystemError) in try output.readAvailable(upTo: count, into: &buffer) })
      else {
        try converse(atMost: .seconds(1))
        continue
      }
      produced += got
      guard produced <= command.maximumOutputBytes else {
        throw stop(.tooMuchOutput(limit: command.maximumOutputBytes))
      }
      outputHasEnded = got == 0
      return got
    }
    return 0
  }

  /// Hands over more input, for a command whose input is `written`; it is fed while the output is read. The program's patience begins anew.
  public func write(_ bytes: [UInt8]) {
    food.removeFirst(fed)
    food += bytes
    (fed, waited) = (0, .zero)
  }

  /// Waits for the end of the program; call it when `read` has returned 0.
  ///
  /// - Throws: `ChildError` when the program failed, was killed, or does not end in time.
  public func finish() throws(ChildError) {
    input = nil
    var pause = Duration.milliseconds(1)
    while status == nil {
      status = try naming { () throws(SystemError) in try exitStatus(of: identifier, waiting: false) }
      guard status == nil else { break }
      try converse(atMost: pause)
      pause = min(pause * 2, .milliseconds(50))
    }
    try keepErrors()
    switch status {
    case .exited(0), nil: return
    case .exited(let code): throw error(.failed(status: code))
    case .killed(let signal): throw error(.killed(signal: signal))
    }
  }

  /// Waits for an event, feeds the input and keeps the complaints.
  private func converse(atMost pause: Duration) throws(ChildError) {
    guard waited < command.patience else { throw stop(.tooSlow(patience: command.patience)) }
    let start = ContinuousClock.now
    let readers = (outputHasEnded ? [] : [output.number]) + (errorsHaveEnded ? [] : [errors.number])
    let time = min(pause, command.patience - waited) / .milliseconds(1)
    waitForEvents(reading: readers, writing: isHungry ? input?.number : nil, milliseconds: Int32(time.rounded(.up)))
    waited += ContinuousClock.now - start
    try keepErrors()
    try feed()
  }

  /// Whether it waits for something that we have, or for the end of its input.
  private var isHungry: Bool {
    if case .written = command.input { fed < food.count } else { true }
  }

  /// Feeds as much of the input as the program takes now, and closes it behind the last byte unless more is to come.
  private func feed() throws(ChildError) {
    guard input != nil, isHungry else { return }
    do {
      fed += try input?.writeSome(food.span.extracting(fed...)) ?? 0
    } catch {
      guard error.isBrokenPipe else { throw stop(.system(error)) }
      fed = food.count
    }
    if fed == food.count, case .bytes = command.input { input = nil }
  }

  /// Takes what stands on standard error; its first 8 KiB are kept.
  private func keepErrors() throws(ChildError) {
    while !errorsHaveEnded {
      var heard: [UInt8] = []
      guard let got = try naming({ () throws(SystemError) in try errors.readAvailable(upTo: 1 << 16, into: &heard) })
      else { return }
      errorsHaveEnded = got == 0
      message.append(contentsOf: heard.prefix(max(0, 1 << 13 - message.count)))
    }
  }

  private func naming<Value>(_ body: () throws(SystemError) -> Value) throws(ChildError) -> Value {
    do { return try body() } catch { throw stop(.system(error)) }
  }

  private func stop(_ cause: ChildError.Cause) -> ChildError {
    if status == nil { kill() }
    outputHasEnded = true
    return error(cause)
  }

  private func kill() {
    killGroup(of: identifier)
    status = (try? exitStatus(of: identifier, waiting: true)) ?? .killed(signal: 9)
  }

  private func error(_ cause: ChildError.Cause) -> ChildError {
    ChildError(program: command.program, cause: cause, message: message)
  }
}

/// Runs a program to its end and returns its output.
///
/// - Throws: `ChildError` when it cannot be started, fails, or passes a limit.
public func output(of command: ChildCommand) throws(ChildError) -> [UInt8] {
  let child = try Child(command)
  var bytes: [UInt8] = []
  while try child.read(upTo: 1 << 16, into: &bytes) > 0 {}
  try child.finish()
  return bytes
}
