import Fingerprinting
import Lexing
import Testing

@testable import Matching

@Suite struct CommonNamesTests {
  /// The common ones of these words, which the file's language takes for names.
  private static func common(_ code: String, in file: String) throws -> [String] {
    let bytes = Array(code.utf8)
    let detected = Language.of(path: Array(file.utf8), head: bytes.span)
    let language = try #require(detected)
    var stream = TokenStream()
    tokenize(bytes.span, as: language, into: &stream)
    let words = code.split(separator: " ").map(String.init)
    try #require(stream.tokens.count == words.count, "a word is no token")
    return zip(words, stream.tokens).filter { CommonNames.contains($1.symbol.payload, family: language.family) }.map(
      \.0)
  }

  static let known = [
    ("a.c", "printf malloc strcmp __declspec pthread_mutex_lock"),
    ("a.cpp", "push_back unique_ptr"),
    ("A.java", "Objects hashCode StringBuilder ArrayList getClass"),
    ("A.kt", "StringBuilder hashCode ArrayList"),
    ("A.cs", "ReferenceEquals GetHashCode StringBuilder ArgumentNullException"),
    ("a.js", "hasOwnProperty defineProperty createElement readline"),
    ("a.ts", "hasOwnProperty defineProperty"),
    ("a.go", "Errorf Sprintf WaitGroup"),
    ("a.rs", "Formatter to_string HashMap unwrap"),
    ("a.py", "isinstance enumerate NotImplementedError"),
    ("a.rb", "attr_accessor instance_variable_get"),
    ("a.pl", "blessed dirname"),
    ("a.hs", "fromIntegral concatMap"),
    ("a.ml", "fold_left Printf sprintf"),
    ("a.lua", "setmetatable tostring"),
  ]

  @Test(arguments: known) func whatEverybodyCallsIsCommon(_ file: String, _ names: String) throws {
    let common = try Self.common(names, in: file)
    #expect(common == names.split(separator: " ").map(String.init))
  }

  /// One in 500 would be taken for a common name by chance.
  @Test(arguments: known.map(\.0)) func whatNobodyElseWroteIsNot(_ file: String) throws {
    let inventions = "quibbleFlange zorbicate_plinth unweaveTurnstile mopeyLanternFish gristle_hoopla".split(
      separator: " ")
    let common = try inventions.flatMap { try Self.common(String($0), in: file) }
    #expect(common.isEmpty)
  }

  @Test func aFamilyWithoutATableHasNoCommonNames() {
    #expect(!(0..<1000).contains { CommonNames.contains($0 << 19, family: 0) })
  }

  @Test func tablesAreAscendingAndRareEnoughToHitByChance() {
    for entry in CommonNames.coded {
      let places = entry.places()
      #expect(zip(places, places.dropFirst()).allSatisfy { $0 < $1 })
      #expect(places.count > 200)
      #expect(places.count * 500 <= Int(entry.range))
      #expect(places.last ?? .max < entry.range)
    }
    let families = CommonNames.coded.flatMap(\.families)
    #expect(Set(families).count == families.count)
  }

  @Test func codedGapsAreReadBitByBit() {
    // 0 00000101 | 10 00000000 | 0 11111111 and ones to fill the last sign: gaps 5, 256 and 255.
    let coded = CommonNames.Coded(families: [], range: 1000, gaps: "$P$\n3c")
    #expect(coded.places() == [5, 262, 518])
    let narrow = CommonNames.Coded(families: [], range: 300, gaps: coded.gaps)
    #expect(narrow.places() == [5, 262])
  }

  @Test func cutTextGivesTheFirstPlaces() throws {
    let entry = try #require(CommonNames.coded.first)
    let places = entry.places()
    for length in stride(from: 0, to: entry.gaps.utf8.count, by: 97) {
      let cut = CommonNames.Coded(families: [], range: entry.range, gaps: String(entry.gaps.prefix(length)))
      #expect(places.starts(with: cut.places()))
    }
  }

  @Test(arguments: ["", "\u{7f}\u{e9}\u{10ffff}", String(repeating: "c", count: 100_000), "  \t\r\n"])
  func foreignTextGivesNoPlaceBeyondTheRange(_ text: String) {
    for range: UInt32 in [0, 1, 1000, .max] {
      let places = CommonNames.Coded(families: [], range: range, gaps: text + "$$$$" + text).places()
      #expect(places.allSatisfy { $0 < range })
      #expect(zip(places, places.dropFirst()).allSatisfy { $0 < $1 })
    }
  }
}
