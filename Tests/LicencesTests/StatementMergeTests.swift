import Testing

@testable import Licences

@Suite struct StatementMergeTests {
  private func statement(
    _ expression: String, _ manner: LicenceMention.Manner, _ words: Range<Int>, coverage: Double = 1,
    isAlternative: Bool = false, isByConvention: Bool = false
  ) throws -> LicenceStatement {
    LicenceStatement(
      expression: try LicenceExpression(parsing: expression), manner: manner,
      isRead: manner == .grant || manner == .reference, words: words, coverage: coverage,
      isAlternative: isAlternative, isByConvention: isByConvention)
  }

  private func exception(_ id: String, _ words: Range<Int>) -> LicenceStatement {
    LicenceStatement(exception: id, manner: .text, words: words)
  }

  private func said(_ statements: [LicenceStatement]) -> String? {
    StatementMerge(statements).expression?.description
  }

  @Test func allStatementsHold() throws {
    #expect(said([try statement("MIT", .text, 0..<90), try statement("Zlib", .text, 120..<200)]) == "MIT AND Zlib")
    #expect(said([]) == nil)
  }

  @Test func anAlternativeIsAChoice() throws {
    let statements = [
      try statement("BSD-3-Clause", .text, 0..<90),
      try statement("GPL-2.0-only", .grant, 100..<130, isAlternative: true),
      try statement("ISC", .text, 200..<260),
    ]
    #expect(said(statements) == "(BSD-3-Clause OR GPL-2.0-only) AND ISC")
  }

  @Test func whatATextSaysOfItsOwnUseIsNoGrant() throws {
    let text = try statement("GPL-3.0-only", .text, 0..<5000)
    #expect(said([text, try statement("GPL-3.0-or-later", .grant, 4800..<4830)]) == "GPL-3.0-only")
    #expect(StatementMerge([text, try statement("GPL-3.0-or-later", .header, 4800..<4830)]).statements == [text])
  }

  @Test func aGrantTellsTheVersionOfAHeader() throws {
    let header = try statement("GPL-2.0-or-later", .header, 0..<100, coverage: 0.9)
    let merge = StatementMerge([header, try statement("LGPL-2.1-or-later", .grant, 5..<40)])
    #expect(merge.expression?.description == "LGPL-2.1-or-later")
    #expect(merge.statements.map(\.words) == [0..<100] && merge.statements.map(\.manner) == [.header])
    let exact = try statement("CDDL-1.0", .header, 0..<100)
    #expect(said([exact, try statement("Apache-2.0", .grant, 60..<70)]) == "CDDL-1.0")
  }

  @Test func aNameWithoutVersionTellsNothingOfAHeader() throws {
    let header = try statement("LGPL-2.0-or-later", .header, 0..<100, coverage: 0.8)
    let grants = [
      try statement("LGPL-2.1-or-later", .header, 5..<40), try statement("LGPL-2.0-or-later", .grant, 60..<70),
    ].map { statement in
      var read = statement
      read.isRead = true
      return read
    }
    var loose = grants[1]
    loose.isByConvention = true
    #expect(said([header, grants[0], loose]) == "LGPL-2.1-or-later")
    let exact = try statement("GPL-2.0-or-later", .header, 0..<100)
    let bare = try statement("GPL-1.0-or-later", .grant, 60..<70, isByConvention: true)
    #expect(said([exact, bare]) == "GPL-2.0-or-later")
  }

  @Test func aTextThatAGrantNamesAddsNothing() throws {
    let text = try statement("GPL-2.0-only", .text, 100..<2900)
    #expect(said([try statement("GPL-2.0-or-later", .grant, 0..<30), text]) == "GPL-2.0-or-later")
    #expect(said([try statement("MIT OR GPL-2.0-only", .grant, 0..<30), text]) == "MIT OR GPL-2.0-only")
    #expect(said([try statement("GPL-3.0-or-later", .grant, 0..<30), text]) == "GPL-3.0-or-later AND GPL-2.0-only")
  }

  @Test func whoOffersAChoiceMaySayEachLicenceAgain() throws {
    let choice = try statement("Artistic-1.0-Perl OR GPL-1.0-or-later", .grant, 0..<20)
    let again = [
      try statement("GPL-1.0-only", .grant, 30..<40), try statement("GPL-1.0-only", .text, 40..<2000),
      try statement("Artistic-1.0", .grant, 2010..<2020), try statement("Artistic-1.0", .text, 2020..<3000),
    ]
    #expect(said([choice] + again) == "Artistic-1.0-Perl OR GPL-1.0-or-later")
    #expect(said([choice, try statement("MIT", .grant, 30..<40)]) == "(Artistic-1.0-Perl OR GPL-1.0-or-later) AND MIT")
  }

  @Test func aChoiceBehindAGrantIsOneForAPart() throws {
    let statements = [
      try statement("MIT", .grant, 0..<8), try statement("MIT OR PSF-2.0", .grant, 20..<40),
      try statement("MIT", .text, 50..<200), try statement("PSF-2.0", .text, 210..<700),
    ]
    #expect(said(statements) == "MIT AND PSF-2.0")
  }

  @Test func shortStatementsBehindTheTextOfALicenceFileAreOfParts() throws {
    let main = try statement("MIT", .text, 0..<160)
    let parts = [try statement("OFL-1.1", .grant, 200..<206), try statement("FSFAP", .text, 220..<250)]
    #expect(StatementMerge([main] + parts, isLicenceFile: true).expression?.description == "MIT")
    #expect(StatementMerge([main] + parts, isLicenceFile: true).statements.count == 3)
    #expect(said([main] + parts) == "MIT AND OFL-1.1 AND FSFAP")
    let whole = try statement("Apache-2.0", .text, 300..<1900)
    #expect(StatementMerge([main, whole], isLicenceFile: true).expression?.description == "MIT AND Apache-2.0")
    let other = try statement("GPL-2.0-only", .grant, 170..<190, isAlternative: true)
    #expect(StatementMerge([main, other], isLicenceFile: true).expression?.description == "MIT OR GPL-2.0-only")
  }

  @Test func theLesserLicenceBringsItsBase() throws {
    let texts = [try statement("LGPL-3.0-only", .text, 0..<1200), try statement("GPL-3.0-only", .text, 1210..<6800)]
    #expect(said(texts) == "LGPL-3.0-only")
  }

  @Test func anExceptionBelongsToTheStatementBeforeIt() throws {
    let statements = [
      try statement("GPL-3.0-or-later", .header, 0..<100), exception("Bison-exception-2.2", 104..<200),
      try statement("GPL-2.0-or-later", .header, 210..<300),
    ]
    #expect(said(statements) == "GPL-3.0-or-later WITH Bison-exception-2.2 AND GPL-2.0-or-later")
  }

  @Test func anExceptionMayStandFirst() throws {
    let statements = [exception("LLVM-exception", 0..<80), try statement("Apache-2.0", .grant, 90..<100)]
    #expect(said(statements) == "Apache-2.0 WITH LLVM-exception")
    #expect(
      said([exception("Bison-exception-2.2", 0..<80), try statement("MIT", .text, 90..<200)])
        == "GPL-2.0-only WITH Bison-exception-2.2 AND MIT")
  }

  @Test func aConventionYieldsToAStatement() throws {
    let guess = try statement("BSD-3-Clause", .reference, 0..<15, isByConvention: true)
    #expect(said([guess]) == "BSD-3-Clause")
    #expect(said([guess, try statement("BSD-2-Clause", .text, 20..<180)]) == "BSD-2-Clause")
    #expect(said([guess, try statement("MIT", .text, 20..<180)]) == "BSD-3-Clause AND MIT")
  }

  @Test func whoNamesManyLicencesTalksAboutThem() throws {
    let names = ["MIT", "ISC", "Zlib", "GPL-2.0-only"]
    let grants = try names.enumerated().map { try statement($1, .grant, 50 * $0..<50 * $0 + 8) }
    #expect(said(Array(grants.prefix(3))) == "MIT AND ISC AND Zlib")
    #expect(said(grants) == nil)
    #expect(said(grants + [try statement("Apache-2.0", .text, 400..<2000)]) == "Apache-2.0")
  }

  @Test func aDedicationBesideALicenceAddsNothing() throws {
    let dedication = try statement("LicenseRef-public-domain", .grant, 0..<8)
    #expect(said([dedication]) == "LicenseRef-public-domain")
    #expect(said([dedication, try statement("MIT", .text, 20..<180)]) == "MIT")
  }
}
