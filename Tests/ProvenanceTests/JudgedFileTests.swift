import Testing

@testable import Provenance

@Suite struct JudgedFileTests {
  private func finding(_ component: String, columns: ClosedRange<Int>, score: Double) -> Finding {
    Finding(
      id: component, kind: .exact, file: [],
      region: Region(startLine: 1, startColumn: columns.lowerBound, endLine: 1, endColumn: columns.upperBound),
      origin: Origin(
        component: component, version: "", purl: "", path: [], startLine: 1, endLine: 1, licence: "",
        licenceSource: .unknown, holders: [], url: "", released: ""),
      claimants: [],
      evidence: FindingEvidence(
        agreeingTokens: 9, regionTokens: 9, agreement: 1, sameNames: 1, changedNames: 0, changedLiterals: 0, edits: 0,
        lineages: 1, corpusLineages: 2, parts: []),
      score: score, excerpt: [])
  }

  private func file(_ findings: [Finding]) -> JudgedFile {
    var file = JudgedFile(path: [])
    file.findings = findings
    return file
  }

  @Test func regionsOfAMinifiedFileStayApart() {
    var file = JudgedFile(path: [])
    file.unite(with: self.file([finding("a", columns: 1...90, score: 5), finding("b", columns: 91...180, score: 4)]))
    #expect(file.findings.map(\.id) == ["a", "b"])
    #expect(file.findings.map(\.claimants.count) == [0, 0])
  }

  @Test func theSurerOfTwoPacksNamesTheOrigin() {
    var file = file([finding("a", columns: 1...90, score: 5)])
    file.unite(with: self.file([finding("b", columns: 5...95, score: 7), finding("c", columns: 300...400, score: 1)]))
    #expect(file.findings.map(\.id) == ["b", "c"])
    #expect(file.findings.first?.claimants.map(\.component) == ["a"])
  }
}
