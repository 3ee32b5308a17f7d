import Licences
import Provenance
import Reporting
import Testing

@Suite struct TextReportTests {
  private let report = TextReport(isColoured: false, width: 90)
  private let verbose = TextReport(detail: .verbose, isColoured: false, width: 90)
  private let quiet = TextReport(detail: .quiet, isColoured: false, width: 90)

  @Test func aFindingTellsPlaceOriginLicenceAndEvidence() throws {
    let lines = report.lines(.sample())
    let header = try #require(lines.first)
    #expect(header.hasPrefix("src/net/url.c:210-247   copied, edited, not attributed  "))
    #expect(header.hasSuffix("[7f3a91c2]"))
    #expect(header.count == 90)
    #expect(lines[1].hasPrefix("  from      curl 7.88.1  lib/urlapi.c:88-126  "))
    #expect(lines[1].hasSuffix("38 of your lines"))
    #expect(lines.contains("  licence   curl (its header)"))
    #expect(lines.contains("  holders   Copyright (C) Somebody"))
    #expect(
      lines.contains(
        "  evidence  312 tokens, 94% the same, 6 names changed, 2 edits; seen in 1 of 412 lineages"))
  }

  @Test func excerptLinesCarryMarksInOneColumn() {
    let excerpt = report.lines(.sample()).filter { $0.contains("│") }
    #expect(
      excerpt == [
        "    212 │ static int strip_dots(char *path)  ≡ 90",
        "    213 │     char *cursor = path;           ~ 91",
        "    214 │     log(\"\\n\");                     +",
      ])
  }

  @Test func longExcerptLinesAreCutToTheWidth() {
    var finding = Finding.sample()
    finding.excerpt = [
      ExcerptLine(line: 9, text: Array(String(repeating: "字", count: 60).utf8), originLine: 5, agreement: .same)
    ]
    let line = TextReport(isColoured: false, width: 60).lines(.sample([finding])).first { $0.contains("│") }
    #expect(line?.contains("字…") == true)
    #expect(line?.hasSuffix("≡ 5") == true)
    #expect(line.map { $0.count + $0.count { $0 == "字" } }.map { (58...60).contains($0) } == true)
  }

  @Test func anExcerptThatIsCutInsideCharactersShowsWholeOnes() {
    var finding = Finding.sample()
    let text = Array("é = 1; // é".utf8)
    finding.excerpt = [
      ExcerptLine(line: 9, text: Array(text.dropFirst().dropLast()), originLine: 5, agreement: .same)
    ]
    #expect(report.lines(.sample([finding])).contains("    9 │  = 1; //   ≡ 5"))
  }

  @Test func oneIsSingular() {
    var finding = Finding.sample()
    finding.kind = .renamed
    finding.evidence.changedNames = 1
    finding.evidence.changedLiterals = 1
    finding.evidence.edits = 1
    finding.evidence.regionTokens = 1
    finding.evidence.corpusLineages = 1
    #expect(
      report.lines(.sample([finding])).contains(
        "  evidence  1 token, 94% the same, 1 name changed, 1 literal changed, 1 edit; seen in 1 of 1 lineage"))
  }

  @Test(arguments: [(1.0, "100%"), (0.9999, "99%"), (0, "0%"), (.nan, "0%"), (-.infinity, "0%")])
  func onlyFullAgreementIsAHundred(agreement: Double, told: String) {
    var finding = Finding.sample()
    finding.evidence.agreement = agreement
    #expect(report.lines(.sample([finding])).contains { $0.contains(" \(told) the same") })
  }

  @Test func aRegionOnOneLineTellsItsColumns() {
    var finding = Finding.sample(file: Array("app.min.js".utf8))
    finding.region = Region(startLine: 3, startColumn: 1201, endLine: 3, endColumn: 1840)
    let lines = report.lines(.sample([finding]))
    #expect(lines[0].hasPrefix("app.min.js:3:1201-1840   "))
    #expect(!lines[1].contains("of your lines"))
  }

  @Test(arguments: [
    (LicenceSource.paragraph, "debian/copyright", "curl (paragraph of debian/copyright)"),
    (.licenceFile, "COPYING", "curl (nearest licence file COPYING)"),
    (.metadata, "a.toml", "curl (package metadata a.toml)"),
    (.component, "", "curl (its component)"),
  ])
  func theLicenceTellsWhatItIsKnownFrom(source: LicenceSource, file: String, line: String) {
    var finding = Finding.sample()
    finding.origin.licenceSource = source
    finding.origin.licenceManner = nil
    finding.origin.licenceFile = file.isEmpty ? nil : Array(file.utf8)
    finding.origin.holdersSource = source
    let lines = report.lines(.sample([finding]))
    #expect(lines.contains("  licence   \(line)"))
    #expect(lines.contains { $0.hasPrefix("            (its file names nobody;") } == (source != .component))
  }

  @Test func theLicenceIsHeldAgainstThatOfTheProject() {
    var finding = Finding.sample()
    finding.fit = LicenceFit(of: "GPL-2.0-only", into: "MIT")
    var sample = ScanReport.sample([finding])
    sample.summary.project = ProjectLicence("MIT", .licenceFile, file: Array("LICENSE".utf8))
    let lines = report.lines(sample)
    #expect(lines.contains { $0.hasPrefix("            → incompatible with your MIT: ") })
    #expect(lines.contains("your licence: MIT (LICENSE)"))
    finding.fit = LicenceFit(of: "MIT", into: "Apache-2.0")
    #expect(
      report.lines(.sample([finding])).contains { $0.hasPrefix("            → obligations in your Apache-2.0: ") })
    finding.fit = LicenceFit(of: "0BSD", into: "Apache-2.0")
    #expect(report.lines(.sample([finding])).contains("            → compatible with your Apache-2.0"))
    #expect(LicenceFit(of: "", into: "MIT").verdict == .unknown)
    #expect(LicenceFit(of: "MIT", into: "").verdict == .unknown)
  }

  @Test func aFindingTellsWhatIsMissingAndWhereCreditIs() {
    var finding = Finding.sample()
    finding.attribution = Attribution(
      .partial, missing: [.holder],
      credits: [
        Credit(.header, file: Array("src/net/url.c".utf8), line: 3, parts: [.licence, .origin]),
        Credit(.path, file: Array("src/net/url.c".utf8), line: 1, parts: [.origin]),
      ])
    let lines = report.lines(.sample([finding]))
    #expect(lines[0].contains("partly attributed"))
    #expect(lines.contains("  credit    missing: its holder"))
    #expect(lines.contains("            its licence, its origin in src/net/url.c:3 (header)"))
    #expect(lines.contains("            its origin in the path src/net/url.c"))
  }

  @Test func whatPassesIsCountedAndToldWithMoreWords() {
    var passing = Finding.sample()
    passing.attribution = Attribution(.attributed)
    passing.decision = Decision(.pass, "credited, and its licence fits")
    var warning = Finding.sample()
    warning.decision.level = .warn
    var accepted = Finding.sample()
    accepted.suppression = Suppression(
      .allow, reason: "ours", until: "2027-01-31", file: Array(".quoth-allow.json".utf8))
    let scan = ScanReport.sample([passing, warning, accepted])
    let lines = report.lines(scan)
    #expect(lines.count { $0.contains("[7f3a91c2]") } == 1)
    #expect(
      lines.last?.hasPrefix("0 findings · 1 warning · 1 in order (-v) · 1 accepted: 1 by quoth allow · 214 files")
        == true)
    let all = verbose.lines(scan)
    #expect(all.count { $0.contains("[7f3a91c2]") } == 3)
    #expect(all.contains("  accepted  by quoth allow in .quoth-allow.json until 2027-01-31: ours"))
  }

  @Test func whatDecidedIsToldWhereTheVerdictsDoNotShowIt() {
    func policyLines(_ decision: Decision) -> [String] {
      var finding = Finding.sample()
      finding.decision = decision
      return verbose.lines(.sample([finding])).filter { $0.hasPrefix("  policy") }
    }
    #expect(
      policyLines(Decision(.warn, "rule 2: asked\u{1b}", isByRule: true)) == ["  policy    warns by rule 2: asked\\x1B"]
    )
    #expect(policyLines(Decision(.fail, "strong-copyleft")) == ["  policy    fails on strong-copyleft"])
    #expect(policyLines(Decision(.fail, "unattributed")) == [])
    #expect(policyLines(Decision(.pass, "credited, and its licence fits")) == [])
  }

  @Test func aProjectWithoutLicenceIsTold() {
    #expect(report.lines(.sample()).contains { $0.hasPrefix("your licence is unknown") })
  }

  @Test func aMissingLicenceIsNoPermission() {
    var finding = Finding.sample()
    finding.origin.licence = ""
    finding.origin.licenceSource = .unknown
    #expect(report.lines(.sample([finding])).contains("  licence   unknown: no permission shown"))
  }

  @Test func threeClaimantsAreNamedAndTheOthersCounted() {
    var finding = Finding.sample()
    finding.claimants = (1...7).map { .sample(component: "fork\($0)") }
    let short = report.lines(.sample([finding]))
    #expect(short.contains("  also      fork1 7.88.1  lib/urlapi.c:88-126  curl"))
    #expect(!short.contains { $0.contains("fork4") })
    #expect(short.contains("            and 4 more (-v)"))
    #expect(verbose.lines(.sample([finding])).contains { $0.contains("fork7") })
  }

  @Test func aVendoredFolderIsOneFinding() {
    let scan = ScanReport.sample([.vendoredSample(fileCount: 5)])
    let lines = report.lines(scan)
    #expect(lines[0].hasPrefix("third_party/zlib   5 files of zlib 7.88.1, not attributed  "))
    #expect(lines.contains("  files     third_party/zlib/1.c  from src/1.c"))
    #expect(lines.contains("            and 2 more (-v)"))
    #expect(verbose.lines(scan).contains("            third_party/zlib/5.c  from src/5.c"))
  }

  @Test func theSummaryTellsWhatWasCheckedAgainstWhat() {
    let line = "1 finding · 214 files, 61,004 lines checked · 3 skipped (-v)"
    #expect(
      report.lines(.sample()).last
        == line + " · corpus known.pack (412 components, 0123456789abcdef) · 0.18 s")
    var dated = ScanReport.sample()
    dated.summary.corpora = [
      .init(name: "builtin", components: 412, lineages: 300, digest: "0123456789abcdef", date: "2026-11-25")
    ]
    #expect(report.lines(dated).last == line + " · corpus builtin 2026-11 (412 components) · 0.18 s")
    let told = verbose.lines(.sample())
    #expect(told.contains("skipped 2 files: binary"))
    #expect(told.contains("skipped 1 file: ignored"))
  }

  @Test func aCleanResultSaysWhatItDoesNotProve() {
    let lines = report.lines(.sample([]))
    #expect(lines.count == 2)
    #expect(lines[0].contains("proves no originality"))
    #expect(lines[1].hasPrefix("0 findings · "))
  }

  @Test func aScanOfNothingIsNotCalledClean() {
    var scan = ScanReport.sample([])
    scan.summary.filesChecked = 0
    let lines = report.lines(scan)
    #expect(lines[0].hasPrefix("nothing was checked"))
    #expect(!lines.contains { $0.contains("no copy found") })
  }

  @Test func anIncompleteScanNamesFiveFilesEvenWhenQuiet() {
    var scan = ScanReport.sample([])
    scan.summary.failures = (1...7).map { .init(file: Array("f\($0)".utf8), reason: "permission denied") }
    for format in [report, quiet] {
      let lines = format.lines(scan)
      #expect(lines.contains("incomplete: 7 files could not be read"))
      #expect(lines.contains("  f5: permission denied"))
      #expect(!lines.contains { $0.contains("f6") })
      #expect(lines.contains("  and 2 more (-v)"))
    }
    #expect(verbose.lines(scan).contains("  f7: permission denied"))
  }

  @Test func theTreeThatIsAComponentItselfIsToldOnOneLine() {
    var scan = ScanReport.sample([])
    scan.selfComponent = "curl 7.88.1"
    #expect(report.lines(scan).contains("this tree looks like curl 7.88.1 itself (--self reports it too)"))
  }

  @Test func quietTellsALineAFinding() {
    let lines = quiet.lines(.sample([.sample(), .vendoredSample(fileCount: 4)]))
    #expect(lines.count == 2)
    #expect(lines[0].hasPrefix("src/net/url.c:210-247 "))
    #expect(quiet.bytes(.sample([])).isEmpty)
  }

  @Test(arguments: [TextReport.Detail.quiet, .normal, .verbose])
  func nothingHostileReachesTheTerminal(detail: TextReport.Detail) {
    let text = String(decoding: TextReport(detail: detail, isColoured: false, width: 90).bytes(.hostile), as: UTF8.self)
    let raw = text.unicodeScalars.filter {
      $0 != "\n" && ($0.properties.generalCategory == .control || $0.properties.generalCategory == .format)
    }
    #expect(raw.isEmpty)
    #expect(!text.unicodeScalars.contains("\u{FFFD}") && !text.unicodeScalars.contains("\u{2028}"))
    #expect(text.hasPrefix("a\\x0A\\x1B[31m\\u{202E}"))
  }

  @Test func colourOnlyAddsToTheText() {
    let coloured = String(decoding: TextReport(isColoured: true, width: 90).bytes(.sample()), as: UTF8.self)
    #expect(coloured.contains("\u{1B}[1msrc/net/url.c\u{1B}[0m"))
    var plain = coloured
    for style in ["0", "1", "2", "31", "32", "33"] { plain.replace("\u{1B}[\(style)m", with: "") }
    #expect(Array(plain.utf8) == report.bytes(.sample()))
  }

  @Test(arguments: [Int.min, 0, 1, 30])
  func aNarrowTerminalLosesNoFact(width: Int) {
    let lines = TextReport(isColoured: false, width: width).lines(.sample())
    #expect(lines[0].hasSuffix("not attributed  [7f3a91c2]"))
    #expect(lines.contains { $0.contains("212 │ static int") })
  }
}
