import Testing

@testable import Provenance

@Suite struct PhraseIndexTests {
  private func lines(_ phrase: String, in text: String) throws -> [Int] {
    let index = PhraseIndex(Array(text.utf8))
    return index.places(of: try #require(Phrase(phrase.utf8))).map { index.line(of: $0.lowerBound) }
  }

  @Test func `marks of comments, punctuation, letter case and line ends part words and do not matter`() throws {
    #expect(try lines("Jane Q. Doe", in: "/* (c)\n * JANE\n * q doe, <jane@example.org> */") == [2])
    #expect(try lines("https://curl.se/", in: "see https://curl.se/docs") == [1])
    #expect(try lines("curl", in: "libcurl curls curl_easy") == [1])
    #expect(try lines("Ærø Łukasz", in: "by Ærø Łukasz") == [1])
    #expect(try lines("one two", in: "one\r\n\r\ntwo one two") == [1, 3])
    #expect(Phrase(" -*- ".utf8) == nil)
  }

  @Test func `only the ranges that count are read, with the lines of the whole text`() throws {
    let text = Array("alpha\nbeta /* gamma */\ndelta // gamma beta\n".utf8)
    let second = text.lastIndex(of: UInt8(ascii: "/"))! + 1
    let comments = LinedComment.comments([13..<20, UInt32(second)..<UInt32(text.count)], in: text)
    let index = PhraseIndex(text, comments)
    let gamma = try #require(Phrase("gamma".utf8))
    #expect(index.places(of: gamma).map { index.line(of: $0.lowerBound) } == [2, 3])
    #expect(index.places(of: try #require(Phrase("alpha".utf8))).isEmpty)
  }

  @Test func `phrases are found wherever comparing all words finds them`() throws {
    var generator = SystemRandomNumberGenerator()
    let vocabulary = ["a", "B", "cc", "d1"]
    for _ in 0..<300 {
      let words = (0..<Int.random(in: 0...30, using: &generator)).map { _ in
        vocabulary.randomElement(using: &generator)!
      }
      let phrase = (0..<Int.random(in: 1...3, using: &generator)).map { _ in
        vocabulary.randomElement(using: &generator)!
      }
      let separators = [" ", "\n", "-", " // "]
      let text = words.map { $0 + separators.randomElement(using: &generator)! }.joined()
      let naive = words.indices.filter { start in
        words[start...].prefix(phrase.count).map { $0.lowercased() } == phrase.map { $0.lowercased() }
      }
      let index = PhraseIndex(Array(text.utf8))
      #expect(index.places(of: try #require(Phrase(phrase.joined(separator: " ").utf8))).map(\.lowerBound) == naive)
    }
  }
}
