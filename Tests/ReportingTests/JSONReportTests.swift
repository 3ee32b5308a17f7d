import Foundation
import Provenance
import Reporting
import Testing

@Suite struct JSONReportTests {
  private let document = JSONReport(toolVersion: "0.1.0")
  private let lines = JSONLinesReport(toolVersion: "0.1.0")

  private func parsed(_ bytes: some Sequence<UInt8>) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  private func parsedFindings(_ report: ScanReport) throws -> [[String: Any]] {
    try #require(try parsed(document.bytes(report))["findings"] as? [[String: Any]])
  }

  @Test func aFindingKeepsItsFacts() throws {
    let finding = try #require(try parsedFindings(.sample()).first)
    #expect(finding["id"] as? String == "7f3a91c2")
    #expect(finding["kind"] as? String == "edited")
    #expect(finding["file"] as? String == "src/net/url.c")
    #expect(finding["fileBytes"] == nil)
    let region = ["startLine": 210, "startColumn": 1, "endLine": 247, "endColumn": 2]
    #expect(finding["region"] as? [String: Int] == region)
    let origin = try #require(finding["origin"] as? [String: Any])
    #expect(origin["purl"] as? String == "pkg:generic/curl@7.88.1")
    #expect(origin["licenceSource"] as? String == "document")
    #expect(origin["licenceManner"] as? String == "header")
    #expect(origin["licenceFile"] is NSNull)
    #expect(origin["holdersSource"] as? String == "document")
    let evidence = try #require(finding["evidence"] as? [String: Any])
    #expect(evidence["agreement"] as? Double == 0.94)
    #expect(evidence["parts"] as? [String: Double] == ["rarity": 0.1])
  }

  @Test func theDocumentTellsWhatWasChecked() throws {
    let report = try parsed(document.bytes(.sample([])))
    #expect(report["schemaVersion"] as? String == "1.4")
    #expect(report["tool"] as? [String: String] == ["name": "quoth", "version": "0.1.0"])
    #expect(report["selfComponent"] is NSNull)
    #expect((report["findings"] as? [Any])?.isEmpty == true)
    let summary = try #require(report["summary"] as? [String: Any])
    #expect(summary["linesChecked"] as? Int == 61_004)
    #expect(summary["skipped"] as? [String: Int] == ["binary": 2, "ignored": 1])
    #expect(summary["complete"] as? Bool == true)
  }

  @Test func linesAreTheFindingsAndThenTheSummary() throws {
    let objects = try lines.lines(.sample([.sample(), .vendoredSample(fileCount: 3)])).map { try parsed($0.utf8) }
    #expect(objects.map { $0["type"] as? String } == ["finding", "finding", "summary"])
    #expect(objects.last?["schemaVersion"] as? String == "1.4")
    #expect(objects.last?["filesChecked"] as? Int == 214)
  }

  @Test func aFolderHasNoLines() throws {
    let folder = try #require(try parsedFindings(.sample([.vendoredSample(fileCount: 3)])).first)
    #expect(folder["region"] is NSNull)
    #expect((folder["origin"] as? [String: Any])?["startLine"] is NSNull)
    let files = try #require(folder["files"] as? [[String: String]])
    #expect(files.first == ["file": "third_party/zlib/1.c", "originPath": "src/1.c"])
    #expect(files.count == 3)
  }

  @Test func whatIsUnknownIsNull() throws {
    var finding = Finding.sample()
    finding.origin.licence = ""
    finding.origin.released = ""
    let origin = try #require(try parsedFindings(.sample([finding])).first?["origin"] as? [String: Any])
    #expect(origin["licence"] is NSNull)
    #expect(origin["released"] is NSNull)
  }

  @Test(arguments: [.nan, .infinity, -.infinity, Double.signalingNaN])
  func whatIsNoNumberIsNull(score: Double) throws {
    var finding = Finding.sample()
    finding.score = score
    #expect(try parsedFindings(.sample([finding])).first?["score"] is NSNull)
  }

  @Test(arguments: [
    (0.1 + 0.2, 0.3), (-1.0000004, -1), (1e300, 1e300), (1e-300, 0), (123_456.789_012_3, 123_456.789_012),
  ])
  func numbersHaveSixDecimals(score: Double, told: Double) throws {
    var finding = Finding.sample()
    finding.score = score
    #expect(try parsedFindings(.sample([finding])).first?["score"] as? Double == told)
  }

  @Test func aPathThatIsNoTextIsThereInBytes() throws {
    let path: [UInt8] = Array("caf".utf8) + [0xE9, 0x2E, 0x63]
    var finding = Finding.sample(file: path)
    finding.origin.path = path
    let written = try #require(try parsedFindings(.sample([finding])).first)
    #expect(written["file"] as? String == "caf\u{FFFD}.c")
    #expect(Data(base64Encoded: try #require(written["fileBytes"] as? String)) == Data(path))
    let origin = try #require(written["origin"] as? [String: Any])
    #expect(Data(base64Encoded: try #require(origin["pathBytes"] as? String)) == Data(path))
  }

  @Test func anyNameComesBackWhole() throws {
    let bytes = document.bytes(.hostile)
    #expect(bytes.allSatisfy { $0 == UInt8(ascii: "\n") || (0x20..<0x7F).contains($0) })
    #expect(lines.lines(.hostile).count == 4)
    let finding = try #require(try parsedFindings(.hostile).first)
    let name = Data(base64Encoded: try #require(finding["fileBytes"] as? String))
    #expect(name.map(Array.init) == ScanReport.hostile.findings[0].file)
    let origin = try #require(finding["origin"] as? [String: Any])
    #expect(origin["component"] as? String == ScanReport.hostile.findings[0].origin.component)
  }

  @Test func charactersBeyondTheFirstPlaneComeBackWhole() throws {
    let name = "\u{0}𝔘é字\u{10FFFF}/"
    let finding = try #require(try parsedFindings(.sample([.sample(file: Array(name.utf8))])).first)
    #expect(finding["file"] as? String == name)
  }

  @Test func failuresMakeTheScanIncomplete() throws {
    var report = ScanReport.sample([])
    report.summary.failures = [.init(file: Array("secret.c".utf8), reason: "permission denied")]
    let summary = try #require(try parsed(document.bytes(report))["summary"] as? [String: Any])
    #expect(summary["complete"] as? Bool == false)
    #expect(summary["failures"] as? [[String: String]] == [["file": "secret.c", "reason": "permission denied"]])
  }

  @Test func timeAndSourceTextStayOut() {
    var other = ScanReport.sample()
    other.summary.seconds = 99
    other.summary.skipped.reverse()
    other.findings[0].excerpt = []
    #expect(document.bytes(.sample()) == document.bytes(other))
    #expect(lines.bytes(.sample()) == lines.bytes(other))
  }

  @Test func aReportThatCannotBeWrittenEndsThere() {
    struct Full: Error {}
    var pieces = 0
    #expect(throws: Full.self) {
      try document.write(.sample()) { (_: [UInt8]) throws(Full) in
        pieces += 1
        throw Full()
      }
    }
    #expect(pieces == 1)
  }
}
