import Licences
import Provenance
import Testing

@testable import Reporting

struct VerdictKindTests {
  @Test(arguments: [
    (Attribution.Verdict.unattributed, "GPL-3.0-only", Level.fail, VerdictKind.licenceIncompatible),
    (.attributed, "GPL-3.0-only", .pass, .licenceIncompatible), (.unattributed, "MIT", .fail, .copiedUnattributed),
    (.unattributed, "", .warn, .copiedUnattributed), (.partial, "MIT", .pass, .copiedPartlyAttributed),
    (.attributed, "", .warn, .licenceUnknown), (.attributed, "BSD-3-Clause", .fail, .copiedAgainstPolicy),
    (.notRequired, "0BSD", .pass, .copiedInOrder), (.attributed, "BSD-3-Clause", .pass, .copiedInOrder),
  ])
  func `the gravest fact names a finding`(
    attribution: Attribution.Verdict, licence: String, level: Level, expected: VerdictKind
  ) {
    var finding = Finding.sample()
    finding.attribution = Attribution(attribution)
    finding.fit = LicenceFit(of: licence, into: "MIT")
    finding.decision = Decision(level, "any")
    #expect(VerdictKind(of: finding) == expected)
  }
}
