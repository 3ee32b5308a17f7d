import Platform

/// A fresh directory for one test, removed with all it holds when the test lets go of it.
final class TemporaryTree {
  let path: BytePath

  init() throws {
    let made = try output(of: ChildCommand("mktemp", arguments: [Array("-d".utf8)], maximumOutputBytes: 4096))
    path = BytePath(made.dropLast()) ?? ""
  }

  deinit {
    _ = try? shell("chmod -R u+rwx .")
    _ = try? output(of: ChildCommand("rm", arguments: [Array("-rf".utf8), path.bytes], maximumOutputBytes: 0))
  }

  /// Runs a script in the directory and returns what it writes.
  @discardableResult
  func shell(_ script: String, input: [UInt8] = []) throws -> [UInt8] {
    var environment = Environment.inherited
    environment.removeAll(startingWith: "GIT_")
    environment["HOME"] = path.bytes
    let words = ["-c", "cd \"$1\" && \(script)", "sh"].map { Array($0.utf8) } + [path.bytes]
    return try output(
      of: ChildCommand(
        "sh", arguments: words, environment: environment, input: .bytes(input), maximumOutputBytes: 1 << 24))
  }

  /// Makes empty files, with the directories that they need.
  func add(_ names: [String]) throws {
    let directories = Set(names.map { $0.split(separator: "/").dropLast().joined(separator: "/") }).sorted()
    try shell("xargs -0 mkdir -p -- .", input: Array(directories.filter { !$0.isEmpty }.joined(separator: "\0").utf8))
    try shell("xargs -0 touch --", input: Array(names.joined(separator: "\0").utf8))
  }

  /// Writes one file.
  func write(_ name: String, _ content: String) throws {
    try shell("cat >'\(name)'", input: Array(content.utf8))
  }
}
