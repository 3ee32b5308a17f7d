import CommandLineKit
import Licences
import Matching
import Testing

@testable import quoth

struct ScanSettingsTests {
  private func settings(_ line: String) throws -> ScanSettings {
    guard case .scan(let settings) = try parse("scan --corpus known.qpack \(line)") else {
      throw UsageError("not a scan")
    }
    return settings
  }

  private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  @Test func `the current folder is scanned unless paths or standard input are named`() throws {
    #expect(try settings("").source == .paths([bytes(".")]))
    #expect(try settings("a b").source == .paths([bytes("a"), bytes("b")]))
    #expect(try settings("-").source == .standardInput(name: nil))
    #expect(try settings("--stdin-filename x.c -").source == .standardInput(name: bytes("x.c")))
  }

  @Test func `changes are scanned in the current folder unless paths are named`() throws {
    #expect(try settings("--staged").source == .changes(Changes(comparison: .staged)))
    #expect(
      try settings("--changes a b").source
        == .changes(Changes(comparison: .uncommitted, paths: [bytes("a"), bytes("b")])))
    #expect(
      try settings("--base main --all-lines").source
        == .changes(Changes(comparison: .commits(since: "main"), countsAllLines: true)))
  }

  @Test(arguments: [
    "--staged --changes", "--staged --base main", "--all-lines", "--staged -", "--changes --stdin-filename a.c",
  ])
  func `a comparison is one alone, and of files`(line: String) {
    #expect(throws: UsageError.self) { try settings(line) }
  }

  @Test func `a licence that is no expression is an error that tells the column`() throws {
    func licence(_ line: String) throws -> LicenceExpression? {
      let settings = try settings(line)
      return try ScanRequest(settings.comparison, source: settings.source, showsProgress: false).licence
    }
    #expect(try licence("--licence MIT") != nil)
    #expect(try licence("") == nil)
    let message = "--licence takes an SPDX expression such as 'MIT OR Apache-2.0': column 4:"
    #expect(
      performing: { try licence("--licence MIT)") },
      throws: { ($0 as? CommandError)?.description.hasPrefix(message) == true })
  }

  @Test func `findings end the program with 1 unless another number is chosen`() throws {
    #expect(try settings("").statusOfFindings == .findings)
    #expect(try settings("--exit-zero").statusOfFindings == .clean)
    #expect(try settings("--exit-code 9").statusOfFindings.code == 9)
  }

  @Test func `defaults are those of the manual`() throws {
    let settings = try settings("")
    let comparison = settings.comparison
    #expect(settings.format == .text && comparison.sensitivity == nil && !comparison.includesItself)
    #expect(comparison.reading.maximumFileSize == 16 << 20)
    #expect(comparison.reading.obeysIgnoreFiles && !comparison.reading.includesHidden)
  }

  @Test func `reports go to files by format and path`() throws {
    let outputs = try settings("-o json=a=b.json --output jsonl=c").outputs
    #expect(
      outputs == [
        ReportTarget(format: .json, path: bytes("a=b.json")), ReportTarget(format: .jsonl, path: bytes("c")),
      ])
  }

  @Test(arguments: [
    "- a", "--stdin-filename x.c", "--exit-zero --exit-code 3", "-o json=a -o text=a", "-o json=", "-o a.json",
    "-o xml=a", "--exit-code 256", "--max-filesize many", "--jobs 0", "--sensitivity extreme", "-z x", "--fail-on",
    "--fail-on partly", "--warn-on unknown,,any",
  ])
  func `arguments that contradict each other or make no sense are refused`(line: String) {
    #expect(throws: UsageError.self) { try settings(line) }
  }
}
