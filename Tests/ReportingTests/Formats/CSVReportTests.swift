import Platform
import Provenance
import Testing

@testable import Reporting

struct CSVReportTests {
  /// Rows and cells by RFC 4180.
  private func rows(_ bytes: [UInt8]) throws -> [[String]] {
    var rows: [[String]] = [[]]
    var cell: [UInt8] = []
    var isQuoted = false
    var rest = bytes[...]
    func ended() { rows[rows.count - 1].append(String(decoding: cell, as: UTF8.self)) }
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "\"") where isQuoted && rest.first == byte: cell.append(rest.removeFirst())
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted:
        ended()
        cell = []
      case UInt8(ascii: "\r") where !isQuoted:
        #expect(rest.popFirst() == UInt8(ascii: "\n"))
        ended()
        cell = []
        rows.append([])
      default: cell.append(byte)
      }
    }
    #expect(cell.isEmpty && rows.last?.isEmpty == true && !isQuoted)
    return rows.dropLast()
  }

  private func records(_ findings: [Finding]) throws -> [[String: String]] {
    let rows = try rows(CSVReport().bytes(.sample(findings)))
    let names = try #require(rows.first)
    return rows.dropFirst().map { row in
      #expect(row.count == names.count)
      return Dictionary(zip(names, row), uniquingKeysWith: { first, _ in first })
    }
  }

  @Test func `a record has the place, the origin and the verdicts`() throws {
    var finding = Finding.sample()
    finding.attribution = Attribution(.partial, missing: [.holder, .origin])
    finding.suppression = Suppression(.allow, reason: "ours, all of it", file: [])
    finding.commit = .known(
      .init(commit: "0123abcd", date: "2026-11-25", lines: 38, assistants: ["Claude", "=Copilot"]))
    let record = try #require(try records([finding]).first)
    let expected = [
      "id": "7f3a91c2", "level": "pass", "verdict": "copied-partly-attributed", "kind": "edited",
      "file": "src/net/url.c",
      "start_line": "210", "end_line": "247", "component": "curl", "version": "7.88.1",
      "purl": "pkg:generic/curl@7.88.1",
      "origin_file": "lib/urlapi.c", "origin_start_line": "88", "origin_end_line": "126", "licence": "curl",
      "project_licence": "", "compatibility": "unknown", "attribution": "partial", "missing": "holder origin",
      "decision": "unattributed", "accepted": "allow", "accepted_reason": "ours, all of it",
      "commit": "0123abcd", "committed": "2026-11-25", "assistants": "Claude; =Copilot",
    ]
    #expect(record == expected)
  }

  @Test func `a folder has no lines, and no findings are a header`() throws {
    let folder = try #require(try records([.vendoredSample(fileCount: 2)]).first)
    #expect(folder["start_line"] == "" && folder["origin_end_line"] == "")
    #expect(try rows(CSVReport().bytes(.sample([]))).count == 1)
  }

  @Test(arguments: HostileNames.all)
  func `a name comes back as a terminal may see it, and no cell is a formula`(name: [UInt8]) throws {
    var finding = Finding.sample(file: name)
    finding.origin = .sample(component: String(decoding: name, as: UTF8.self), path: name)
    let record = try #require(try records([finding]).first)
    for cell in record.values { #expect(cell.first { $0 != " " }.map { "=+-@".contains($0) } != true) }
    let shown = escapedForTerminal(name)
    #expect(try #require(record["file"]).withoutGuard == shown && record["origin_file"]?.withoutGuard == shown)
  }

  @Test(arguments: ["=1", "+1", "-1", "@x", " =1", "＝1", "'=1", "''@", "= \"x\",y"])
  func `an apostrophe goes before a formula, and can be told from one that was there`(text: String) throws {
    let row = try rows(Array((csvCell(text) + "\r\n").utf8))
    #expect(row == [["'" + text]])
  }

  @Test(arguments: ["'x", "x=1", "", "a'", "'"])
  func `other text stays as it is`(text: String) throws {
    #expect(try rows(Array((csvCell(text) + ",x\r\n").utf8)) == [[text, "x"]])
  }
}

extension String {
  /// The text before it was guarded: one that begins with apostrophes, and then a formula, has one of these too many.
  fileprivate var withoutGuard: String {
    let isGuarded = hasPrefix("'") && drop { $0 == "'" || $0 == " " }.first.map { "=+-@＝＋－＠".contains($0) } == true
    return isGuarded ? String(dropFirst()) : self
  }
}
