import Lexing
import Testing

@testable import Provenance

@Suite struct FindingIdentityTests {
  private func tokens(_ payloads: [UInt32], from line: UInt32 = 1) -> ArraySlice<Token> {
    payloads.map { Token(symbol: Symbol(kind: .name, payload: $0), start: line * 9, end: line * 9 + 1, line: line) }[
      ...]
  }

  @Test func anIdSurvivesMovedLinesAndNewerReleases() {
    let id = FindingIdentity.id(
      of: tokens([1, 2, 3]), purl: "pkg:deb/debian/curl@7.88.1?arch=source", component: "curl")
    #expect(
      id == FindingIdentity.id(of: tokens([1, 2, 3], from: 70), purl: "pkg:deb/debian/curl@8.0", component: "curl"))
    #expect(id.utf8.count == 8)
    #expect(id != FindingIdentity.id(of: tokens([1, 2, 4]), purl: "pkg:deb/debian/curl@7.88.1", component: "curl"))
    #expect(id != FindingIdentity.id(of: tokens([1, 2, 3]), purl: "pkg:deb/debian/wget@7.88.1", component: "wget"))
  }

  @Test(arguments: [
    ("pkg:generic/curl@7.88.1", "pkg:generic/curl"),
    ("pkg:npm/%40scope/name@1.0.0?x=y#sub", "pkg:npm/%40scope/name"),
    ("pkg:npm/@scope/name", "pkg:npm/@scope/name"),
    ("pkg:generic/curl", "pkg:generic/curl"),
  ])
  func aPurlLosesItsVersion(purl: String, versionless: String) {
    #expect(FindingIdentity.versionless(purl) == versionless)
  }
}
