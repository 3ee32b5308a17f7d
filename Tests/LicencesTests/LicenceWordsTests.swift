import Testing

@testable import Licences

@Suite struct LicenceWordsTests {
  private func spelled(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return LicenceWords(of: bytes).words.map { String(decoding: bytes[Int($0.start)..<Int($0.end)], as: UTF8.self) }
  }

  @Test func layoutAndCommentMarksAreNoWords() {
    let plain = LicenceWords(of: Array("Redistributions of source code must retain the above".utf8)).words.map(\.hash)
    for text in [
      " * Redistributions of\n * SOURCE code must\n *\n * retain the above",
      "dnl Redistributions of source\ndnl code must retain the above",
      "1. Redistributions of source code must retain the above",
      "(iv) Redistributions of source code must retain the above",
      "  b) “Redistributions” of source-code must retain—the above",
      "dnl 3.1. Redistributions of source\ndnl ii. code must retain the above",
      "3.1 Redistributions of source code must: 2. retain: a) the above",
    ] { #expect(LicenceWords(of: Array(text.utf8)).words.map(\.hash) == plain, "\(text)") }
  }

  @Test func britishSpellingIsTheSameWord() {
    let british = LicenceWords(of: Array("The Licence and its Licences".utf8)).words.map(\.hash)
    #expect(british == LicenceWords(of: Array("the license and its licenses".utf8)).words.map(\.hash))
  }

  @Test func versionsStayWhole() {
    #expect(
      spelled("version 2. This is\n2.0 of it, see section 3. Then") == [
        "version", "2", "This", "is", "2.0", "of", "it", "see", "section", "3", "Then",
      ])
    #expect(spelled("the GPL (version 2) or (MPL 2.0)") == ["the", "GPL", "version", "2", "or", "MPL", "2.0"])
    #expect(spelled("version\n 2.1. If v. 2.0. Then") == ["version", "2.1", "If", "v", "2.0", "Then"])
    #expect(spelled("Version 2.0, v1.1. GPL-2+ (c) Müller") == ["Version", "2.0", "v1.1", "GPL", "2", "Müller"])
  }

  @Test func linesOfCommentsAreThoseOfTheFile() {
    let source = Array("int a;\n/* one\n two */ int b; // three\n".utf8)
    let words = LicenceWords(of: source, comments: [7..<20, 28..<36]).words
    #expect(words.map(\.line) == [2, 3, 3])
  }
}
