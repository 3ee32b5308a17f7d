import Lexing
import Testing

/// What holds for any bytes in every language: nothing traps, and places are true.
struct ScannerPropertyTests {
  /// Random numbers that are the same in every run (SplitMix64, Steele, Lea and Flood, 2014).
  private struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9e37_79b9_7f4a_7c15
      var mixed = state
      mixed = (mixed ^ mixed >> 30) &* 0xbf58_476d_1ce4_e5b9
      mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
      return mixed ^ mixed >> 31
    }
  }

  private func expectTruePlaces(_ bytes: [UInt8], _ language: Language) {
    let stream = TokenStream(bytes, as: language)
    var lines: [UInt32] = []
    var line: UInt32 = 1
    for byte in bytes {
      lines.append(line)
      if byte == 0x0a { line += 1 }
    }
    var end: UInt32 = 0
    var isTrue = true
    for token in stream.tokens {
      isTrue = isTrue && token.start >= end && token.end > token.start && Int(token.end) <= bytes.count
      isTrue = isTrue && token.line == (Int(token.start) < lines.count ? lines[Int(token.start)] : 0)
      end = token.end
    }
    end = 0
    for comment in stream.comments {
      isTrue = isTrue && comment.lowerBound >= end && !comment.isEmpty && Int(comment.upperBound) <= bytes.count
      end = comment.upperBound
    }
    let lineCount = bytes.isEmpty ? 0 : bytes.last == 0x0a ? line - 1 : line
    isTrue = isTrue && stream.lineCount == lineCount && !stream.isTruncated
    #expect(isTrue, "\(language.name): \(String(decoding: bytes, as: UTF8.self).debugDescription)")
  }

  @Test func tokensOfAnyBytesAscendAndKnowTheirLines() {
    var generator = Generator(state: 1)
    let alphabet = Array("\"'`#/*\\\n\n{}()[]<>%$=-+|.,;:@!?~_ qrRsmyxbua0e9\u{e9}\r".utf8)
    for language in Language.all {
      for length in 0..<60 {
        expectTruePlaces((0..<length).map { _ in alphabet.randomElement(using: &generator) ?? 0 }, language)
        expectTruePlaces((0..<length).map { _ in UInt8.random(in: 0...255, using: &generator) }, language)
      }
    }
  }

  @Test(arguments: LanguageCase.all)
  func tokensOfExamplesAscendAndKnowTheirLines(_ example: LanguageCase) {
    expectTruePlaces(Array(example.text.utf8), example.language)
  }

  /// Pieces of all examples, in every language: openers meet closers of others, and nothing is whole.
  @Test func tokensOfSplicedExamplesAscendAndKnowTheirLines() {
    var generator = Generator(state: 2)
    let texts = LanguageCase.all.map { Array($0.text.utf8) }
    for language in Language.all {
      for _ in 0..<40 {
        var spliced: [UInt8] = []
        for _ in 0..<4 {
          let text = texts.randomElement(using: &generator) ?? []
          let from = Int.random(in: 0...text.count, using: &generator)
          spliced += text[from..<Int.random(in: from...text.count, using: &generator)]
        }
        expectTruePlaces(spliced, language)
      }
    }
  }

  /// Comments and tokens never overlap, and together with white space, separators and imports they are the file.
  @Test func commentsAndTokensDoNotOverlap() {
    for example in LanguageCase.all {
      let stream = TokenStream(example.text, as: example.language)
      let ranges = (stream.comments + stream.tokens.map { $0.start..<$0.end }).sorted { $0.lowerBound < $1.lowerBound }
      #expect(
        zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound }, "\(example.testDescription)")
    }
  }

  @Test func aFileOfTooManyTokensIsTruncatedAndItsLinesCounted() {
    let text = [UInt8](repeating: UInt8(ascii: "("), count: TokenStream.maximumTokens + 5) + [UInt8(ascii: "\n")]
    let stream = TokenStream(text, as: Language.all[0])
    #expect(stream.isTruncated && stream.tokens.count == TokenStream.maximumTokens && stream.lineCount == 1)
  }

  @Test func aStreamIsReusedWithoutTraces() {
    var stream = TokenStream("a /* b */ c\nd", as: Language.all[0])
    tokenize(Array("e".utf8).span, as: Language.all[0], into: &stream)
    #expect(stream.tokens.count == 1 && stream.comments.isEmpty && stream.lineCount == 1)
  }
}
