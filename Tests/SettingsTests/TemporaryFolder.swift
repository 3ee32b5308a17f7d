import Platform

/// A fresh folder for one test, removed with all it holds when the test lets go of it.
final class TemporaryFolder {
  let path: BytePath

  init() throws {
    let made = try output(of: ChildCommand("mktemp", arguments: [Array("-d".utf8)], maximumOutputBytes: 4096))
    path = BytePath(made.dropLast()) ?? ""
  }

  deinit {
    _ = try? output(of: ChildCommand("rm", arguments: [Array("-rf".utf8), path.bytes], maximumOutputBytes: 4096))
  }

  /// Runs a line of shell in this folder and answers its output.
  @discardableResult
  func shell(_ line: String, input: [UInt8] = []) throws -> [UInt8] {
    let script = "cd \"$0\" && { \(line); }"
    return try output(
      of: ChildCommand(
        "sh", arguments: [Array("-c".utf8), Array(script.utf8), path.bytes], input: .bytes(input),
        maximumOutputBytes: 1 << 26))
  }

  /// Writes a file of this folder, its directories made as needed.
  @discardableResult
  func write(_ name: String, _ content: [UInt8]) throws -> BytePath {
    try shell("mkdir -p \"$(dirname '\(name)')\" && cat > '\(name)'", input: content)
    return path.appending(BytePath(name.utf8) ?? "")
  }

  @discardableResult
  func write(_ name: String, _ content: String) throws -> BytePath { try write(name, Array(content.utf8)) }
}
