#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What the program tells its caller by ending.
struct ExitStatus: Equatable, Sendable {
  let code: Int32

  /// Nothing at or above the failing level.
  static let clean = ExitStatus(code: 0)
  /// Findings, unless the user chose another number for them.
  static let findings = ExitStatus(code: 1)
  /// A usage, configuration, input, output or corpus error.
  static let failed = ExitStatus(code: 2)
  /// Nothing found, but something that should have been read could not be.
  static let incomplete = ExitStatus(code: 3)

  /// Ends the program.
  func end() -> Never { exit(code) }
}
