import Foundation
import Licences
import Testing

@testable import LicenceTexts

@Suite struct TemplateCompilationTests {
  private static let xml = """
    <?xml version="1.0" encoding="UTF-8"?>
    <SPDXLicenseCollection xmlns="http://www.spdx.org/license">
      <license licenseId="Orchard-1.0" name="Orchard">
        <crossRefs><crossRef>https://example.org/not/a/word</crossRef></crossRefs>
        <notes>No word of these notes belongs to the text.</notes>
        <standardLicenseHeader>Pick under the Orchard terms</standardLicenseHeader>
        <text>
          <titleText><p>Orchard Licence</p></titleText>
          <list><item><bullet>1.</bullet>Anybody may pick the ripe fruit of this
            <alt name="what" match="orchard|garden|.+ yard">orchard</alt> and eat it
            <optional>without delay</optional> on the spot.</item></list>
        </text>
      </license>
    </SPDXLicenseCollection>
    """

  private func hashes(_ text: String) -> Set<UInt32> { Set(WordGram.hashes(of: WordGram.words(of: text))) }

  @Test func whatMayChangeIsNotRequired() throws {
    let document = try #require(ListDocument(xml: Data(Self.xml.utf8)))
    #expect(document.id == "Orchard-1.0" && !document.isException && !document.isDeprecated)
    let grams = TemplateCompilation(document.text).grams
    let required = Set(grams.filter(\.isRequired).map(\.hash))
    let all = Set(grams.map(\.hash))
    #expect(required == hashes("Anybody may pick the ripe fruit of this").union(hashes("and eat it")))
    #expect(
      all.isSuperset(
        of: hashes(
          "orchard licence anybody may pick the ripe fruit of this orchard and eat it without delay on the spot")))
    #expect(all.isSuperset(of: hashes("fruit of this garden and eat it")))
    #expect(all.isSuperset(of: hashes("yard and eat it")))
    #expect(all.isSuperset(of: hashes("and eat it on the spot")))
    #expect(all.isDisjoint(with: hashes("no word of these notes")))
  }

  @Test func placesFollowTheText() throws {
    let document = try #require(ListDocument(xml: Data(Self.xml.utf8)))
    let grams = TemplateCompilation(document.text).grams
    let places = Dictionary(grams.map { ($0.hash, $0.position) }, uniquingKeysWith: { first, _ in first })
    let first = try #require(hashes("anybody may pick the").first.flatMap { places[$0] })
    let last = try #require(hashes("it on the spot").first.flatMap { places[$0] })
    #expect(first == 2 && last > first)
    #expect(grams == grams.sorted())
  }

  @Test func theHeaderIsATextOfItsOwn() throws {
    let document = try #require(ListDocument(xml: Data(Self.xml.utf8)))
    #expect(Set(TemplateCompilation(document.header).grams.map(\.hash)) == hashes("pick under the orchard terms"))
  }

  @Test func anythingElseIsNoDocument() {
    #expect(ListDocument(xml: Data("<html></html>".utf8)) == nil)
    #expect(ListDocument(xml: Data("no mark-up".utf8)) == nil)
  }
}
