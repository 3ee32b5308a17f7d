import Foundation
import FoundationXML
import Platform
import Provenance
import Reporting
import Testing

struct JUnitReportTests {
  private func suite(_ report: ScanReport) throws -> XMLElement {
    let document = try XMLDocument(data: Data(JUnitReport(toolVersion: "0.1.0").bytes(report)))
    return try #require(document.rootElement())
  }

  private func text(_ element: XMLElement?, _ attribute: String) -> String? {
    element?.attribute(forName: attribute)?.stringValue
  }

  /// The names of the cases, and what they came to.
  private func outcomes(_ report: ScanReport) throws -> [String] {
    try suite(report).elements(forName: "testcase").map { element in
      "\(text(element, "name") ?? "") \(element.children?.compactMap(\.name).joined() ?? "")"
    }
  }

  private var mixed: ScanReport {
    var findings = (0..<5).map { Finding.sample(file: [UInt8(0x61 + $0)]) }
    findings[1].decision = Decision(.warn, "unknown")
    findings[2].decision = Decision(.pass, "the policy does not mind")
    findings[3].suppression = Suppression(.allow, reason: "our own", file: [])
    findings[4].file = [0x61]
    var report = ScanReport.sample(findings)
    report.summary.failures = [.init(file: [0x7A], reason: "permission denied")]
    return report
  }

  @Test func `what fails is a failure, what warns or was accepted is skipped, what is unread an error`() throws {
    #expect(
      try outcomes(mixed) == [
        "something was checked ", "a [7f3a91c2] failure", "b [7f3a91c2] skipped", "c [7f3a91c2] ",
        "d [7f3a91c2] skipped",
        "a [7f3a91c2] #2 failure", "z error",
      ])
    let suite = try suite(mixed)
    #expect(["tests", "failures", "skipped", "errors"].map { text(suite, $0) } == ["7", "2", "2", "1"])
    let skipped = try suite.nodes(forXPath: "testcase/skipped").compactMap { $0 as? XMLElement }
    #expect(text(skipped.last, "message")?.hasSuffix("Accepted by quoth allow: our own.") == true)
  }

  @Test func `a failure names the place, the origin and what to do`() throws {
    let element = try #require(try suite(.sample()).nodes(forXPath: "testcase/failure").first as? XMLElement)
    #expect(
      text(element, "message")
        == "lines 210-247: 38 lines are an edited copy of curl 7.88.1, lib/urlapi.c:88-126, under curl.")
    #expect(text(element, "type") == "copied-unattributed")
    #expect(element.stringValue?.contains("\nGive credit: quoth attribute 7f3a91c2 --write.\n") == true)
  }

  @Test func `a clean scan has a case, which is skipped when nothing was checked`() throws {
    #expect(try outcomes(.sample([])) == ["something was checked "])
    var report = ScanReport.sample([])
    report.summary.filesChecked = 0
    #expect(try outcomes(report) == ["something was checked skipped"])
    #expect(text(try suite(report), "skipped") == "1")
  }

  @Test(arguments: HostileNames.all)
  func `a name comes back as a terminal may see it`(name: [UInt8]) throws {
    var report = ScanReport.sample([.sample(file: name)])
    report.findings[0].origin = .sample(path: name)
    report.summary.failures = [.init(file: name, reason: "]]>\u{1B}")]
    report.summary.remarks = [Remark(.unusedAllow, file: name, text: "]]>\u{1B}<x>")]
    // XML has neither of the last two characters of a plane.
    let shown = escapedForTerminal(name).replacingOccurrences(of: "\u{FFFE}\u{FFFF}", with: "\\u{FFFE}\\u{FFFF}")
    #expect(try outcomes(report) == ["something was checked ", "\(shown) [7f3a91c2] failure", "\(shown) error"])
    let suite = try suite(report)
    let told = try #require(suite.elements(forName: "system-out").first?.stringValue)
    #expect(told.hasSuffix("\(shown): ]]>\\x1B<x>"))
    let message = try #require(try suite.nodes(forXPath: "testcase/failure").first as? XMLElement)
    #expect(text(message, "message")?.contains("\(shown):88-126, under curl.") == true)
  }
}
