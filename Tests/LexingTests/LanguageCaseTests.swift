import Lexing
import Testing

/// The claims of every case file.
struct LanguageCaseTests {
  @Test(arguments: LanguageCase.all)
  func claimsHold(_ example: LanguageCase) {
    let stream = TokenStream(example.text, as: example.language)
    for claim in example.claims {
      switch claim {
      case .same(let layout):
        let other = TokenStream(layout, as: example.language)
        #expect(
          other.symbols == stream.symbols, "\(other.rendered(layout))\nis not\n\(stream.rendered(example.text))")
      case .differs(let layout):
        #expect(TokenStream(layout, as: example.language).symbols != stream.symbols)
      case .tokens(let expected):
        #expect(stream.rendered(example.text) == expected.split { $0 == " " || $0 == "\n" }.joined(separator: " "))
      case .comments(let expected):
        #expect(stream.commentTexts(example.text) == expected)
      }
    }
  }

  /// A language without a case would go unnoticed when it breaks.
  @Test func everyLanguageHasCases() {
    let covered = Set(LanguageCase.all.map(\.language.name))
    #expect(Language.all.map(\.name).filter { !covered.contains($0) } == [])
    #expect(LanguageCase.all.allSatisfy { !$0.claims.isEmpty })
  }
}
