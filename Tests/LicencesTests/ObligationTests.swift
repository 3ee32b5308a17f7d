import Testing

@testable import Licences

@Suite struct ObligationTests {
  private func obligations(_ text: String) throws -> Obligations {
    Obligations(of: try LicenceExpression(parsing: text))
  }

  @Test(arguments: [
    ("0BSD", [Obligation.Kind]()), ("Unlicense", []), ("MIT", [.notice, .licenceText]),
    ("Apache-2.0", [.notice, .licenceText, .noticeFile, .changes, .patentGrant]), ("BSL-1.0", [.notice, .licenceText]),
    ("GPL-3.0-only", [.notice, .licenceText, .changes, .source, .sameLicence, .patentGrant]),
    ("AGPL-3.0-or-later", [.notice, .licenceText, .changes, .source, .networkSource, .sameLicence, .patentGrant]),
    ("MPL-2.0", [.notice, .licenceText, .source, .sameLicence, .patentGrant]), ("CC0-1.0", [.patentExclusion]),
    ("BSD-4-Clause", [.notice, .licenceText, .acknowledgement]),
    ("PolyForm-Noncommercial-1.0.0", [.notice, .licenceText, .use, .patentGrant]),
  ])
  func licencesAskForWhatTheTableSays(id: String, kinds: [Obligation.Kind]) throws {
    #expect(try obligations(id).list.map(\.kind) == kinds)
  }

  @Test func someHoldForSourceOnly() throws {
    #expect(try obligations("BSL-1.0").list.map(\.scope) == [.sourceOnly, .sourceOnly])
    let both = try obligations("Zlib AND MIT").list[0]
    #expect(both.kind == .notice && both.scope == .allCopies && both.askedBy == ["Zlib", "MIT"])
  }

  @Test func allOfSeveralAreJoined() throws {
    let joined = try obligations("Apache-2.0 AND GPL-3.0-only AND MPL-2.0")
    #expect(Set(joined.list.map(\.kind)).count == joined.list.count)
    let same = joined.list.first { $0.kind == .sameLicence }
    #expect(same?.sentence.contains("whole work") == true && same?.askedBy == ["GPL-3.0-only", "MPL-2.0"])
  }

  @Test(arguments: [
    ("GPL-2.0-only OR MIT", "MIT"), ("MIT OR 0BSD", "0BSD"), ("GPL-2.0+ OR MPL-2.0 OR LGPL-2.1", "MPL-2.0"),
    ("LicenseRef-x OR AGPL-3.0-only", "AGPL-3.0-only"), ("MIT OR ISC", "MIT"),
    ("(MIT OR GPL-3.0-only) AND (Zlib OR Apache-2.0)", "MIT AND Zlib"),
    ("(MIT AND GPL-3.0-only) OR Apache-2.0", "Apache-2.0"),
  ])
  func ofAChoiceTheOneIsTakenThatAsksForLeast(text: String, choice: String) throws {
    #expect(try obligations(text).choice.description == choice)
  }

  @Test func whatIsNotKnownIsSaid() throws {
    let unknown = try obligations("MIT AND LicenseRef-x")
    #expect(unknown.unknown == [LicenceTerm("LicenseRef-x")] && !unknown.isEmpty)
    #expect(try obligations("0BSD").isEmpty && obligations("CC0-1.0").isEmpty)
    #expect(try obligations("ADSL").list[0].isAssumed)
    #expect(try obligations("GPL-2.0-only WITH Classpath-exception-2.0").notes.count == 1)
  }
}
