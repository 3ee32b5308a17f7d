import Testing

@testable import Licences

@Suite struct ExpressionTests {
  private func parsed(_ text: String) throws -> LicenceExpression { try LicenceExpression(parsing: text) }

  private func normal(_ text: String) throws -> String { "\(try parsed(text).normalised().expression)" }

  private func simple(_ text: String) throws -> String { "\(try parsed(text).simplified())" }

  private let mit = LicenceExpression.licence(LicenceTerm("MIT"))
  private let isc = LicenceExpression.licence(LicenceTerm("ISC"))
  private let zlib = LicenceExpression.licence(LicenceTerm("Zlib"))

  @Test func andBindsCloserThanOr() throws {
    #expect(try parsed("MIT OR ISC AND Zlib") == .any([mit, .all([isc, zlib])]))
    #expect(try parsed("(MIT OR ISC) AND Zlib") == .all([.any([mit, isc]), zlib]))
    #expect(try parsed("((MIT)) AND (ISC AND Zlib)") == .all([mit, isc, zlib]))
    #expect(try parsed("\tMIT or(ISC)Or Zlib\n") == .any([mit, isc, zlib]))
  }

  @Test func everyFormOfTermIsRead() throws {
    #expect(
      try parsed("GPL-2.0+ with Classpath-exception-2.0")
        == .licence(LicenceTerm("GPL-2.0", orLater: true, exception: "Classpath-exception-2.0")))
    for text in [
      "LicenseRef-x", "DocumentRef-spdx-tool-1.2:LicenseRef-MIT-Style-2", "Apache-2.0 WITH AdditionRef-a",
      "Apache-2.0 WITH DocumentRef-d:AdditionRef-a", "GPL-2.0-only WITH LicenseRef-our-exception", "licenseref-x+",
    ] { #expect("\(try parsed(text))" == text) }
  }

  @Test(arguments: [
    ("MIT AND", "column 8: a licence id should stand here, not the end"),
    ("MIT ISC", "column 5: AND, OR, WITH or the end should stand here, not “ISC”"),
    ("(MIT", "column 5: “)” should stand here, not the end"),
    ("MIT)", "column 4: AND, OR, WITH or the end (no parenthesis is open) should stand here, not “)”"),
    ("MIT OR OR ISC", "column 8: a licence id should stand here, not OR"),
    ("(MIT) WITH x", "column 7: AND, OR or the end (WITH follows a licence id only) should stand here, not WITH"),
    ("GPL-2.0 +", "column 9: AND, OR, WITH or the end (“+” follows its id without a blank) should stand here, not “+”"),
    ("MIT/ISC", "column 4: AND, OR, WITH or the end should stand here, not “/”"),
    ("MIT\u{1b}[2J", "column 4: AND, OR, WITH or the end should stand here, not the byte 0x1b"),
    ("LicenseRef-", "column 1: a licence id should stand here, not “LicenseRef-”"),
    ("a:LicenseRef-b", "column 1: a licence id should stand here, not “a:LicenseRef-b”"),
    ("DocumentRef-b", "column 1: a licence id should stand here, not “DocumentRef-b”"),
    ("()", "column 2: a licence id should stand here, not “)”"),
    ("GPL-2.0-only WITH", "column 18: the id of an exception should stand here, not the end"),
    ("", "the licence expression is empty; it takes at least one licence id, such as MIT"),
    ("NONE", "NONE says that there is no licence, so it is no licence expression"),
    ("NOASSERTION", "NOASSERTION says nothing of the licence, so it is no licence expression"),
  ])
  func errorsSayWhereAndWhatIsExpected(text: String, sentence: String) {
    let error = #expect(throws: ExpressionError.self) { try parsed(text) }
    #expect(error?.description == sentence)
  }

  @Test func parenthesesAreReadToACap() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "(MIT AND (ISC OR ", count: depth / 2) + "Zlib" + String(repeating: ")", count: depth)
    }
    let deepest = try parsed(nested(100))
    #expect(try parsed("\(deepest)") == deepest)
    #expect(throws: ExpressionError.tooDeep(column: 851)) { try parsed(nested(102)) }
    #expect(throws: ExpressionError.tooDeep(column: 101)) { try parsed(String(repeating: "(", count: 1_000_000)) }
  }

  @Test func aDescriptionIsReadAsTheSameTree() throws {
    var random = SeededRandom(seed: 4)
    for _ in 0..<2000 {
      let tree = random.expression(depth: 4, ids: ["MIT", "ISC", "LicenseRef-a", "DocumentRef-b:LicenseRef-c", "x.y"])
      #expect(try parsed("\(tree)") == tree)
    }
  }

  @Test func anyBytesGiveAnAnswerOrAnError() {
    var random = SeededRandom(seed: 5)
    let pieces = ["MIT", "+", "(", ")", " ", "and", " OR ", " WITH ", "LicenseRef-", ":", "é", "\0", "NONE", "\n", "-"]
      .map {
        Array($0.utf8)
      }
    for _ in 0..<20_000 {
      var text: [UInt8] = []
      for _ in 0..<Int.random(in: 0...8, using: &random) {
        text += pieces.randomElement(using: &random) ?? []
        if Int.random(in: 0...9, using: &random) == 0 { text.append(UInt8.random(in: 0...255, using: &random)) }
      }
      if let expression = try? LicenceExpression(parsing: text) {
        #expect((try? LicenceExpression(parsing: "\(expression)")) == expression)
        _ = expression.normalised()
      }
    }
  }

  @Test func normalFormHasTheIdsOfToday() throws {
    for (text, expected) in [
      ("mit and apache-2.0", "MIT AND Apache-2.0"), ("GPL-2.0", "GPL-2.0-only"), ("gpl-2.0+", "GPL-2.0-or-later"),
      ("GPL-2.0-only+", "GPL-2.0-or-later"), ("LGPL-3.0-or-later+", "LGPL-3.0-or-later"),
      ("AGPL-3.0+", "AGPL-3.0-or-later"),
      ("GFDL-1.3+", "GFDL-1.3-or-later"), ("Apache-2.0+", "Apache-2.0+"), ("BSD-2-Clause-NetBSD", "BSD-2-Clause"),
      ("GPL-2.0-with-classpath-exception+", "GPL-2.0-or-later WITH Classpath-exception-2.0"),
      ("GPL-2.0+ WITH classpath-EXCEPTION-2.0", "GPL-2.0-or-later WITH Classpath-exception-2.0"),
      ("LGPL-2.1 WITH Nokia-Qt-exception-1.1", "LGPL-2.1-only WITH Qt-LGPL-exception-1.1"),
      ("wxWindows", "GPL-2.0-or-later WITH WxWindows-exception-3.1"), ("licenseref-aB", "LicenseRef-aB"),
      ("documentref-a:LICENSEREF-b", "DocumentRef-a:LicenseRef-b"), ("nOne-Such", "nOne-Such"),
    ] { #expect(try normal(text) == expected, "\(text)") }
  }

  @Test func normalFormSaysWhatItReplacedAndDoesNotKnow() throws {
    let notes = try parsed("GPL-2.0+ OR gpl-2.0+ OR mit OR Quux-1 WITH foo OR Net-SNMP OR LicenseRef-x").normalised()
      .notes
    #expect(
      notes == [
        "GPL-2.0+ is now written GPL-2.0-or-later", "gpl-2.0+ is now written GPL-2.0-or-later",
        "Quux-1 is not on the SPDX list", "foo is not on the SPDX list of exceptions",
        "Net-SNMP is deprecated, and the SPDX list names nothing that takes its place",
      ])
  }

  @Test func termsAreNamedOnce() throws {
    #expect(try parsed("MIT AND (ISC OR MIT) AND MIT+").terms.map(\.description) == ["MIT", "ISC", "MIT+"])
  }

  @Test func simplificationDropsWhatAddsNothing() throws {
    for (text, expected) in [
      ("MIT AND MIT", "MIT"), ("MIT OR (MIT AND ISC)", "MIT"), ("MIT AND (MIT OR ISC) AND Zlib", "MIT AND Zlib"),
      ("(MIT AND ISC) OR (ISC AND MIT)", "MIT AND ISC"), ("(MIT AND ISC) OR (MIT AND ISC AND Zlib)", "MIT AND ISC"),
      ("ISC OR MIT OR ISC", "ISC OR MIT"), ("MIT AND (ISC OR Zlib)", "MIT AND (ISC OR Zlib)"),
      ("MIT AND ((ISC AND Zlib) OR (ISC AND Zlib))", "MIT AND ISC AND Zlib"),
    ] { #expect(try simple(text) == expected, "\(text)") }
    #expect(
      LicenceExpression.all([.all([mit]), .all([isc, .all([mit, zlib])])]).simplified() == .all([mit, isc, zlib]))
  }

  @Test func simplificationKeepsTheMeaning() {
    var random = SeededRandom(seed: 6)
    for _ in 0..<1000 {
      let tree = random.expression(depth: 3, ids: ["A", "B", "C"])
      let simple = tree.simplified()
      #expect(simple.simplified() == simple)
      let terms = tree.terms
      guard terms.count <= 10 else { continue }
      for row in 0..<1 << terms.count {
        let granted = Set(terms.indices.filter { row >> $0 & 1 == 1 }.map { terms[$0] })
        #expect(isMet(tree, by: granted) == isMet(simple, by: granted), "\(tree)")
      }
    }
  }

  private func isMet(_ expression: LicenceExpression, by granted: Set<LicenceTerm>) -> Bool {
    switch expression {
    case .licence(let term): granted.contains(term)
    case .all(let parts): parts.allSatisfy { isMet($0, by: granted) }
    case .any(let parts): parts.contains { isMet($0, by: granted) }
    }
  }
}
