import Platform
import Testing

@testable import Corpus

/// What a pack states of the recipe that it was built from.
@Suite struct PackOriginTests {
  let directory: TemporaryDirectory
  let corpus = SampleCorpus(seed: 5, documents: 8)
  init() throws { directory = try TemporaryDirectory() }

  static let origin = PackOrigin(
    name: "builtin", date: "2026-11-25", recipe: (0..<32).map { UInt8($0 * 7) }, toolVersion: "0.1.0")

  private func built(_ origin: PackOrigin?) throws -> Pack {
    try corpus.build(at: directory.file("a"), origin: origin)
    return try Pack(opening: directory.file("a"), parameters: SampleCorpus.parameters)
  }

  @Test func roundTrip() throws {
    var short = Self.origin
    (short.name, short.date) = ("", "")
    for origin in [Self.origin, short] {
      #expect(try built(origin).summary.origin == origin)
      let bytes = try directory.read("a")
      #expect(try built(origin).summary.origin == origin)
      #expect(try directory.read("a") == bytes)
    }
    #expect(try built(nil).summary.origin == nil)
  }

  @Test func aMergedPackIsOfNoOneRecipe() throws {
    let pack = try built(Self.origin)
    let builder = try PackBuilder(destination: directory.file("m"), parameters: SampleCorpus.parameters)
    try builder.add(pack: pack)
    #expect(try builder.finish().origin == nil)
  }

  @Test func whatDoesNotFitIsRefused() throws {
    var long = Self.origin
    long.name = String(repeating: "n", count: 256)
    #expect(throws: PackError.self) { try built(long) }
    var digest = Self.origin
    digest.recipe.removeLast()
    #expect(throws: PackError.self) { try built(digest) }
  }

  @Test func lengthsThatLieAreDamage() throws {
    _ = try built(Self.origin)
    let whole = try directory.read("a")
    let section = try CraftedPack(whole).section(.origin)
    // The length of the name, of the date, of the version, and a byte of the name that is no UTF-8.
    for (offset, byte) in [(32, 8), (32, 255), (40, 0), (40, 255), (51, 4), (51, 6), (33, 0xff)] {
      var crafted = CraftedPack(whole)
      crafted.put(UInt64(byte), byteCount: 1, at: section.lowerBound + offset)
      crafted.reseal()
      try directory.write(crafted.bytes, to: "changed")
      #expect(throws: PackError.damaged(path: directory.file("changed"), part: "origin"), "\(offset) \(byte)") {
        try Pack(opening: directory.file("changed"), parameters: SampleCorpus.parameters)
      }
    }
  }

  @Test func anotherVersionOfTheSectionIsRefused() throws {
    _ = try built(Self.origin)
    var crafted = CraftedPack(try directory.read("a"))
    let entry = stride(from: crafted.table, to: crafted.footing, by: PackLayout.sectionEntrySize).first {
      crafted.bytes[$0] == UInt8(SectionKind.origin.rawValue)
    }
    crafted.put(2, byteCount: 2, at: try #require(entry) + 2)
    crafted.reseal()
    try directory.write(crafted.bytes, to: "changed")
    #expect(
      throws: PackError.version(path: directory.file("changed"), part: "origin", found: 2, wanted: 1)
    ) {
      try Pack(opening: directory.file("changed"), parameters: SampleCorpus.parameters)
    }
  }
}
