import CommandLineKit
import Provenance
import Reporting
import Testing

@testable import quoth

/// What a finding ends in has to find it again.
struct RepeatedArgumentsTests {
  private func settings(_ line: String) throws -> ScanSettings {
    guard case .scan(let settings) = try parse("scan \(line)") else { throw UsageError("not a scan") }
    return settings
  }

  /// The words of the command that explains a finding.
  private func explanation(after line: String) throws -> String {
    let settings = try settings(line)
    let next = try #require(NextCommands(after: settings.source, settings.comparison))
    var report = ScanReport(findings: [finding], selfComponent: nil, summary: ScanSummary())
    report.findings[0].decision = Decision(.fail, "")
    var text: [UInt8] = []
    TextReport(isColoured: false, width: 20, next: next).write(report) { text += $0 }
    let lines = String(decoding: text, as: UTF8.self).split(separator: "\n")
    let command = try #require(lines.first { $0.contains("quoth explain ") })
    return String(command.drop { $0 == " " })
  }

  private var finding: Finding {
    Finding(
      id: "12abcdef", kind: .exact, file: [0x61],
      region: Region(startLine: 1, startColumn: 1, endLine: 2, endColumn: 1),
      origin: Origin(
        component: "zlib", version: "1", purl: "", path: [0x61], startLine: 1, endLine: 2, licence: "",
        licenceSource: .unknown, holders: [], url: "", released: ""),
      claimants: [],
      evidence: FindingEvidence(
        agreeingTokens: 9, regionTokens: 9, agreement: 1, sameNames: 1, changedNames: 0, changedLiterals: 0, edits: 0,
        lineages: 1, corpusLineages: 1, parts: []),
      score: 9, excerpt: [])
  }

  @Test func `a scan without arguments is repeated without arguments`() throws {
    #expect(try explanation(after: "") == "quoth explain 12abcdef")
    #expect(try explanation(after: ".") == "quoth explain 12abcdef")
  }

  @Test(arguments: [
    "--corpus a --corpus b src lib", "--sensitivity normal x", "--self --config c.json --licence MIT x",
    "--fail-on any,partial --fail-on copyleft-nothing", "--warn-on unknown --baseline b.json --no-baseline x",
    "--include *.c --exclude v/** --no-ignore --hidden --max-filesize 1000 x",
  ])
  func `what was asked for is asked for again`(line: String) throws {
    let line = line.replacing("copyleft-nothing", with: "strong-copyleft").replacing("*", with: "q")
    #expect(try explanation(after: line) == "quoth explain 12abcdef \(line)")
  }

  @Test func `paths are never taken for options, and reports are not written again`() throws {
    #expect(try explanation(after: "--corpus a -o json=x -q -- -x") == "quoth explain 12abcdef --corpus a ./-x")
  }

  @Test func `standard input is gone`() throws {
    let settings = try settings("--corpus a -")
    #expect(NextCommands(after: settings.source, settings.comparison) == nil)
  }
}
