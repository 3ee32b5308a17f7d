import Provenance
import Testing

@Suite struct FindingChoiceTests {
  private func finding(_ id: String, file: String = "a.c") -> Finding {
    Finding(
      id: id, kind: .exact, file: Array(file.utf8),
      region: Region(startLine: 3, startColumn: 1, endLine: 9, endColumn: 2),
      origin: Origin(
        component: "zlib", version: "1", purl: "", path: Array("a.c".utf8), startLine: 1, endLine: 7, licence: "",
        licenceSource: .unknown, holders: [], url: "", released: ""),
      claimants: [],
      evidence: FindingEvidence(
        agreeingTokens: 50, regionTokens: 50, agreement: 1, sameNames: 4, changedNames: 0, changedLiterals: 0, edits: 0,
        lineages: 1, corpusLineages: 3, parts: []),
      score: 9, excerpt: [])
  }

  private func choice(_ beginning: String, among findings: [Finding]) -> FindingChoice {
    ScanReport(findings: findings, selfComponent: nil, summary: ScanSummary()).findings(withID: beginning)
  }

  @Test func aCopyThatLiesInTwoPlacesIsFoundInBoth() {
    guard case .found(let found) = choice("12ab", among: [finding("12abcdef"), finding("12abcdef", file: "b.c")]) else {
      Issue.record("not found")
      return
    }
    #expect(found.count == 2)
  }

  @Test func aBeginningOfTwoIdsIsAmbiguous() {
    guard case .ambiguous(let ids) = choice("12ab", among: [finding("12abffff"), finding("12ab0000")]) else {
      Issue.record("not ambiguous")
      return
    }
    #expect(ids == ["12ab0000", "12abffff"])
  }

  @Test func anIdThatIsUnknownNamesTheNearest() {
    let findings = ["00000000", "12abcdee", "12abcfff", "ffffffff"].map { finding($0) }
    guard case .unknown(let nearest) = choice("12abcdef", among: findings) else {
      Issue.record("found")
      return
    }
    #expect(nearest.first?.id == "12abcdee" && nearest.count == 3)
  }

  @Test func aFileOfAVendoredFolderIsFoundByItsOwnId() {
    var folder = finding("00000000", file: "vendor")
    folder.kind = .vendored
    folder.members = [finding("12abcdef", file: "vendor/a.c")]
    guard case .found(let found) = choice("12abcdef", among: [folder]) else {
      Issue.record("not found")
      return
    }
    #expect(found.map(\.file) == [Array("vendor/a.c".utf8)])
  }
}
