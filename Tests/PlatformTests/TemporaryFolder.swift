import Platform

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A fresh folder for one test, removed with all it holds when the test lets go of it.
final class TemporaryFolder {
  let path: BytePath

  init() throws {
    let made = try output(of: ChildCommand("mktemp", arguments: [Array("-d".utf8)], maximumOutputBytes: 4096))
    path = BytePath(made.dropLast()) ?? ""
  }

  deinit {
    _ = try? run("chmod", "-R", "u+rwx", path)
    _ = try? run("rm", "-rf", path)
  }

  /// Runs a program, whose name and arguments are paths or words, to its end.
  @discardableResult
  func run(_ program: BytePath, _ arguments: BytePath...) throws -> [UInt8] {
    try output(of: ChildCommand(program, arguments: arguments.map(\.bytes), maximumOutputBytes: 1 << 20))
  }

  /// Writes a file of this folder.
  @discardableResult
  func write(_ name: BytePath, _ content: [UInt8]) throws -> BytePath {
    let path = path.appending(name)
    let command = ChildCommand(
      "sh", arguments: ["-c", "cat >\"$1\"", "sh"].map { Array($0.utf8) } + [path.bytes], input: .bytes(content),
      maximumOutputBytes: 0)
    _ = try output(of: command)
    return path
  }
}
