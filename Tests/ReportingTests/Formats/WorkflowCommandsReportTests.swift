import Foundation
import Platform
import Provenance
import Reporting
import Testing

struct WorkflowCommandsReportTests {
  private struct Command {
    let name: String
    let properties: [String: String]
    let message: String

    /// As a runner reads a line; nil for one that is no command.
    init?(_ line: String) {
      guard line.hasPrefix("::"), let end = line.dropFirst(2).range(of: "::") else { return nil }
      let head = line[line.index(line.startIndex, offsetBy: 2)..<end.lowerBound]
      message = Self.decoded(String(line[end.upperBound...]), ["%0D": "\r", "%0A": "\n"])
      let words = head.split(separator: " ", maxSplits: 1)
      name = String(words.first ?? "")
      properties = Dictionary(
        (words.last ?? "").split(separator: ",").map { pair in
          let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
          let value = Self.decoded(String(sides.last ?? ""), ["%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ","])
          return (String(sides.first ?? ""), value)
        }, uniquingKeysWith: { _, last in last })
    }

    private static func decoded(_ text: String, _ codes: [String: String]) -> String {
      codes.reduce(text) { $0.replacingOccurrences(of: $1.key, with: $1.value) }
        .replacingOccurrences(of: "%25", with: "%")
    }
  }

  private func commands(_ report: ScanReport) throws -> [Command] {
    try WorkflowCommandsReport().lines(report).map { try #require(Command($0), "no command: \($0)") }
  }

  @Test func `a finding is an error at its lines, and a notice sums up`() throws {
    let commands = try commands(.sample())
    #expect(commands.map(\.name) == ["error", "notice"])
    #expect(
      commands[0].properties == [
        "file": "src/net/url.c", "line": "210", "endLine": "247", "title": "Copied code without credit [7f3a91c2]",
      ])
    #expect(
      commands[0].message.hasPrefix("38 lines are an edited copy of curl 7.88.1, lib/urlapi.c:88-126, under curl."))
    #expect(
      commands[1].message
        == "1 finding · 214 files, 61,004 lines checked · skipped: 2 binary, 1 ignored · corpus known.pack (412 components, 0123456789abcdef)"
    )
  }

  @Test func `columns are told of a place on one line`() throws {
    var finding = Finding.sample()
    finding.editorColumns = EditorColumns(start: 3, end: 9)
    #expect(try commands(.sample([finding]))[0].properties["col"] == nil)
    finding.region.endLine = 210
    #expect(try commands(.sample([finding]))[0].properties["col"] == "3")
    #expect(try commands(.sample([finding]))[0].properties["endColumn"] == "9")
  }

  @Test func `ten errors and ten warnings are annotated, and the rest is counted`() throws {
    let findings = (0..<30).map { number in
      var finding = Finding.sample(file: Array("\(number).c".utf8))
      finding.decision = Decision(number < 18 ? .fail : .warn, "any")
      return finding
    }
    let commands = try commands(.sample(findings))
    #expect(commands.filter { $0.name == "error" }.count == 10 && commands.filter { $0.name == "warning" }.count == 10)
    #expect(commands.last?.message.hasPrefix("18 findings · 12 warnings · 10 more not annotated here") == true)
  }

  @Test func `files that could not be read are the first error`() throws {
    var report = ScanReport.sample()
    report.summary.failures = [.init(file: Array("100%.c".utf8), reason: "permission denied")]
    #expect(
      try commands(report).first?.message == "incomplete: 1 file could not be read: 100%.c (permission denied)")
  }

  @Test func `what passes or was accepted is not annotated`() throws {
    var findings = [Finding.sample(), .sample()]
    findings[0].suppression = Suppression(.allow, reason: "", file: [])
    findings[1].decision = Decision(.pass, "the policy does not mind")
    #expect(try commands(.sample(findings)).map(\.name) == ["notice"])
  }

  @Test(arguments: HostileNames.all)
  func `no name breaks out of a command`(name: [UInt8]) throws {
    var report = ScanReport.sample([.sample(file: name)])
    report.findings[0].origin = .sample(path: name)
    report.summary.failures = [.init(file: name, reason: String(decoding: name, as: UTF8.self))]
    report.summary.remarks = [Remark(.unusedAllow, file: name, text: String(decoding: name, as: UTF8.self))]
    let commands = try commands(report)
    #expect(commands.map(\.name) == ["error", "error", "warning", "notice"])
    #expect(commands[1].message.contains("\(escapedForTerminal(name)):88-126, under curl."))
    // Line ends and backslashes are the name's own; what is left is as a terminal may see it.
    let pieces = name.split(separator: UInt8(ascii: "\\"), omittingEmptySubsequences: false).map { piece in
      piece.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
        line.split(separator: UInt8(ascii: "\r"), omittingEmptySubsequences: false).map {
          escapedForTerminal(Array($0))
        }
        .joined(separator: "\r")
      }.joined(separator: "\n")
    }
    #expect(commands[1].properties["file"] == pieces.joined(separator: "\\"))
  }
}
