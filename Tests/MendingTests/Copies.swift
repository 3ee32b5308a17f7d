import Lexing
import Provenance

@testable import Mending

/// Findings as tests make them.
enum Copies {
  static func origin(
    licence: String = "MIT", holders: [String] = ["Copyright (c) 2019 The Fernwood Authors"],
    path: String = "src/ring.c",
    component: String = "fernwood", version: String = "1.2.0"
  ) -> Origin {
    Origin(
      component: component, version: version, purl: "pkg:generic/fernwood@1.2.0", path: Array(path.utf8), startLine: 1,
      endLine: 9, licence: licence, licenceSource: .document, holders: holders, url: "https://fernwood.example/",
      released: "2020-03-14")
  }

  /// A finding of some lines, from 1.
  static func finding(
    _ lines: ClosedRange<Int>, file: String = "own.c", kind: Finding.Kind = .exact, origin: Origin = origin(),
    missing: [CreditPart] = []
  ) -> Finding {
    let evidence = FindingEvidence(
      agreeingTokens: 9, regionTokens: 9, agreement: 1, sameNames: 1, changedNames: 0, changedLiterals: 0, edits: 0,
      lineages: 1, corpusLineages: 1, parts: [])
    var finding = Finding(
      id: "7f3a91c2", kind: kind, file: Array(file.utf8),
      region: Region(startLine: lines.lowerBound, startColumn: 1, endLine: lines.upperBound, endColumn: 1),
      origin: origin, claimants: [], evidence: evidence, score: 9, excerpt: [])
    finding.attribution = Attribution(missing.isEmpty ? .unattributed : .partial, missing: missing)
    return finding
  }

  static func entry(_ finding: Finding) throws -> CreditEntry {
    try CreditEntry.entries(for: finding) { $0 }[0]
  }
}

extension Language {
  static func named(_ name: String) -> Language { all.first { $0.name == name } ?? all[0] }
}
