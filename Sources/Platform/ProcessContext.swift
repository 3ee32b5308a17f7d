// Unsafe because arguments and environment of a process are C lists of C strings.

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  @unsafe @preconcurrency import Musl
#else
  @unsafe @preconcurrency import Glibc
#endif

/// The arguments of this program as bytes, its own name first.
public func programArguments() -> [[UInt8]] {
  unsafe bytes(ofCStrings: CommandLine.unsafeArgv)
}

/// The environment of this program as bytes, `NAME=value` each. The program never changes it.
func inheritedEnvironment() -> [[UInt8]] {
  #if canImport(Darwin)
    unsafe bytes(ofCStrings: _NSGetEnviron().pointee)
  #else
    unsafe bytes(ofCStrings: environ)
  #endif
}

/// Makes the process safe to work in; call it once, before anything is opened.
///
/// A write to a closed pipe becomes an error instead of death. Standard descriptors that the parent closed are taken by
/// ones that fail, so that no file of ours is mistaken for them. Other descriptors of the parent are kept from children.
public func prepareProcess() {
  signal(SIGPIPE, SIG_IGN)
  for number: Int32 in 0...2 where fcntl(number, F_GETFD) < 0 {
    _ = unsafe open(BytePath("/dev/null").cString, number == 0 ? O_WRONLY : O_RDONLY)
  }
  for number: Int32 in 3..<256 where fcntl(number, F_GETFD) >= 0 {
    _ = fcntl(number, F_SETFD, FD_CLOEXEC)
  }
}
