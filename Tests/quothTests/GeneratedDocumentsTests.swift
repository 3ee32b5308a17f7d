import CommandLineKit
import Platform
import Testing

@testable import quoth

/// What is generated from the table is tried on the programs that read it.
struct GeneratedDocumentsTests {
  /// What bash offers for the last of these words.
  private func completions(of words: [String]) throws -> [String] {
    let line = (["quoth"] + words).map { "'\($0)'" }.joined(separator: " ")
    let script = """
      \(program.completions(for: .bash))
      COMP_WORDS=(\(line)); COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
      _quoth
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    return try run("bash", ["--norc", "-s"], input: script).split(separator: "\n").map(String.init)
  }

  private func run(_ name: BytePath, _ arguments: [String], input: String) throws -> String {
    let command = ChildCommand(
      name, arguments: arguments.map { Array($0.utf8) }, input: .bytes(Array(input.utf8)),
      maximumOutputBytes: 1 << 20)
    return String(decoding: try output(of: command), as: UTF8.self)
  }

  @Test(arguments: [
    (["sc"], ["scan"]), (["corpus", "l"], ["list", "lookup"]), (["--color", "never", "corpus", "me"], ["merge"]),
    (["scan", "-f", "js"], ["json", "jsonl"]), (["scan", "--format", "=", "t"], ["text"]),
    (["scan", "--color", "="], ["auto", "always", "never"]),
    (["scan", "--ex"], ["--exclude", "--exit-code", "--exit-zero"]),
    (["corpus", "merge", "--o"], ["--output"]), (["completions", ""], ["bash", "zsh", "fish"]),
    (["help", "c"], ["ci", "corpus", "completions"]),
  ])
  func `bash completes commands, options and choices`(words: [String], expected: [String]) throws {
    #expect(try completions(of: words) == expected)
  }

  @Test(arguments: [["scan", "src"], ["scan", "--corpus", ""], ["scan", "corpus", "a"]])
  func `bash is left to complete file names where a path is due`(words: [String]) throws {
    #expect(try completions(of: words) == [])
  }

  @Test(arguments: [Shell.zsh, .fish])
  func `the other shells are told of every command, option and choice`(shell: Shell) {
    let script = program.completions(for: shell)
    for word in ["lookup", "max-filesize", "no-hidden", "low normal high", "bash zsh fish"] {
      #expect(script.contains(word))
    }
  }

  @Test func `the manual page is plain roff that names every section and command`() {
    let page = program.manualPage
    #expect(page.utf8.allSatisfy { $0 < 0x80 })
    let requests = [".TH", ".SH", ".SS", ".TP", ".PP", ".B", ".I", ".br"]
    for line in page.split(separator: "\n") where line.hasPrefix(".") || line.hasPrefix("'") {
      #expect(requests.contains(String(line.prefix { $0 != " " })), "\(line)")
    }
    for heading in ["NAME", "SYNOPSIS", "COMMANDS", "EXAMPLES"] { #expect(page.contains("\n.SH \(heading)\n")) }
    #expect(page.contains("\n.SS \"quoth corpus merge\"\n"))
    #expect(page.contains("\\fB\\-\\-max\\-filesize\\fR \\fISIZE\\fR"))
  }
}
