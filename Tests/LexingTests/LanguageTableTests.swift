import Testing

@testable import Lexing

/// What must hold of the table of languages as a whole.
struct LanguageTableTests {
  @Test func numbersAreUniqueAndFound() {
    let ids = Language.all.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(Language.all.allSatisfy { Language.with(id: $0.id)?.name == $0.name })
    #expect(Language.with(id: 0) == nil)
  }

  /// Keywords are coded by their place in the family's list: two lists in one family would make symbols differ.
  @Test func aFamilyHasOneListOfKeywordsWithoutDoubles() {
    for (family, languages) in Dictionary(grouping: Language.all, by: \.family) {
      let lists = Set(languages.map(\.syntax.keywords))
      #expect(lists.count == 1, "family \(family)")
      for list in lists {
        let words = list.split { $0 == " " || $0 == "\n" }
        #expect(
          Set(words).count == words.count,
          "family \(family): \(Dictionary(grouping: words) { $0 }.filter { $1.count > 1 }.keys)")
      }
    }
  }

  /// Seeds compare within a family, whatever the extension.
  @Test func aFragmentOfCHasTheSameSymbolsThroughoutItsFamily() {
    let fragment = "static int f(struct a *b) { return b->c[0] ? 'd' : new; } // e"
    let symbols = TokenStream(fragment, as: .c).symbols
    for language in [Language.cPlusPlus, .objectiveC, .cuda] {
      #expect(TokenStream(fragment, as: language).symbols == symbols)
    }
  }

  /// Symbols are stored in packs: a change of hashing makes every pack useless and needs a new format version.
  @Test func symbolsNeverChange() {
    let stream = TokenStream("if (name == 1.5e3) { \"text\" }", as: .c)
    #expect(
      stream.symbols.map(\.rawValue) == [714_058_792, 0, 1_357_110_295, 27, 1_821_475_742, 1, 4, 2_241_881_544, 5])
  }

  @Test func symbolsKeepTheirLayout() {
    let stream = TokenStream("while (x) ;", as: .c)
    #expect(stream.symbols.map(\.kind) == [.keyword, .punctuation, .name, .punctuation])
    #expect(stream.symbols[0].payload & 0xff < UInt32(Symbol.keywordCodes))
    #expect(stream.symbols[1].payload == 0 && stream.symbols[3].payload == 1)
    #expect(Set(Operator.pairs.values).isDisjoint(with: (0..<27)))
    #expect(Operator.pairs.values.allSatisfy { $0 < Symbol.punctuationCodes })
  }
}
