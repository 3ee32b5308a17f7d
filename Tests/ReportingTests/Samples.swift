import Provenance
import Reporting

extension Origin {
  static func sample(component: String = "curl", path: [UInt8] = Array("lib/urlapi.c".utf8)) -> Origin {
    Origin(
      component: component, version: "7.88.1", purl: "pkg:generic/\(component)@7.88.1", path: path, startLine: 88,
      endLine: 126, licence: "curl", licenceSource: .document, licenceManner: .header,
      holders: ["Copyright (C) Somebody"],
      url: "https://example.org/curl", released: "2023-02-20")
  }
}

extension Finding {
  static func sample(file: [UInt8] = Array("src/net/url.c".utf8)) -> Finding {
    Finding(
      id: "7f3a91c2", kind: .edited, file: file,
      region: Region(startLine: 210, startColumn: 1, endLine: 247, endColumn: 2), origin: .sample(), claimants: [],
      evidence: FindingEvidence(
        agreeingTokens: 293, regionTokens: 312, agreement: 0.94, sameNames: 20, changedNames: 6, changedLiterals: 0,
        edits: 2, lineages: 1, corpusLineages: 412, parts: [.init(name: "rarity", logOdds: 0.1)]),
      score: 12.5,
      excerpt: [
        ExcerptLine(line: 212, text: Array("static int strip_dots(char *path)".utf8), originLine: 90, agreement: .same),
        ExcerptLine(line: 213, text: Array("\tchar *cursor = path;".utf8), originLine: 91, agreement: .changed),
        ExcerptLine(line: 214, text: Array("\tlog(\"\\n\");".utf8), originLine: nil, agreement: .inserted),
      ])
  }

  static func vendoredSample(fileCount: Int) -> Finding {
    var finding = sample(file: Array("third_party/zlib".utf8))
    finding.kind = .vendored
    finding.region = Region(startLine: 1, startColumn: 1, endLine: 1, endColumn: 1)
    finding.origin = .sample(component: "zlib", path: [])
    finding.excerpt = []
    finding.files = (1...fileCount).map {
      VendoredFile(file: Array("third_party/zlib/\($0).c".utf8), originPath: Array("src/\($0).c".utf8))
    }
    return finding
  }
}

extension ScanReport {
  static func sample(_ findings: [Finding] = [.sample()]) -> ScanReport {
    var summary = ScanSummary()
    summary.filesChecked = 214
    summary.linesChecked = 61_004
    summary.bytesChecked = 2_000_000
    summary.skipped = [.init(reason: "ignored", files: 1), .init(reason: "binary", files: 2)]
    summary.corpora = [.init(name: "known.pack", components: 412, lineages: 300, digest: "0123456789abcdef")]
    summary.threshold = 3.25
    summary.seconds = 0.18
    return ScanReport(findings: findings, selfComponent: nil, summary: summary)
  }

  /// A report in which everything that may be missing is there, under names that no writer may pass on raw.
  static var hostile: ScanReport {
    var finding = Finding.sample(file: hostileName)
    finding.origin = .sample(component: hostileText, path: hostileName)
    finding.origin.holders = [hostileText]
    finding.origin.licence = hostileText
    finding.origin.licenceSource = .licenceFile
    finding.origin.licenceFile = hostileName
    finding.origin.holdersSource = .licenceFile
    finding.claimants = [finding.origin]
    finding.attribution = Attribution(
      .partial, missing: [.holder], credits: [Credit(.notice, file: hostileName, line: 3, parts: [.licence, .origin])])
    finding.fit = LicenceFit(of: "MIT", into: "Apache-2.0")
    finding.decision = Decision(.fail, hostileText)
    finding.commit = .unknown(hostileText)
    var accepted = finding
    accepted.commit = .known(.init(commit: "a1b2", date: "2026-03-04", lines: 7, assistants: [hostileText]))
    accepted.suppression = Suppression(
      .inline, reason: hostileText, until: hostileText, file: hostileName, line: 7)
    finding.excerpt = [ExcerptLine(line: 1, text: hostileName, originLine: 1, agreement: .same)]
    var folder = Finding.vendoredSample(fileCount: 1)
    folder.files = [VendoredFile(file: hostileName, originPath: hostileName)]
    var report = ScanReport.sample([finding, accepted, folder])
    report.summary.remarks = Remark.Kind.allCases.map { Remark($0, file: hostileName, line: 7, text: hostileText) }
    report.selfComponent = hostileText
    report.summary.failures = [.init(file: hostileName, reason: hostileText)]
    report.summary.skipped = [.init(reason: hostileText, files: 1)]
    report.summary.corpora[0].name = hostileText
    report.summary.changes = .init(comparison: hostileText, files: 2, lines: 3, countsAllLines: true)
    report.summary.project = ProjectLicence(hostileText, .licenceFile, file: hostileName)
    return report
  }

  private static let hostileText = "a\n\u{1B}[31m\u{202E}\u{9B}\"\\\u{7F}\u{2028}"
  private static let hostileName = Array(hostileText.utf8) + [0xFF, 0xC3]
}

extension Report {
  func bytes(_ report: ScanReport) -> [UInt8] {
    var bytes: [UInt8] = []
    write(report) { bytes += $0 }
    return bytes
  }

  func lines(_ report: ScanReport) -> [String] {
    bytes(report).split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
  }
}
