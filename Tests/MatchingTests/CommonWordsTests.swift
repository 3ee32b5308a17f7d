import Testing

@testable import Lexing
@testable import Matching

@Suite struct CommonWordsTests {
  /// The common ones of these words, which the file's language takes for names.
  private static func common(_ code: String, in file: String) throws -> [String] {
    let bytes = Array(code.utf8)
    let detected = Language.of(path: Array(file.utf8), head: bytes.span)
    let language = try #require(detected)
    var stream = TokenStream()
    tokenize(bytes.span, as: language, into: &stream)
    let words = code.split(separator: " ").map(String.init)
    try #require(stream.tokens.count == words.count, "a word is no token")
    return zip(words, stream.tokens).filter { CommonWords.contains(name: $1.symbol.payload, family: language.family) }
      .map(
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
    #expect(!(0..<1000).contains { CommonWords.contains(name: $0 << 19, family: 0) })
  }

  /// Of the rows of three values of this C code, how many stand in many people's code.
  private static func commonRows(_ code: String) -> (common: Int, of: Int) {
    var stream = TokenStream()
    tokenize(Array(code.utf8).span, as: Language.c, into: &stream)
    var row = CommonWords.Row()
    var (common, all) = (0, 0)
    for symbol in stream.tokens.map(\.symbol) where symbol.kind == .number || symbol.kind == .string {
      row.append(symbol)
      guard row.isWhole else { continue }
      all += 1
      if CommonWords.contains(row) { common += 1 }
    }
    return (common, all)
  }

  @Test(arguments: [
    #"{"January", "February", "March", "April", "May", "June", "July"}"#,
    #"{404, "Not Found"}, {405, "Method Not Allowed"}, {500, "Internal Server Error"}"#,
    "{0x00000000, 0x77073096, 0xee0e612c, 0x990951ba, 0x076dc419, 0x706af48f}",
    "{0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476}",
  ]) func whatAStandardPutsInOrderIsCommon(_ table: String) {
    let (common, all) = Self.commonRows(table)
    #expect(2 * common >= all, "\(common) of \(all)")
  }

  @Test func valuesInAnOrderOfOnesOwnAreNot() {
    let (common, _) = Self.commonRows((1..<200).map { "\(7919 * $0 % 99_991)" }.joined(separator: ", "))
    #expect(common <= 3)
  }
}

@Suite struct CodedHashesTests {
  /// A set as `Tests/Benchmarks/commonwords` writes it, by another way: bit for bit.
  private static func file(_ groups: [UInt8], range: UInt32, places: [UInt32]) -> [UInt8] {
    var bits: [Bool] = []
    var starts: [UInt32] = []
    for bucket in 0...(range - 1) >> 15 {
      starts.append(UInt32(bits.count))
      var next = bucket << 15
      for place in places where place >> 15 == bucket {
        bits += [Bool](repeating: true, count: Int((place - next) >> 8)) + [false]
        bits += (0..<8).reversed().map { (place - next) >> UInt32($0) & 1 == 1 }
        next = place + 1
      }
    }
    starts.append(UInt32(bits.count))
    while bits.count % 8 > 0 { bits.append(true) }
    func number(_ value: UInt32) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: value >> UInt32(8 * $0)) } }
    let gaps = stride(from: 0, to: bits.count, by: 8).map { first in
      bits[first..<first + 8].reduce(UInt8(0)) { $0 << 1 | ($1 ? 1 : 0) }
    }
    return [UInt8(groups.count)] + groups + number(range) + number(UInt32(gaps.count)) + starts.flatMap(number) + gaps
  }

  private static func places(of set: CodedHashes) -> [UInt32] {
    (0...(set.range - 1) >> 15).flatMap { set.places(ofBucket: $0) }
  }

  @Test(arguments: [1, 5, 700, 40_000]) func everyPlaceComesBackAndNoOther(count: Int) throws {
    let range = UInt32(512 * count)
    var generator = SketchGenerator(seed: count)
    let places = Set((0..<count).map { _ in UInt32(generator.number(below: Int(range))) }).sorted()
    let file = Self.file([9, 4], range: range, places: places)
    let sets = CodedHashes.byGroup(in: file)
    #expect(Set(sets.keys) == [9, 4])
    let set = try #require(sets[9])
    #expect(Self.places(of: set) == places)
    let members = Set(places)
    for hash in stride(from: UInt32(0), to: 1 << 29, by: 999_983) {
      let place = UInt32((UInt64(hash) * UInt64(range)) >> 29)
      #expect(set.contains(hash) == members.contains(place))
    }
  }

  @Test func setsStandOneBehindTheOther() throws {
    let file = Self.file([1], range: 512, places: [3]) + Self.file([2, 3], range: 70_000, places: [5, 33_000, 69_999])
    let sets = CodedHashes.byGroup(in: file)
    #expect(Self.places(of: try #require(sets[1])) == [3])
    #expect(Self.places(of: try #require(sets[3])) == [5, 33_000, 69_999])
  }

  @Test func aCutFileGivesTheSetsBeforeTheCut() {
    let first = Self.file([1], range: 70_000, places: [1, 300, 40_000])
    let file = first + Self.file([2], range: 70_000, places: [2, 20, 69_000])
    for length in 0..<file.count {
      let groups = CodedHashes.byGroup(in: Array(file.prefix(length))).keys
      #expect(groups.count == (length < first.count ? 0 : 1))
    }
  }

  @Test(arguments: 0..<200) func noBytesTrap(seed: Int) {
    var generator = SketchGenerator(seed: seed)
    var file = Self.file([1], range: 70_000, places: [1, 300, 40_000])
    for _ in 0..<4 { file[generator.number(below: file.count)] = UInt8(generator.number(below: 256)) }
    for set in CodedHashes.byGroup(in: file).values {
      for hash in stride(from: UInt32(0), to: 1 << 29, by: 9_999_991) { _ = set.contains(hash) }
      #expect(set.places(ofBucket: 0).allSatisfy { $0 < set.range })
    }
  }

  @Test func theProgramsOwnFileIsWholeAndRareEnoughToHitByChance() throws {
    let sets = CodedHashes.byGroup(in: CommonWords.bytes)
    #expect(sets.count >= 20)
    let rows = try #require(sets[CommonWords.rows])
    #expect(Self.places(of: rows).count > 50_000)
    for (group, set) in sets {
      let places = Self.places(of: set)
      #expect(zip(places, places.dropFirst()).allSatisfy { $0 < $1 }, "\(group)")
      #expect(places.count * 500 <= Int(set.range) && Int(set.range) <= 600 * places.count, "\(group)")
    }
  }
}
