import Foundation
import Licences
import Provenance
import Reporting
import Testing

struct CodeQualityReportTests {
  private func issues(_ findings: [Finding]) throws -> [[String: Any]] {
    let bytes = CodeQualityReport().bytes(.sample(findings))
    #expect(bytes.allSatisfy { $0 == UInt8(ascii: "\n") || (0x20..<0x7F).contains($0) })
    return try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [[String: Any]])
  }

  @Test func `an issue has its place, its check and its description`() throws {
    let issue = try #require(try issues([.sample(file: Array("./src/url.c".utf8))]).first)
    let location = try #require(issue["location"] as? [String: Any])
    #expect(location["path"] as? String == "src/url.c")
    #expect(location["lines"] as? [String: Int] == ["begin": 210, "end": 247])
    #expect(issue["check_name"] as? String == "copied-unattributed")
    #expect((issue["description"] as? String)?.hasPrefix("38 lines are an edited copy of curl 7.88.1") == true)
  }

  @Test func `no two issues share a fingerprint`() throws {
    let findings = [Finding.sample(file: [0x61]), .sample(file: [0x61]), .sample(file: [0x62])]
    let fingerprints = try issues(findings).compactMap { $0["fingerprint"] as? String }
    #expect(Set(fingerprints).count == 3 && fingerprints.allSatisfy { $0.utf8.count == 64 })
  }

  @Test func `what fails is major, or critical where the licence does not fit; what warns minor, what passes info`()
    throws
  {
    var findings = (0..<4).map { Finding.sample(file: [UInt8(0x61 + $0)]) }
    findings[1].fit = LicenceFit(of: "GPL-3.0-only", into: "MIT")
    findings[2].decision = Decision(.warn, "unknown")
    findings[3].decision = Decision(.pass, "the policy does not mind")
    #expect(try issues(findings).map { $0["severity"] as? String } == ["major", "critical", "minor", "info"])
  }

  @Test func `what somebody accepted is no issue, and no issues are an empty list`() throws {
    var finding = Finding.sample()
    finding.suppression = Suppression(.allow, reason: "ours", file: [])
    #expect(try issues([finding]).isEmpty)
    #expect(try issues([finding, .sample()]).count == 1)
  }

  @Test(arguments: HostileNames.all)
  func `a name comes back whole as far as it is text`(name: [UInt8]) throws {
    let location = try issues([.sample(file: name)]).first?["location"] as? [String: Any]
    #expect((location?["path"] as? String).map { Array($0.utf8) } == Array(String(decoding: name, as: UTF8.self).utf8))
  }
}
