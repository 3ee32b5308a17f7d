import Testing

@testable import Licences

@Suite struct MarkupTests {
  private func spelled(_ page: String) -> [String] {
    let bytes = Array(page.utf8)
    return LicenceWords(of: bytes, isMarkup: true).words.map {
      "\($0.line) " + String(decoding: bytes[Int($0.start)..<Int($0.end)], as: UTF8.self)
    }
  }

  @Test func tagsAndEntitiesAreNoWords() {
    #expect(
      spelled("<p class='x'>The <b>free</b>&nbsp;&quot;licence&quot;\n<br/>of<!-- this -->") == [
        "1 The", "1 free", "1 licence", "2 of", "2 this",
      ])
    #expect(spelled("<?xml version='1.0'?>\n<!DOCTYPE html\n>\nhere") == ["4 here"])
  }

  @Test func elementsThatHoldALicenceKeepTheirName() {
    #expect(spelled("<license>MIT</license>") == ["1 license", "1 MIT"])
    #expect(
      spelled("<metadata_license>MIT</metadata_license>\n<Licence url='x'>ISC") == [
        "1 license", "1 MIT", "2 Licence", "2 ISC",
      ])
    #expect(spelled("<licenses><project_license>MIT") == ["1 MIT"])
    #expect(spelled("<![CDATA[<license>MIT</license>]]><license>ISC") == ["1 MIT", "1 license", "1 ISC"])
  }

  @Test func signsAreNoTags() {
    #expect(spelled("a < b && c > d & e; <3") == ["1 a", "1 b", "1 c", "1 d", "1 e", "1 3"])
    #expect(spelled("never closed <p and so on") == ["1 never", "1 closed", "1 p", "1 and", "1 so", "1 on"])
    #expect(spelled("<") == [] && spelled("&") == [] && spelled("&;") == [])
  }
}
