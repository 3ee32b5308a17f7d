import Provenance
import Reporting
import Testing

@Suite struct RecordedReportTests {
  private func json(_ report: ScanReport, version: String = "0.1.0") -> [UInt8] {
    JSONReport(toolVersion: version).bytes(report)
  }

  private func differences(_ old: ScanReport, _ new: ScanReport) throws -> [ReportDifference] {
    try RecordedReport(json: json(old)).differences(from: RecordedReport(json: json(new)))
  }

  private func sample(_ change: (inout Finding) -> Void = { _ in }) -> ScanReport {
    var finding = Finding.sample()
    change(&finding)
    var report = ScanReport.sample([finding, .vendoredSample(fileCount: 2)])
    report.summary.roots = [Array("src".utf8)]
    return report
  }

  @Test func theSameReportHasNoDifferences() throws {
    #expect(try differences(sample(), sample()).isEmpty)
    #expect(try differences(.hostile, .hostile).isEmpty)
  }

  @Test func theOrderOfFindingsDoesNotMatter() throws {
    var turned = sample()
    turned.findings.reverse()
    #expect(try differences(sample(), turned).isEmpty)
  }

  @Test func pathsAreReadBackByteForByte() throws {
    var report = sample()
    report.summary.roots = [Array("a b".utf8), [0xFF, 0x61]]
    #expect(try RecordedReport(json: json(report)).roots.map(\.bytes) == report.summary.roots)
  }

  @Test func eachFieldOfAFindingThatChangedIsNamed() throws {
    let changes: [(String, (inout Finding) -> Void)] = [
      ("place", { $0.region.startLine = 200 }), ("kind", { $0.kind = .renamed }),
      ("origin", { $0.origin.version = "8.0" }), ("licence", { $0.origin.licence = "MIT" }),
      ("licence", { $0.origin.holders = ["Other"] }), ("claimants", { $0.claimants = [$0.origin] }),
      ("attribution", { $0.attribution = Attribution(.attributed) }),
      ("compatibility", { $0.fit = LicenceFit(of: "MIT", into: "MIT") }),
      ("level", { $0.decision = Decision(.warn, "other") }), ("evidence", { $0.score = 1 }),
      ("evidence", { $0.evidence.edits = 9 }),
    ]
    for (field, change) in changes {
      let found = try differences(sample(), sample(change))
      #expect(found.map(\.field) == [field] && found.first?.kind == .changed, "\(field): \(found)")
    }
  }

  @Test func anAcceptedFindingIsToldWithItsNewLevel() throws {
    let found = try differences(
      sample(), sample { $0.suppression = Suppression(.allow, reason: "r", file: Array("f".utf8)) })
    #expect(found.map(\.field) == ["accepted", "level"])
    #expect(found.last?.before == "fail: unattributed" && found.last?.after == "pass: unattributed")
  }

  @Test func goneAndNewFindingsAreTold() throws {
    let found = try differences(sample(), sample { $0.id = "00000000" })
    #expect(found.map(\.kind) == [.gone, .new])
    #expect(found.map { $0.finding?.id } == ["7f3a91c2", "00000000"])
  }

  @Test func aSecondCopyIsNewAndTheFirstOneStays() throws {
    var twice = sample()
    var copy = Finding.sample(file: Array("a.c".utf8))
    copy.region.startLine = 1
    twice.findings.insert(copy, at: 0)
    let found = try differences(sample(), twice)
    #expect(found.map(\.kind) == [.new])
    #expect(found.first?.finding?.place.hasPrefix("a.c:1:1") == true)
  }

  @Test func whatWasScannedAndHowIsCompared() throws {
    var other = sample()
    other.summary.corpora[0].digest = "fedcba9876543210"
    other.summary.filesChecked = 7
    other.summary.sensitivity = "high"
    other.summary.project = ProjectLicence("MIT", .option)
    other.summary.failures = [.init(file: Array("x".utf8), reason: "gone")]
    other.summary.remarks = [Remark(.unusedAllow, file: Array("y".utf8), text: "Nothing uses it.")]
    #expect(
      try differences(sample(), other).map(\.field) == [
        "digests", "sensitivity", "your licence", "files checked", "could not be read", "remark",
      ])
    let newer = try RecordedReport(json: json(sample())).differences(
      from: RecordedReport(json: json(sample(), version: "0.2.0")))
    #expect(newer.map(\.kind) == [.tool])
  }

  @Test func everyTruncationIsRefused() {
    let whole = json(sample())
    for length in 0..<whole.count - 1 {
      #expect(throws: RecordedReportError.self) { try RecordedReport(json: Array(whole.prefix(length))) }
    }
  }

  @Test(arguments: [
    ("\"schemaVersion\":\"1.4\"", "\"schemaVersion\":\"2.0\"", "schema version is 2.0"),
    ("\"schemaVersion\":\"1.4\"", "\"schemaVersion\":\"12.0\"", "schema version is 12.0"),
    ("\"name\":\"quoth\"", "\"name\":\"other\"", "no report of quoth"),
    ("\"roots\"", "\"boots\"", "lacks `summary.roots`"),
    ("\"filesChecked\":214", "\"filesChecked\":\"214\"", "`summary.filesChecked` in it has the wrong type"),
  ])
  func whatIsNoReportIsRefusedInASentence(text: String, other: String, reason: String) {
    let changed = String(decoding: json(sample()), as: UTF8.self).replacing(text, with: other)
    #expect(
      performing: { try RecordedReport(json: Array(changed.utf8)) },
      throws: { "\($0)".contains(reason) })
  }

  @Test func linesAndBytesThatAreNoTextAreRefused() {
    for bytes in [JSONLinesReport(toolVersion: "1").bytes(sample()), [0xFF], Array("[".utf8), Array("null".utf8)] {
      #expect(throws: RecordedReportError.self) { try RecordedReport(json: bytes) }
    }
    let nested = [UInt8](repeating: UInt8(ascii: "["), count: 1 << 20)
    #expect(throws: RecordedReportError.self) { try RecordedReport(json: nested) }
  }

  @Test func nothingHostileReachesTheTerminal() throws {
    var other = ScanReport.hostile
    other.findings.removeFirst()
    other.selfComponent = nil
    other.summary.project = .unknown
    other.summary.remarks = []
    other.summary.failures = []
    other.summary.skipped = []
    let found = try differences(.hostile, other)
    #expect(found.count >= 5)
    let text = Verification(of: [0x1B, 0xFF], found).text(isColoured: false)
    let raw = String(decoding: text, as: UTF8.self).unicodeScalars.filter {
      $0 != "\n" && ($0.properties.generalCategory == .control || $0.properties.generalCategory == .format)
    }
    #expect(raw.isEmpty)
  }
}
