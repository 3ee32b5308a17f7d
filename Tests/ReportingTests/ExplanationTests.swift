import Provenance
import Reporting
import Testing

@Suite struct ExplanationTests {
  private func lines(
    _ finding: Finding, source: OriginSource? = nil, width: Int = 120, next: NextCommands? = nil
  ) -> [String] {
    let text = Explanation(of: finding, source: source, next: next, width: width).encoded(isColoured: false)
    return String(decoding: text, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  /// A region of four lines, two of them in the origin, which has two more between them.
  private var edited: Finding {
    var finding = Finding.sample()
    finding.origin.startLine = 5
    finding.origin.endLine = 8
    finding.excerpt = [
      ExcerptLine(line: 210, text: Array("alpha();".utf8), originLine: 5, agreement: .same),
      ExcerptLine(line: 211, text: Array("// a remark".utf8), originLine: nil, agreement: .uncompared),
      ExcerptLine(line: 212, text: Array("added();".utf8), originLine: nil, agreement: .inserted),
      ExcerptLine(line: 213, text: Array("\tomega(字);".utf8), originLine: 8, agreement: .changed),
    ]
    return finding
  }

  private let origin = OriginSource.lines(
    of: Array("1\r\n2\r\n3\r\n4\r\nalpha ();\r\n\r\nlost();\r\n\tomega (x);\r\n9\r\n".utf8), path: Array("d/u.c".utf8))

  @Test func everyLineOfTheRegionIsShownWithItsMark() {
    let shown = lines(edited).filter { $0.contains("│") }
    #expect(
      shown == [
        "    210 │ alpha();        ≡ 5", "    211 │ // a remark", "    212 │ added();        +",
        "    213 │     omega(字);  ~ 8",
      ])
  }

  @Test func onAWideTerminalBothSidesStandBesideEachOther() {
    let shown = lines(edited, source: origin).filter { $0.contains("│") }
    let right = shown.map { line in
      line.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
    }
    #expect(
      right == [
        "210 │ alpha(); ≡ 5 │ alpha ();", "211 │ // a remark", "212 │ added(); +", "7 │ lost();",
        "213 │ omega(字); ~ 8 │ omega (x);",
      ])
    #expect(lines(edited, source: origin).contains("  source    read from d/u.c"))
  }

  @Test func onANarrowTerminalTheOriginStandsBelow() {
    let all = lines(edited, source: origin, width: 60)
    #expect(all.filter { $0.contains("│") }.count == 8)
    #expect(all.contains("    the origin:"))
    #expect(all.contains("        7 │ lost();"))
  }

  @Test func aSourceThatIsNotThereOrAnotherVersionIsTold() {
    let absent = lines(edited, source: .absent(tried: [Array("d/curl/u.c".utf8)]))
    #expect(absent.contains("  source    the origin's file is not there:"))
    #expect(absent.contains("            no file d/curl/u.c"))
    let short = lines(edited, source: .lines(of: Array("only\n".utf8), path: Array("u.c".utf8)))
    #expect(short.contains { $0.contains("It has 1 line only, and the origin reaches to line 8") })
  }

  @Test func theEvidenceIsTheSumOfItsParts() {
    var finding = Finding.sample()
    finding.evidence.parts = [.init(name: "base", logOdds: -3), .init(name: "rarity", logOdds: 5.25)]
    finding.score = 2.25
    let all = lines(finding)
    #expect(all.contains("  weighed     -3.0  what speaks against any agreement before it was looked at"))
    #expect(all.contains("              +5.3  other lineages that have the same sequences"))
    #expect(all.contains("              +2.3  together: 90.4 % sure that this is no coincidence"))
    finding.score = 40
    #expect(lines(finding).contains { $0.contains("more than 99.9 % sure") })
  }

  @Test func licenceFitCreditAndVerdictAreTold() {
    var finding = Finding.sample()
    finding.origin.licence = "MIT"
    finding.fit = LicenceFit(of: "MIT", into: "Apache-2.0")
    finding.attribution = Attribution(
      .partial, missing: [.holder],
      credits: [Credit(.notice, file: Array("NOTICE".utf8), line: 3, parts: [.licence, .origin])])
    finding.decision = Decision(.fail, "partial")
    finding.suppression = Suppression(.allow, reason: "agreed", file: Array(".quoth-allow".utf8))
    let all = lines(finding)
    #expect(all.contains("  licence   MIT"))
    #expect(all.contains("            The file itself says so, by the header that the licence recommends."))
    #expect(all.contains("  asks for  Keep its copyright notices in every copy."))
    #expect(all.contains("  fit       obligations in your Apache-2.0"))
    #expect(all.contains { $0.hasPrefix("            rule ") })
    #expect(all.contains("  credit    partly attributed"))
    #expect(all.contains("  asked     its holder, its licence, its origin"))
    #expect(all.contains("  found     its licence, its origin in NOTICE:3"))
    #expect(all.contains("  missing   its holder"))
    #expect(all.contains("  judged    fail by the policy: partial"))
    #expect(all.contains { $0.hasPrefix("  accepted  by quoth allow in .quoth-allow") })
  }

  @Test func aFolderIsToldByItsFiles() {
    let all = lines(.vendoredSample(fileCount: 7), source: .absent(tried: []))
    #expect(all[0].hasPrefix("third_party/zlib   7 files of zlib 7.88.1, "))
    #expect(all.contains("            third_party/zlib/7.c  from src/7.c"))
    #expect(all.contains { $0.hasPrefix("  evidence  best file: 312 tokens") })
    #expect(all.contains { $0.contains("FILE:LINE") })
  }

  @Test(arguments: [40, 120])
  func nothingHostileReachesTheTerminal(width: Int) {
    let sources: [OriginSource?] = [
      nil, .absent(tried: [Array("\u{1B}[2J".utf8)]),
      .lines(of: Array("\u{1B}[2J\u{202E}\n".utf8), path: [0x1B, 0xFF]),
    ]
    for finding in ScanReport.hostile.findings {
      for source in sources {
        let next = NextCommands(repeating: [Array("\u{1B}\u{202E}".utf8) + [0xFF]])
        let text = Explanation(of: finding, source: source, next: next, width: width).encoded(isColoured: false)
        let raw = String(decoding: text, as: UTF8.self).unicodeScalars.filter {
          $0 != "\n" && ($0.properties.generalCategory == .control || $0.properties.generalCategory == .format)
        }
        #expect(raw.isEmpty)
      }
    }
  }
}
