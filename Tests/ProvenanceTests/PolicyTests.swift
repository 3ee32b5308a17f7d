import Licences
import Testing

@testable import Provenance

@Suite struct PolicyTests {
  private func level(_ policy: Policy, _ finding: Finding) -> Level { policy.decision(on: finding).level }

  private func condition(_ change: (inout FindingCondition) -> Void) -> FindingCondition {
    var condition = FindingCondition()
    change(&condition)
    return condition
  }

  @Test func `a copy without its credit fails, one that nobody can judge is told, one in order passes`() {
    #expect(level(.standard, .sample(.unattributed)) == .fail)
    #expect(level(.standard, .sample(.partial)) == .fail)
    #expect(level(.standard, .sample(.attributed, licence: "GPL-3.0-only")) == .fail)
    #expect(level(.standard, .sample(.attributed, licence: "")) == .warn)
    #expect(level(.standard, .sample(.attributed)) == .pass)
    #expect(level(.standard, .sample(.notRequired, licence: "0BSD")) == .pass)
  }

  @Test func `what passes is told to be in order only when it is`() {
    let mild = Policy(failOn: [], warnOn: [])
    #expect(mild.decision(on: .sample(.attributed)).reason == "credited, and its licence fits")
    #expect(mild.decision(on: .sample(.unattributed)).reason == "the policy does not mind")
    #expect(mild.decision(on: .sample(.attributed, licence: "")).reason == "the policy does not mind")
  }

  @Test func `strictness moves the verdicts between fail, warn and pass`() {
    let findings: [Finding] = [
      .sample(.unattributed), .sample(.partial), .sample(.attributed, licence: "GPL-3.0-only"),
      .sample(.attributed, licence: ""), .sample(.attributed, licence: "Apache-2.0"),
      .sample(.notRequired, licence: "0BSD"),
    ]
    #expect(findings.map { level(Strictness.lenient.policy, $0) } == [.warn, .warn, .fail, .warn, .pass, .pass])
    #expect(findings.map { level(Strictness.normal.policy, $0) } == [.fail, .fail, .fail, .warn, .pass, .pass])
    #expect(findings.map { level(Strictness.strict.policy, $0) } == [.fail, .fail, .fail, .fail, .warn, .pass])
  }

  @Test func `the first rule that holds decides, before the lists, and says so`() {
    var policy = Policy.standard
    policy.rules = [
      PolicyRule(when: condition { $0.attribution = [.partial] }, then: .warn),
      PolicyRule(
        when: condition { $0.component = [ComponentPattern("curl")].compactMap(\.self) }, then: .pass, reason: "ours"),
      PolicyRule(when: condition { $0.attribution = [.unattributed] }, then: .warn),
    ]
    #expect(policy.decision(on: .sample(.partial)) == Decision(.warn, "rule 1", isByRule: true))
    #expect(policy.decision(on: .sample(.unattributed)) == Decision(.pass, "rule 2: ours", isByRule: true))
    #expect(policy.decision(on: .sample(.unattributed, component: "zlib")) == Decision(.warn, "rule 3", isByRule: true))
    #expect(policy.decision(on: .sample(.attributed, licence: "", component: "zlib")) == Decision(.warn, "unknown"))
  }

  @Test func `the conditions of a rule hold together, and any value of one will do`() {
    var policy = Policy(failOn: [], warnOn: [])
    policy.rules = [
      PolicyRule(
        when: condition {
          $0.attribution = [.unattributed, .partial]
          $0.compatibility = [.obligations]
          $0.minimumProbability = 0.9
        }, then: .fail)
    ]
    #expect(level(policy, .sample(.partial)) == .fail)
    #expect(level(policy, .sample(.attributed)) == .pass)
    #expect(level(policy, .sample(.partial, licence: "GPL-3.0-only")) == .pass)
    #expect(level(policy, .sample(.partial, score: 1)) == .pass)
  }

  @Test
  func `a rule for assisted commits holds for those that name an assistant, one against them for those that name none`()
  {
    var policy = Policy(failOn: [], warnOn: [])
    policy.rules = [PolicyRule(when: condition { $0.assisted = true }, then: .fail)]
    var unassisted = policy
    unassisted.rules = [PolicyRule(when: condition { $0.assisted = false }, then: .warn)]
    let commits: [(CommitFacts?, Level, Level)] = [
      (.known(.init(commit: "a", date: "2026-03-04", lines: 1, assistants: ["Claude"])), .fail, .pass),
      (.known(.init(commit: "a", date: "2026-03-04", lines: 1, assistants: [])), .pass, .warn),
      (.unknown("no repository"), .pass, .pass), (nil, .pass, .pass),
    ]
    for (commit, assistedLevel, unassistedLevel) in commits {
      var finding = Finding.sample(.partial)
      finding.commit = commit
      #expect(level(policy, finding) == assistedLevel)
      #expect(level(unassisted, finding) == unassistedLevel)
    }
  }

  /// Expressions under a rule for strong copyleft, by what the rule does with them.
  @Test(arguments: [
    ("GPL-3.0-only", true, true), ("MIT", false, false), ("MIT OR GPL-3.0-only", false, true),
    ("MIT AND GPL-3.0-only", true, false), ("(MIT OR GPL-2.0-only) AND GPL-3.0-only", true, true), ("", false, false),
  ])
  func `what a choice can evade does not fail, and what a part forbids does not pass`(
    licence: String, isCaught: Bool, isSpared: Bool
  ) {
    let when = condition { $0.category = [.strongCopyleft] }
    let failing = Policy(rules: [PolicyRule(when: when, then: .fail)], failOn: [], warnOn: [])
    let passing = Policy(rules: [PolicyRule(when: when, then: .pass)], failOn: [.any], warnOn: [])
    #expect((level(failing, .sample(licence: licence)) == .fail) == isCaught)
    #expect((level(passing, .sample(licence: licence)) == .pass) == isSpared)
    let listed = Policy(failOn: [.category(.strongCopyleft)], warnOn: [])
    #expect((level(listed, .sample(licence: licence)) == .fail) == isCaught)
  }

  @Test func `an unknown licence has the category unknown`() {
    let rule = PolicyRule(when: condition { $0.category = [.unknown] }, then: .fail)
    let policy = Policy(rules: [rule], failOn: [], warnOn: [])
    #expect(level(policy, .sample(licence: "")) == .fail)
    #expect(level(policy, .sample(licence: "LicenseRef-ours")) == .fail)
    #expect(level(policy, .sample(licence: "MIT")) == .pass)
  }

  @Test func `every word of the policy is read back, and no two are alike`() {
    #expect(Set(PolicyTerm.all.map(\.spelling)).count == PolicyTerm.all.count)
    for term in PolicyTerm.all { #expect(PolicyTerm(spelling: term.spelling) == term) }
    #expect(PolicyTerm(spelling: "unknown") == .compatibility(.unknown))
    #expect(PolicyTerm(spelling: "Any") == nil)
  }
}
