@testable import Provenance

extension Finding {
  /// A finding of which only this matters.
  static func sample(
    _ verdict: Attribution.Verdict = .unattributed, licence: String = "MIT", into project: String = "MIT",
    file: String = "src/a.c", component: String = "curl", purl: String = "pkg:deb/debian/curl@7.88.1?arch=source",
    score: Double = 9
  ) -> Finding {
    var finding = Finding(
      id: "00000001", kind: .exact, file: Array(file.utf8),
      region: Region(startLine: 3, startColumn: 1, endLine: 9, endColumn: 2),
      origin: Origin(
        component: component, version: "1", purl: purl, path: Array("a.c".utf8), startLine: 1, endLine: 7,
        licence: licence, licenceSource: .unknown, holders: [], url: "", released: ""),
      claimants: [],
      evidence: FindingEvidence(
        agreeingTokens: 50, regionTokens: 50, agreement: 1, sameNames: 4, changedNames: 0, changedLiterals: 0, edits: 0,
        lineages: 1, corpusLineages: 3, parts: []),
      score: score, excerpt: [])
    finding.attribution = Attribution(verdict)
    finding.fit = LicenceFit(of: licence, into: project)
    return finding
  }
}
