import Provenance
import Testing

@testable import Reporting

@Suite struct NextCommandsTests {
  private func lines(_ finding: Finding, words: [String] = [], width: Int = 100) -> [String] {
    let next = NextCommands(repeating: words.map { Array($0.utf8) })
    return TextReport(isColoured: false, width: width, next: next).lines(.sample([finding]))
  }

  @Test func shortCommandsStandOnOneLine() {
    let next = "  next      quoth attribute 7f3a91c2 --write   ·   quoth explain 7f3a91c2   ·   "
    #expect(lines(.sample(), width: 113).contains(next + "quoth allow 7f3a91c2 --reason \"…\""))
  }

  @Test func longCommandsStandOnALineEachAndCarryWhatWasAsked() {
    let lines = lines(.sample(), words: ["--corpus", "my pack", "src", "it's"])
    #expect(lines.contains("  next      quoth attribute 7f3a91c2 --corpus 'my pack' src 'it'\\''s' --write"))
    #expect(lines.contains("            quoth explain 7f3a91c2 --corpus 'my pack' src 'it'\\''s'"))
    #expect(lines.contains("            quoth allow 7f3a91c2 --corpus 'my pack' src 'it'\\''s' --reason \"…\""))
  }

  @Test func whatIsCreditedNeedsNoCredit() {
    var finding = Finding.sample()
    finding.attribution = Attribution(.attributed)
    #expect(!lines(finding).contains { $0.contains("quoth attribute") })
    #expect(lines(finding).contains { $0.contains("quoth explain") })
  }

  @Test func whatPassesNeedsNothing() {
    var finding = Finding.sample()
    finding.decision = Decision(.pass, "")
    let next = TextReport(detail: .verbose, isColoured: false, width: 100, next: NextCommands())
    #expect(!next.lines(.sample([finding])).contains { $0.contains("  next") })
  }

  @Test func aLicenceThatDoesNotFitIsNotMendedByCredit() {
    var finding = Finding.sample()
    finding.fit = LicenceFit(of: "GPL-2.0-only", into: "MIT")
    #expect(lines(finding).contains("  next      Leave it out, or ask its owner for another licence."))
    finding.fit = LicenceFit(of: "MIT", into: "")
    #expect(lines(finding).contains { $0.hasPrefix("  next      quoth attribute") })
  }

  @Test func withoutAScanThatCanBeRepeatedNothingIsOffered() {
    #expect(!TextReport(isColoured: false, width: 100).lines(.sample()).contains { $0.hasPrefix("  next") })
  }
}

@Suite struct ShellWordTests {
  @Test(arguments: [
    ("src/a-b_c.c", "src/a-b_c.c"), ("", "''"), ("a b", "'a b'"), ("it's", "'it'\\''s'"), ("$(x)", "'$(x)'"),
    ("a\\b", "'a\\b'"), ("größe", "'größe'"), ("*", "'*'"), ("~", "'~'"), ("a\nb", "$'a\\012b'"),
    ("\u{1B}[31m", "$'\\033\\13331m'"), ("\u{202E}", "$'\\342\\200\\256'"),
  ])
  func wordsAreQuotedAsFarAsNeeded(word: String, quoted: String) {
    #expect(ShellWord(Array(word.utf8)).text == quoted)
  }

  @Test func bytesThatAreNoTextKeepTheirValues() {
    #expect(ShellWord([0x61, 0xFF]).text == "$'a\\377'")
  }
}
