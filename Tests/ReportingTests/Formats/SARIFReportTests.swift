import Foundation
import Platform
import Provenance
import Testing

@testable import Reporting

struct SARIFReportTests {
  private let format = SARIFReport(toolVersion: "0.1.0")

  private typealias Object = [String: Any]

  private func run(_ report: ScanReport, _ format: SARIFReport? = nil) throws -> Object {
    let bytes = (format ?? self.format).bytes(report)
    #expect(bytes.allSatisfy { $0 == UInt8(ascii: "\n") || (0x20..<0x7F).contains($0) })
    let log = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? Object)
    #expect(log["version"] as? String == "2.1.0")
    return try #require((log["runs"] as? [Object])?.first)
  }

  private func results(_ findings: [Finding]) throws -> [Object] {
    try #require(try run(.sample(findings))["results"] as? [Object])
  }

  private func place(_ holder: Object?) throws -> Object {
    try #require((holder?["locations"] as? [Object])?.first?["physicalLocation"] as? Object)
  }

  private func text(_ holder: Object?, _ key: String = "message") -> String {
    ((holder?[key] as? Object)?["text"] as? String) ?? ""
  }

  /// The bytes that a URI stands for, by the letter of RFC 3986.
  private func decoded(_ uri: String) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = Array(uri.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        #expect(
          "-._~/".utf8.contains(byte) || Character(Unicode.Scalar(byte)).isLetter
            || Character(Unicode.Scalar(byte)).isNumber)
        bytes.append(byte)
        continue
      }
      bytes.append(try #require(UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)))
      rest = rest.dropFirst(2)
    }
    return bytes
  }

  @Test func `a result says what was copied from where, what is missing and what to do`() throws {
    var finding = Finding.sample()
    finding.attribution.missing = [.holder]
    let result = try #require(try results([finding]).first)
    #expect(result["ruleId"] as? String == "copied-unattributed" && result["level"] as? String == "error")
    #expect(
      text(result) == """
        38 lines are an edited copy of curl 7.88.1, lib/urlapi.c:88-126, under curl. It is not credited; missing: its holder. Whether its \
        licence fits is unknown, as yours is. Name your licence with --licence or in .quoth.json to learn whether it fits. Give credit: \
        quoth attribute 7f3a91c2 --write. See why: quoth explain 7f3a91c2. Accept it: quoth allow 7f3a91c2 --reason "…".
        """)
    let place = try place(result)
    #expect(place["artifactLocation"] as? [String: String] == ["uri": "src/net/url.c", "uriBaseId": "SRCROOT"])
    #expect(place["region"] as? [String: Int] == ["startLine": 210, "endLine": 247])
  }

  @Test func `the origin is told by text, at a file that is here`() throws {
    var finding = Finding.sample()
    finding.claimants = [.sample(component: "other")]
    let related = try #require(try results([finding]).first?["relatedLocations"] as? [Object])
    #expect(
      related.map { text($0) } == [
        "Copied from curl 7.88.1, lib/urlapi.c:88-126 (licence curl)",
        "Also in other 7.88.1, lib/urlapi.c:88-126 (licence curl)",
      ])
    let uris = related.map { (($0["physicalLocation"] as? Object)?["artifactLocation"] as? Object)?["uri"] as? String }
    #expect(uris == ["src/net/url.c", "src/net/url.c"])
  }

  @Test func `columns are those of editors, the last one excluded`() throws {
    var finding = Finding.sample()
    finding.editorColumns = EditorColumns(start: 3, end: 9)
    let region = try place(results([finding]).first)["region"] as? [String: Int]
    #expect(region == ["startLine": 210, "startColumn": 3, "endLine": 247, "endColumn": 10])
    #expect(try run(.sample())["columnKind"] as? String == "utf16CodeUnits")
  }

  @Test(arguments: HostileNames.all)
  func `a name comes back from its URI, and is shown escaped`(name: [UInt8]) throws {
    var finding = Finding.sample(file: Array("./src//".utf8) + name)
    finding.origin = .sample(path: name)
    let result = try #require(try results([finding]).first)
    let uri = try #require((place(result)["artifactLocation"] as? Object)?["uri"] as? String)
    #expect(try decoded(uri) == Array("src/".utf8) + name)
    let braces = text(result).replacingOccurrences(of: "{{", with: "{").replacingOccurrences(of: "}}", with: "}")
    #expect(
      braces.replacingOccurrences(of: "\\](", with: "](").contains(" \(escapedForTerminal(name)):88-126, under curl."))
    #expect(!text(result).contains("[link](1)"))
    let single = text(result).replacingOccurrences(of: "{{", with: "").replacingOccurrences(of: "}}", with: "")
    #expect(!single.contains("{") && !single.contains("}"))
  }

  @Test func `an absolute path is a file URI without a base`() throws {
    let artifact = try place(results([.sample(file: Array("/srv/a b.c".utf8))]).first)["artifactLocation"]
    #expect(artifact as? [String: String] == ["uri": "file:///srv/a%20b.c"])
  }

  @Test func `a vendored folder is shown at its first file`() throws {
    let result = try #require(try results([.vendoredSample(fileCount: 3)]).first)
    #expect(text(result).hasPrefix("3 files below third_party/zlib belong to zlib 7.88.1, under curl."))
    let place = try place(result)
    #expect((place["artifactLocation"] as? Object)?["uri"] as? String == "third_party/zlib/1.c")
    #expect(place["region"] as? [String: Int] == ["startLine": 1, "endLine": 1])
  }

  @Test func `a rule for each verdict tells what it means and what helps`() throws {
    let driver = try #require((try run(.sample())["tool"] as? Object)?["driver"] as? Object)
    let rules = try #require(driver["rules"] as? [Object])
    #expect(rules.map { $0["id"] as? String } == VerdictKind.allCases.map(\.rawValue))
    for rule in rules {
      #expect(!text(rule, "shortDescription").isEmpty && !text(rule, "fullDescription").isEmpty)
      #expect(text(rule, "help").contains("quoth explain ID"))
    }
  }

  @Test func `an accepted finding keeps its level and says who accepted it and why`() throws {
    var findings = [Finding.sample(file: [0x61]), .sample(file: [0x62]), .sample(file: [0x63])]
    findings[0].suppression = Suppression(.inline, reason: "ours", until: "2027-06-30", file: [0x61], line: 7)
    findings[1].suppression = Suppression(.allow, reason: "", file: Array(".quoth-allow.json".utf8))
    let results = try results(findings)
    #expect(results.map { $0["level"] as? String } == ["error", "error", "error"])
    let accepted = results.map { ($0["suppressions"] as? [Object])?.first }
    #expect(accepted[0] == nil)
    #expect(accepted[1]?["kind"] as? String == "inSource")
    #expect(accepted[1]?["justification"] as? String == "Accepted by a comment until 2027-06-30: ours")
    #expect(accepted[2]?["kind"] as? String == "external")
    #expect(accepted[2]?["justification"] as? String == "Accepted by quoth allow")
    #expect(try run(.sample(findings))["baselineState"] == nil && results.allSatisfy { $0["baselineState"] == nil })
  }

  @Test func `what the baseline has is unchanged, and what fails besides is new`() throws {
    var findings = [Finding.sample(file: [0x61]), .sample(file: [0x62]), .sample(file: [0x63])]
    findings[0].suppression = Suppression(.baseline, reason: "", file: Array(".quoth-baseline.json".utf8))
    findings[1].decision = Decision(.pass, "the policy does not mind")
    #expect(try results(findings).map { $0["baselineState"] as? String } == ["new", nil, "unchanged"])
  }

  @Test func `equal copies have hashes of their own, which outlive moves of lines`() throws {
    func hashes(_ findings: [Finding]) throws -> [String] {
      try results(findings).compactMap { ($0["partialFingerprints"] as? [String: String])?["primaryLocationLineHash"] }
    }
    let findings = [Finding.sample(file: [0x61]), .sample(file: [0x61]), .sample(file: [0x62])]
    let first = try hashes(findings)
    #expect(Set(first).count == 3)
    var moved = findings
    for index in moved.indices { moved[index].region.startLine += 1 }
    #expect(try hashes(moved) == first)
    #expect(try hashes([.sample(file: [0x2E, 0x2F, 0x62])]) == [first[2]])
  }

  @Test func `the gravest results stand first, and what is left out is said`() throws {
    var findings = [Level.pass, .warn, .fail, .pass].map { level in
      var finding = Finding.sample(file: Array(level.rawValue.utf8))
      finding.decision = Decision(level, "any")
      return finding
    }
    findings[0].suppression = Suppression(.allow, reason: "", file: [])
    var format = SARIFReport(toolVersion: "0.1.0")
    (format.maximumResults, format.keptResults) = (3, 2)
    let run = try run(.sample(findings), format)
    let levels = try #require(run["results"] as? [Object]).map { $0["level"] as? String }
    #expect(levels == ["error", "warning", "note"])
    let invocation = try #require((run["invocations"] as? [Object])?.first)
    let told = try #require(invocation["toolExecutionNotifications"] as? [Object]).map { text($0) }
    #expect(told.contains("1 of 4 results, the mildest, are left out: GitHub takes no more than 3."))
    #expect(told.contains { $0.hasPrefix("GitHub keeps the first 2 results") })
  }

  @Test func `a file that could not be read is named, and the run was no success`() throws {
    var report = ScanReport.sample([])
    #expect((try run(report)["invocations"] as? [Object])?.first?["executionSuccessful"] as? Bool == true)
    report.summary.failures = [.init(file: Array("a b.c".utf8), reason: "permission denied")]
    report.summary.remarks = [Remark(.unusedAllow, file: [0x63], line: 7, text: "nothing needs it")]
    let invocation = try #require((try run(report)["invocations"] as? [Object])?.first)
    #expect(invocation["executionSuccessful"] as? Bool == false)
    let unread = try #require((invocation["toolExecutionNotifications"] as? [Object])?.last)
    #expect(text(unread) == "This file could not be read: permission denied" && unread["level"] as? String == "error")
    #expect((try place(unread)["artifactLocation"] as? Object)?["uri"] as? String == "a%20b.c")
    let remark = try #require((invocation["toolConfigurationNotifications"] as? [Object])?.first)
    #expect(text(remark) == "nothing needs it")
    #expect(try place(remark)["region"] as? [String: Int] == ["startLine": 7])
  }

  @Test func `the same scan gives the same bytes, however long it took`() {
    var other = ScanReport.sample()
    other.summary.seconds = 99
    other.summary.skipped.reverse()
    #expect(format.bytes(.sample()) == format.bytes(other))
  }
}
