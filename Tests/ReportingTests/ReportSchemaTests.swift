import Foundation
import Provenance
import Reporting
import Testing

@Suite struct ReportSchemaTests {
  private let docs = URL(filePath: #filePath).appending(path: "../../../docs").standardized
  private let schema: ReportSchema

  init() throws {
    schema = try ReportSchema(Data(contentsOf: docs.appending(path: "quoth-report.schema.json")))
  }

  private func object(_ bytes: some Sequence<UInt8>) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(bytes))
  }

  /// A region with every key; a folder; bytes that are no text; nothing at all.
  private var reports: [ScanReport] {
    [.sample(), .sample([.vendoredSample(fileCount: 3)]), .hostile, .sample([])]
  }

  @Test func documentsAreAsTheSchemaSays() throws {
    for report in reports {
      let document = try object(JSONReport(toolVersion: "0.1.0").bytes(report))
      #expect(schema.complaints(about: document) == [])
    }
  }

  @Test func linesAreAsTheSchemaSays() throws {
    for report in reports {
      for line in JSONLinesReport(toolVersion: "0.1.0").lines(report) {
        let definition = line.hasPrefix("{\"type\":\"summary\"") ? "summaryLine" : "findingLine"
        #expect(schema.complaints(about: try object(line.utf8), definition: definition) == [])
      }
    }
  }

  @Test func everyKeyIsExplained() throws {
    let page = try String(contentsOf: docs.appending(path: "json-report.md"), encoding: .utf8)
    #expect(schema.keys.count > 50)
    #expect(schema.keys.filter { !page.contains("`\($0)`") }.isEmpty)
  }

  @Test func theCheckSeesMissingUnknownAndMistypedKeys() throws {
    let document = try object(JSONReport(toolVersion: "0.1.0").bytes(.sample()))
    var broken = try #require(document as? [String: Any])
    broken["summary"] = nil
    broken["novelty"] = 1
    broken["schemaVersion"] = 1
    #expect(schema.complaints(about: broken).count == 3)
  }
}
