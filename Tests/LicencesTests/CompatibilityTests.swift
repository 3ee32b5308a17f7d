import Testing

@testable import Licences

@Suite struct CompatibilityTests {
  private func judged(_ incoming: String, _ outbound: String) throws -> Compatibility {
    Compatibility(of: try LicenceExpression(parsing: incoming), into: try LicenceExpression(parsing: outbound))
  }

  @Test(arguments: [
    ("Apache-2.0", "GPL-2.0-only", CompatibilityVerdict.incompatible), ("Apache-2.0", "GPL-3.0-only", .obligations),
    ("MPL-2.0", "GPL-2.0-or-later", .obligations), ("GPL-2.0-only", "MIT", .incompatible),
    ("CC-BY-SA-4.0", "GPL-3.0-only", .obligations), ("GPL-3.0-only", "CC-BY-SA-4.0", .incompatible),
    ("GPL-2.0-or-later", "GPL-3.0-only", .obligations), ("LGPL-2.1-only", "GPL-2.0-only", .obligations),
    ("GPL-3.0-only", "AGPL-3.0-only", .incompatible), ("AGPL-3.0-only", "GPL-3.0-only", .incompatible),
    ("0BSD", "SSPL-1.0", .compatible), ("0BSD", "LicenseRef-ours", .compatible), ("CC0-1.0", "MIT", .compatible),
    ("MIT", "MIT", .obligations), ("0BSD", "0BSD", .compatible), ("MIT", "LicenseRef-ours", .obligations),
    ("LicenseRef-theirs", "MIT", .unknown), ("LicenseRef-a", "LicenseRef-a", .unknown), ("Quux-1.0", "MIT", .unknown),
    ("GPL-3.0-only", "LicenseRef-ours", .unknown), ("PolyForm-Noncommercial-1.0.0", "GPL-3.0-only", .incompatible),
    ("MS-PL", "GPL-3.0-only", .unknown), ("OFL-1.1", "MIT", .incompatible), ("PHP-3.0", "GPL-3.0-only", .incompatible),
    ("Python-2.0.1", "GPL-2.0-only", .unknown), ("CECILL-2.1", "AGPL-3.0-only", .obligations),
  ])
  func licenceIntoLicence(incoming: String, outbound: String, verdict: CompatibilityVerdict) throws {
    #expect(try judged(incoming, outbound).verdict == verdict)
  }

  @Test func zeroClauseFitsEverything() throws {
    for licence in LicenceTable.shared.all where !licence.isDeprecated {
      #expect(try judged("0BSD", licence.id).verdict == .compatible, "\(licence.id)")
    }
  }

  @Test(arguments: [
    // A choice takes its best branch, and of two alike the one that asks for less.
    ("GPL-2.0-only OR MIT", "MIT", CompatibilityVerdict.obligations, "MIT"),
    ("GPL-2.0-only OR MIT", "GPL-2.0-only", .obligations, "MIT"), ("MIT OR 0BSD", "MIT", .compatible, "0BSD"),
    ("GPL-2.0-only OR LicenseRef-x", "MIT", .unknown, "LicenseRef-x"),
    // Of several that all hold, the worst decides.
    ("GPL-2.0-only AND MIT", "MIT", .incompatible, "GPL-2.0-only AND MIT"),
    ("0BSD AND MIT", "ISC", .obligations, "0BSD AND MIT"),
    ("LicenseRef-x AND MIT", "MIT", .unknown, "LicenseRef-x AND MIT"),
    ("MIT AND (GPL-2.0-only OR Apache-2.0)", "Apache-2.0", .obligations, "MIT AND Apache-2.0"),
    // A work that offers a choice keeps its offer.
    ("GPL-2.0-only", "MIT OR GPL-2.0-only", .incompatible, "GPL-2.0-only"),
    ("MIT OR GPL-2.0-only", "GPL-2.0-only OR MIT", .obligations, "MIT"),
    ("MPL-1.1 OR GPL-2.0-only", "GPL-2.0-only OR MPL-1.1", .obligations, "GPL-2.0-only AND MPL-1.1"),
    // Of licences of a work that all hold, those that fit into another bind no further.
    ("GPL-3.0-only", "MIT AND GPL-3.0-only", .obligations, "GPL-3.0-only"),
    ("GPL-3.0-only", "MIT AND BSD-3-Clause", .incompatible, "GPL-3.0-only"),
    ("Apache-2.0", "GPL-2.0-only AND MIT", .incompatible, "Apache-2.0"),
    ("MPL-2.0", "MPL-2.0 AND EPL-2.0", .incompatible, "MPL-2.0"),
  ])
  func expressionIntoExpression(incoming: String, outbound: String, verdict: CompatibilityVerdict, choice: String)
    throws
  {
    let judgement = try judged(incoming, outbound)
    #expect(judgement.verdict == verdict && judgement.choice?.description == choice)
  }

  @Test func laterVersionsAndExceptionsOnlyAdd() throws {
    #expect(try judged("MPL-1.1", "GPL-3.0-only").verdict == .incompatible)
    #expect(try judged("MPL-1.1+", "GPL-3.0-only").verdict == .obligations)
    #expect(try judged("Apache-1.1+", "GPL-3.0-only").verdict == .obligations)
    #expect(try judged("Apache-2.0 WITH LLVM-exception", "GPL-2.0-only").verdict == .unknown)
    #expect(try judged("GPL-2.0-only WITH Classpath-exception-2.0", "MIT").verdict == .incompatible)
    var random = SeededRandom(seed: 8)
    let ids = LicenceTable.shared.all.filter { !$0.isDeprecated }.map(\.id)
    let exceptions = LicenceTable.shared.exceptions.map(\.id)
    for _ in 0..<2000 {
      let (id, outbound) = (ids.randomElement(using: &random) ?? "", ids.randomElement(using: &random) ?? "")
      let plain = try judged(id, outbound).verdict.rank
      let exception = exceptions.randomElement(using: &random) ?? ""
      #expect(
        try judged("\(id) WITH \(exception)", outbound).verdict.rank <= plain,
        "\(id) WITH \(exception) into \(outbound)")
      #expect(try judged("\(id)+", outbound).verdict.rank <= plain, "\(id)+ into \(outbound)")
    }
  }

  @Test func moreChoiceIsNeverWorseAndMoreConditionsAreNeverBetter() {
    var random = SeededRandom(seed: 9)
    let ids = [
      "MIT", "0BSD", "Apache-2.0", "MPL-2.0", "GPL-2.0-only", "GPL-3.0-or-later", "LGPL-2.1-only", "LicenseRef-x",
    ]
    for _ in 0..<200 {
      let code = random.expression(depth: 2, ids: ids)
      let work = random.expression(depth: 2, ids: ids)
      let other = random.expression(depth: 1, ids: ids)
      let plain = Compatibility(of: code, into: work).verdict.rank
      #expect(
        Compatibility(of: .any([code, other]), into: work).verdict.rank <= plain, "\(code) OR \(other) into \(work)")
      #expect(
        Compatibility(of: .all([code, other]), into: work).verdict.rank >= plain, "\(code) AND \(other) into \(work)")
      for offer in ["ISC", "CDDL-1.0"] {  // not among the ids: a branch that another makes superfluous is no offer
        let both = LicenceExpression.any([work, .licence(LicenceTerm(offer))])
        #expect(Compatibility(of: code, into: both).verdict.rank >= plain, "\(code) into \(both)")
      }
    }
  }

  @Test func theExceptionOfAWorkIsNotForOthersToGive() throws {
    let work = "GPL-3.0-only WITH GCC-exception-3.1"
    #expect(try judged("GPL-3.0-only", work).verdict == .incompatible)
    #expect(try judged("GPL-3.0-or-later WITH GCC-exception-3.1", work).verdict == .obligations)
    #expect(try judged(work, work).verdict == .obligations)
    #expect(try judged("MIT", work).verdict == .obligations)
    #expect(try judged("0BSD", work).verdict == .compatible)
  }

  @Test func noLicenceIsNoPermission() throws {
    let mit = try LicenceExpression(parsing: "MIT")
    for judgement in [
      Compatibility(of: nil, into: mit), Compatibility(of: mit, into: nil), Compatibility(of: .all([]), into: mit),
    ] {
      #expect(judgement.verdict == .unknown && judgement.rule == "R1 no licence")
    }
  }

  @Test func everyVerdictSaysWhyAndSinceWhen() throws {
    let osadl = try judged("Apache-2.0", "GPL-2.0-only")
    #expect(osadl.rule == "OSADL explicit-incompat" && osadl.source.contains("OSADL") && osadl.date == "2024-11-04")
    let clause = try judged("CC-BY-SA-4.0", "GPL-3.0-or-later")
    #expect(clause.rule == "R9 relicensing clause" && clause.reason.contains("section 3(b)") && clause.steps.count == 1)
    let deprecated = try judged("GPL-2.0+", "GPL-3.0")
    #expect(deprecated.verdict == .obligations && deprecated.notes.count == 2)
    #expect(deprecated.obligations?.list.isEmpty == false)
  }

  @Test func manyLicencesAreRefusedAndNotTried() throws {
    let many = (0..<10_000).map { "LicenseRef-\($0)" }
    #expect(try judged(many.joined(separator: " OR "), "MIT").rule == "R1 too many licences")
    let most = many.prefix(100).joined(separator: " AND ")
    #expect(try judged(most, many.suffix(100).joined(separator: " AND ")).verdict == .unknown)
    #expect(try judged(most.replacing("AND", with: "OR"), most).verdict == .unknown)
  }
}
