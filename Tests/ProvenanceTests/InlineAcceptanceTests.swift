import Testing

@testable import Provenance

@Suite struct InlineAcceptanceTests {
  private let file = Array("a.c".utf8)

  private func allow(_ line: Int, _ ids: [String] = [], reason: String = "", until: String? = nil) -> InlineAllow {
    var allow = InlineAllow(line: line)
    (allow.ids, allow.reason, allow.until) = (ids, reason, until)
    return allow
  }

  private func finding(_ id: String, _ lines: ClosedRange<Int>) -> Finding {
    var finding = Finding.accepted(id, in: file)
    finding.region.startLine = lines.lowerBound
    finding.region.endLine = lines.upperBound
    return finding
  }

  /// The line of the allow that holds for each finding, and the kinds of the remarks.
  private func outcome(_ allows: [InlineAllow], _ findings: [Finding]) -> (lines: [Int?], remarks: [Remark.Kind]) {
    var acceptance = InlineAcceptance(of: allows, in: file, today: "2026-06-30")
    let lines = findings.map { acceptance.suppression(of: $0)?.line }
    return (lines, acceptance.remarks.map(\.kind))
  }

  @Test func `an allow with an id holds for all findings of the file that have it`() {
    let (lines, remarks) = outcome(
      [allow(90, ["00000001"], reason: "ours")],
      [finding("00000001", 1...9), finding("00000002", 20...30), finding("00000001", 40...50)])
    #expect(lines == [90, nil, 90] && remarks == [])
  }

  @Test(arguments: [(6, false), (7, true), (10, true), (20, true), (21, false)])
  func `a bare allow holds for what it lies in and for what begins three lines below, and warns`(line: Int, holds: Bool)
  {
    let (lines, remarks) = outcome([allow(line)], [finding("00000001", 10...20)])
    #expect(lines == [holds ? line : nil])
    #expect(remarks == [holds ? .bareAllow : .unusedAllow])
  }

  @Test func `a remark names what is to be written`() throws {
    var acceptance = InlineAcceptance(of: [allow(9)], in: file, today: "2026-06-30")
    _ = acceptance.suppression(of: finding("7f3a91c2", 10...20))
    #expect(try #require(acceptance.remarks.first).text.contains("write quoth:allow 7f3a91c2 reason=\"…\""))
    acceptance = InlineAcceptance(of: [allow(9, ["7f3a91c2"])], in: file, today: "2026-06-30")
    _ = acceptance.suppression(of: finding("7f3a91c2", 10...20))
    #expect(acceptance.remarks.map(\.kind) == [.bareAllow])
  }

  @Test func `the last day counts, and the day after it holds no more`() {
    let allows = [
      allow(1, ["00000001"], reason: "ours", until: "2026-06-30"),
      allow(2, ["00000002"], reason: "ours", until: "2026-06-29"),
    ]
    let (lines, remarks) = outcome(allows, [finding("00000001", 10...20), finding("00000002", 30...40)])
    #expect(lines == [1, nil] && remarks == [.expiredAllow])
  }

  @Test func `an id that nothing has is told, beside one that is used`() {
    let (_, remarks) = outcome(
      [allow(1, ["00000001", "00000002"], reason: "ours")], [finding("00000001", 10...20)])
    #expect(remarks == [.unusedAllow])
  }

  @Test func `an allow that is not understood holds for nothing and says so`() {
    var flawed = allow(9)
    flawed.flaw = "it is odd"
    let (lines, remarks) = outcome([flawed], [finding("00000001", 10...20)])
    #expect(lines == [nil] && remarks == [.malformedAllow])
  }
}

extension Finding {
  /// A finding of which only the id and the file matter.
  static func accepted(_ id: String, in file: [UInt8]) -> Finding {
    Finding(
      id: id, kind: .exact, file: file, region: Region(startLine: 3, startColumn: 1, endLine: 9, endColumn: 2),
      origin: Origin(
        component: "curl", version: "1", purl: "pkg:generic/curl@1", path: file, startLine: 1, endLine: 7,
        licence: "curl",
        licenceSource: .document, holders: [], url: "", released: ""),
      claimants: [],
      evidence: FindingEvidence(
        agreeingTokens: 50, regionTokens: 50, agreement: 1, sameNames: 4, changedNames: 0, changedLiterals: 0, edits: 0,
        lineages: 1, corpusLineages: 3, parts: []),
      score: 9, excerpt: [])
  }
}
