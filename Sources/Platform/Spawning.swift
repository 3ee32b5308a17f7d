// Unsafe because starting a program, and waiting for it, pass C strings and records by pointer.

import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A program that was started, and our ends of its pipes, none of which makes us wait.
struct SpawnedProcess: ~Copyable {
  let identifier: pid_t
  /// Where its standard input is fed; nil when it is not fed by us.
  let input: Descriptor?
  let output: Descriptor
  let errors: Descriptor
}

/// How a program ended.
enum ExitStatus: Hashable {
  case exited(Int)
  case killed(signal: Int)
}

/// While one thread makes pipes, no other may start a program, or that program would inherit them.
private let spawning = Mutex(())

/// Feeding a program that has gone is an error and not our own death; set once, for the whole process.
private let ignoresBrokenPipes: Void = { _ = signal(SIGPIPE, SIG_IGN) }()

/// Starts a program as the leader of its own process group, with the default handling of broken pipes.
func spawn(_ command: ChildCommand) throws(SystemError) -> SpawnedProcess {
  let strings = [command.program.bytes] + command.arguments + command.environment.entries
  guard !strings.contains(where: { $0.contains(0) }) else { throw SystemError(code: EINVAL) }
  return try spawning.withLock { _ throws(SystemError) in
    let output = try Pipe()
    let errors = try Pipe()
    for ours in [output.reading.number, errors.reading.number] { _ = fcntl(ours, F_SETFL, O_NONBLOCK) }
    switch command.input {
    case .none:
      let input = try Descriptor.open("/dev/null")
      let identifier = try start(command, [input.number, output.writing.number, errors.writing.number])
      return SpawnedProcess(identifier: identifier, input: nil, output: output.reading, errors: errors.reading)
    case .descriptor(let input):
      let identifier = try start(command, [input, output.writing.number, errors.writing.number])
      return SpawnedProcess(identifier: identifier, input: nil, output: output.reading, errors: errors.reading)
    case .bytes, .written:
      _ = ignoresBrokenPipes
      let input = try Pipe()
      let identifier = try start(command, [input.reading.number, output.writing.number, errors.writing.number])
      _ = fcntl(input.writing.number, F_SETFL, O_NONBLOCK)
      return SpawnedProcess(
        identifier: identifier, input: input.writing, output: output.reading, errors: errors.reading)
    }
  }
}

/// How the program ended; nil while it runs. With `waiting`, never nil.
func exitStatus(of identifier: pid_t, waiting: Bool) throws(SystemError) -> ExitStatus? {
  var status: Int32 = 0
  while true {
    let result = unsafe waitpid(identifier, &status, waiting ? 0 : WNOHANG)
    if result == 0 { return nil }
    if result > 0 { break }
    guard errno == EINTR else { throw .last }
  }
  let signal = Int(status & 0x7F)
  return signal == 0 ? .exited(Int(status >> 8 & 0xFF)) : .killed(signal: signal)
}

/// Waits until one of the readers has something to say or the writer takes something, at most so many milliseconds.
func waitForEvents(reading: [Int32], writing: Int32?, milliseconds: Int32) {
  var waiting = reading.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
  if let writing { waiting.append(pollfd(fd: writing, events: Int16(POLLOUT), revents: 0)) }
  _ = unsafe poll(&waiting, nfds_t(waiting.count), milliseconds)
}

/// Kills the program and everything that it started in its group.
func killGroup(of identifier: pid_t) {
  kill(-identifier, SIGKILL)
}

/// Both ends of a pipe.
private struct Pipe: ~Copyable {
  let reading: Descriptor
  let writing: Descriptor

  init() throws(SystemError) {
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { throw .last }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    reading = Descriptor(owning: ends[0])
    writing = Descriptor(owning: ends[1])
  }
}

/// Starts the program with these three standard descriptors; returns its process identifier.
private func start(_ command: ChildCommand, _ standard: [Int32]) throws(SystemError) -> pid_t {
  #if canImport(Darwin)
    var actions: posix_spawn_file_actions_t? = nil
    var attributes: posix_spawnattr_t? = nil
    let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_CLOEXEC_DEFAULT
  #else
    var actions = unsafe posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK
  #endif
  unsafe posix_spawn_file_actions_init(&actions)
  defer { unsafe posix_spawn_file_actions_destroy(&actions) }
  unsafe posix_spawnattr_init(&attributes)
  defer { unsafe posix_spawnattr_destroy(&attributes) }
  for (number, source) in standard.enumerated() {
    unsafe posix_spawn_file_actions_adddup2(&actions, source, Int32(number))
  }
  var signals = sigset_t()
  unsafe sigemptyset(&signals)
  unsafe posix_spawnattr_setsigmask(&attributes, &signals)
  unsafe sigaddset(&signals, SIGPIPE)
  unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
  unsafe posix_spawnattr_setpgroup(&attributes, 0)
  unsafe posix_spawnattr_setflags(&attributes, Int16(flags))

  var identifier: pid_t = 0
  let failure = unsafe withCStrings([command.program.bytes] + command.arguments) { arguments in
    unsafe withCStrings(command.environment.entries) { environment in
      unsafe posix_spawnp(
        &identifier, command.program.cString, &actions, &attributes, arguments, environment)
    }
  }
  guard failure == 0 else { throw SystemError(code: failure) }
  return identifier
}
