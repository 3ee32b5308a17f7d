import Testing

@testable import Licences

@Suite struct TextCoverTests {
  private func found(_ text: String) -> [TextMatch] {
    var cover = TextCover(TextFingerprints(InventedLicences.templates))
    return cover.matches(in: LicenceWords(of: Array(text.utf8)).words)
  }

  private func ids(_ text: String) -> [String] { found(text).map { InventedLicences.templates[$0.template].id } }

  @Test(arguments: ["Orchard", "Garden", "Lighthouse"])
  func aTextIsFoundWordForWord(id: String) throws {
    let text = try #require(InventedLicences.texts[id])
    #expect(ids(text) == [id])
    #expect(found(text).map(\.coverage) == [1])
    #expect(found(text).map(\.unexplained) == [0])
  }

  @Test(arguments: ["Orchard", "Garden", "Lighthouse"])
  func aTextIsFoundInAComment(id: String) throws {
    let words = try #require(InventedLicences.texts[id]).uppercased().split(separator: " ")
    let lines = stride(from: 0, to: words.count, by: 5).map {
      " * " + words[$0..<min($0 + 5, words.count)].joined(separator: " ")
    }
    #expect(ids("/*\n" + lines.joined(separator: "\n") + "\n */ int main(void)") == [id])
  }

  @Test func textsThatFollowEachOtherAreAllFound() {
    let joined =
      InventedLicences.garden + "\n\nAnd for the tower:\n\n" + InventedLicences.lighthouse + "\n"
      + InventedLicences.orchard
    #expect(ids(joined) == ["Garden", "Lighthouse", "Orchard"])
  }

  @Test(arguments: ["Orchard", "Garden", "Lighthouse"])
  func aTextThatStandsThereManyTimesIsFoundEachTime(id: String) throws {
    let text = try #require(InventedLicences.texts[id])
    #expect(
      ids(Array(repeating: text, count: 7).joined(separator: "\nThe next basket is another one.\n"))
        == Array(repeating: id, count: 7))
    #expect(ids(Array(repeating: text, count: 7).joined(separator: "\n")) == Array(repeating: id, count: 7))
  }

  @Test func aTextWithOtherWordsIsFoundWithLessCoverage() throws {
    let changed = InventedLicences.lighthouse.replacing("winds the lamp", with: "trims the wick")
    let match = try #require(found(changed).first)
    #expect(ids(changed) == ["Lighthouse"])
    #expect(match.coverage < 1 && match.coverage > 0.8)
  }

  @Test func partOfATextIsNoText() {
    #expect(ids(String(InventedLicences.lighthouse.prefix(120))) == [])
    #expect(ids("Ships of every flag are welcome, and whoever runs aground is pulled off.") == [])
  }

  @Test func theSpanIsThatOfTheText() throws {
    let text = "One line.\nTwo lines.\n" + InventedLicences.lighthouse + "\nMore.\n"
    let words = LicenceWords(of: Array(text.utf8)).words
    let match = try #require(found(text).first)
    #expect(words[match.words.lowerBound].line == 3 && words[match.words.upperBound - 1].line == 3)
    #expect(match.words == 4..<words.count - 1)
  }
}
