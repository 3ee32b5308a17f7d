import Lexing
import Testing

@testable import Provenance

struct FindingPresenceTests {
  private func tokens(_ text: String) -> [Token] {
    var stream = TokenStream()
    tokenize(Array(text.utf8).span, as: .all[0], into: &stream)
    return stream.tokens
  }

  @Test func `copied code stands where it stood as long as its tokens do`() {
    let text = "int a;\n  int b = f(c,\n    d);\nint e;\n"
    let copied = tokens(text)[3..<11]
    let origin = Origin(
      component: "x", version: "1", purl: "pkg:generic/x@1", path: [], startLine: 1, endLine: 2, licence: "MIT",
      licenceSource: .document, holders: [], url: "", released: "")
    let evidence = FindingEvidence(
      agreeingTokens: 9, regionTokens: 9, agreement: 1, sameNames: 1, changedNames: 0, changedLiterals: 0, edits: 0,
      lineages: 1, corpusLineages: 1, parts: [])
    let finding = Finding(
      id: FindingIdentity.id(of: copied, purl: origin.purl, component: "x"), kind: .exact, file: [],
      region: Region(
        copied.indices, of: ScannedFile(path: [], bytes: Array(text.utf8), tokens: tokens(text), claims: [])),
      origin: origin, claimants: [], evidence: evidence, score: 1, excerpt: [])
    func stands(_ text: String) -> Bool { finding.stands(in: Array(text.utf8), tokens(text)) }
    #expect(stands(text))
    #expect(!stands("\n" + text) && !stands(text.replacing("f", with: "g")) && !stands("int a;"))
  }
}
