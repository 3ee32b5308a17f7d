import Platform
import Testing

/// What a run of the program came to.
struct Outcome {
  let status: Int
  let output: String
  let errors: String

  /// The lines on standard error, which a failure keeps to one.
  var errorLines: [Substring] { errors.split(separator: "\n") }
}

/// A fresh folder for one test, in which the real program is run; removed when the test lets go of it.
final class Workspace {
  let path: BytePath
  private let captured: BytePath

  init() throws {
    path = try Self.newFolder()
    captured = try Self.newFolder()
  }

  deinit {
    _ = try? Self.run("chmod", ["-R", "u+rwx", path])
    _ = try? Self.run("rm", ["-rf", path, captured])
  }

  /// Runs `quoth` in this folder.
  /// - Parameters:
  ///   - output: where standard output leads, as a shell redirection writes it; nil captures it.
  ///   - environment: variables as a shell writes them in front of a command.
  func quoth(
    _ arguments: [String], input: [UInt8] = [], output: String? = nil, environment: String = ""
  ) throws -> Outcome {
    let script = """
      cd "$1" && \(environment) "$0" \(arguments.map(quoted).joined(separator: " ")) 2>"$2/errors" \(output ?? ">\"$2/output\"")
      printf %d $?
      """
    let status = try Platform.output(
      of: ChildCommand(
        "sh", arguments: [Array("-c".utf8), Array(script.utf8), try Self.program().bytes, path.bytes, captured.bytes],
        input: .bytes(input), maximumOutputBytes: 100))
    return Outcome(
      status: try #require(Int(String(decoding: status, as: UTF8.self))),
      output: output == nil ? try text(captured.appending("output")) : "",
      errors: try text(captured.appending("errors")))
  }

  /// Runs `quoth` with words that hold no space.
  func quoth(
    _ line: String, input: [UInt8] = [], output: String? = nil, environment: String = ""
  ) throws -> Outcome {
    try quoth(line.split(separator: " ").map(String.init), input: input, output: output, environment: environment)
  }

  /// Runs a line as a person would paste it into a shell in this folder, where `quoth` is the program.
  func pasted(_ line: String, shell: String = "sh") throws -> Outcome {
    let script = """
      cd "$1" && quoth() { "$0" "$@"; } && { \(line)
      } >"$2/output" 2>"$2/errors"
      printf %d $?
      """
    let status = try Platform.output(
      of: ChildCommand(
        BytePath(shell.utf8) ?? "",
        arguments: [Array("-c".utf8), Array(script.utf8), try Self.program().bytes, path.bytes, captured.bytes],
        maximumOutputBytes: 100))
    return Outcome(
      status: try #require(Int(String(decoding: status, as: UTF8.self))),
      output: try text(captured.appending("output")),
      errors: try text(captured.appending("errors")))
  }

  /// Runs a line of shell in this folder.
  func shell(_ line: String, input: [UInt8] = []) throws {
    let script = "cd \"$0\" && { \(line); }"
    _ = try Platform.output(
      of: ChildCommand(
        "sh", arguments: [Array("-c".utf8), Array(script.utf8), path.bytes], input: .bytes(input),
        maximumOutputBytes: 1 << 20))
  }

  /// Writes a file of this folder, its directories made as needed.
  func write(_ name: String, _ content: [UInt8]) throws {
    let file = quoted(name)
    try shell("mkdir -p -- \"$(dirname -- \(file))\" && cat > \(file)", input: content)
  }

  func write(_ name: String, _ content: String) throws { try write(name, Array(content.utf8)) }

  func bytes(_ name: String) throws -> [UInt8] {
    try readFile(path.appending(#require(BytePath(name.utf8))), maximumBytes: 1 << 26)
  }

  private func text(_ path: BytePath) throws -> String {
    String(decoding: try readFile(path, maximumBytes: 1 << 26), as: UTF8.self)
  }

  private func quoted(_ word: String) -> String {
    "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }

  private static func newFolder() throws -> BytePath {
    BytePath(try run("mktemp", ["-d"]).dropLast()) ?? ""
  }

  @discardableResult
  private static func run(_ program: BytePath, _ arguments: [BytePath]) throws -> [UInt8] {
    try Platform.output(of: ChildCommand(program, arguments: arguments.map(\.bytes), maximumOutputBytes: 1 << 16))
  }

  /// The program that was built beside the bundle that these tests run in.
  static func program() throws -> BytePath {
    let bundle = try #require(
      programArguments().compactMap { BytePath($0) }.first {
        String(decoding: $0.bytes, as: UTF8.self).contains(".xctest")
      })
    let components = bundle.components
    let end = try #require(components.firstIndex { $0.fileExtension.elementsEqual("xctest".utf8) })
    let folder = components[..<end].reduce(bundle.isAbsolute ? "/" as BytePath : "") { $0.appending($1) }
    return folder.appending("quoth")
  }
}
