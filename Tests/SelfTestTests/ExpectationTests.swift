import Provenance
import SelfTest
import Testing

/// A self-test that passes whatever a scan says would be worse than none.
@Suite struct ExpectationTests {
  private func planting(_ content: Planting.Content) throws -> Planting {
    try #require(Planting.all.first { $0.content == content })
  }

  private func finding(
    _ planting: Planting, kind: Finding.Kind = .exact, component: String = Sample.component,
    licence: String = Sample.licence, attribution: Attribution.Verdict = .unattributed
  ) -> Finding {
    var finding = Finding(
      id: "00000001", kind: kind, file: Array(planting.path.utf8),
      region: Region(startLine: 3, startColumn: 1, endLine: 40, endColumn: 2),
      origin: Origin(
        component: component, version: Sample.version, purl: "", path: Array(planting.sample.path.utf8), startLine: 1,
        endLine: 38, licence: licence, licenceSource: .document, holders: [], url: "", released: ""),
      claimants: [],
      evidence: FindingEvidence(
        agreeingTokens: 50, regionTokens: 50, agreement: 1, sameNames: 4, changedNames: 0, changedLiterals: 0, edits: 0,
        lineages: 1, corpusLineages: 3, parts: []),
      score: 9, excerpt: [])
    finding.attribution = Attribution(attribution)
    return finding
  }

  @Test func `each disguise has to be found as what it is`() throws {
    for (disguise, kind) in [(Disguise.none, Finding.Kind.exact), (.renamed, .renamed), (.extended, .edited)] {
      let planting = try planting(.disguised(disguise))
      #expect(planting.outcome(of: [finding(planting, kind: kind)]) == .right(kind.rawValue))
      #expect(planting.outcome(of: []) == .wrong("missed"))
      let other: Finding.Kind = kind == .edited ? .exact : .edited
      #expect(planting.outcome(of: [finding(planting, kind: other)]) == .wrong(other.rawValue))
    }
  }

  @Test func `another origin, another licence and credit that is not there are wrong`() throws {
    let planting = try planting(.disguised(.none))
    #expect(planting.outcome(of: [finding(planting, component: "other")]) == .wrong("other origin"))
    #expect(planting.outcome(of: [finding(planting, licence: "ISC")]) == .wrong("other licence"))
    #expect(planting.outcome(of: [finding(planting, attribution: .attributed)]) == .wrong("attributed"))
  }

  @Test func `a pack of the user with the same code may be named first`() throws {
    let planting = try planting(.disguised(.none))
    var found = finding(planting, component: "other", licence: "ISC")
    found.claimants = [finding(planting).origin]
    #expect(planting.outcome(of: [found]) == .right("exact"))
  }

  @Test func `credit has to be seen, and own code must not be flagged`() throws {
    let credited = try planting(.credited)
    #expect(credited.outcome(of: [finding(credited, attribution: .attributed)]) == .right("attributed"))
    #expect(credited.outcome(of: [finding(credited)]) == .wrong("unattributed"))
    let own = try planting(.own)
    #expect(own.outcome(of: []) == .right("clean"))
    #expect(own.outcome(of: [finding(own)]) == .wrong("flagged"))
    #expect(own.outcome(of: [finding(own, component: "other")]) == .right("clean"))
  }

  @Test func `every disguise is planted in every language, and no path names the component`() {
    #expect(Planting.all.count == Planting.contents.count * Sample.all.count)
    #expect(Set(Planting.all.map(\.path)).count == Planting.all.count)
    for planting in Planting.all { #expect(!planting.path.contains(Sample.component)) }
  }
}
