import Platform
import Testing

@testable import Corpus

/// Several packs, which overlap, answer every question as one pack of all that they hold.
@Suite struct PackSetTests {
  let directory: TemporaryDirectory
  let corpus = SampleCorpus(seed: 21, documents: 160, vocabulary: 90)
  init() throws { directory = try TemporaryDirectory() }

  private func pack(_ name: String, _ order: [Int]? = nil) throws -> Pack {
    try corpus.build(at: directory.file(name), order: order)
    return try Pack(opening: directory.file(name), parameters: SampleCorpus.parameters)
  }

  /// The corpus in one pack, and in four that have documents, components and places in common.
  private func sets(_ seed: UInt64) throws -> (whole: PackSet, parts: PackSet) {
    var random = SplitMix(state: seed)
    let parts = (0..<3).map { _ in corpus.items.indices.filter { _ in random.below(2) == 0 } }
    let rest = corpus.items.indices.filter { index in !parts.contains { $0.contains(index) } }
    let packs = try (parts + [rest]).enumerated().map { try pack("\($0)", $1) }
    return (try PackSet([pack("whole")]), try PackSet(packs))
  }

  private func told(_ occurrences: [Occurrence]) -> [String] { occurrences.map { "\($0.component) \($0.path)" } }

  @Test(arguments: [1, 2, 3, 4] as [UInt64]) func documents(seed: UInt64) throws {
    let (whole, parts) = try sets(seed)
    #expect(parts.components == whole.components)
    var (expected, found): ([UInt8], [UInt8]) = ([], [])
    for number in 0..<UInt32(whole.packs[0].summary.documents) {
      let (one, other) = (try whole.document(number), try parts.document(number))
      #expect(other.contentKey == one.contentKey && other.language == one.language)
      #expect(other.tokenCount == one.tokenCount && other.lineages == one.lineages)
      #expect(try parts.lineage(other.homeLineage) == whole.lineage(one.homeLineage))
      #expect(other.homeLineage == one.homeLineage)
      #expect(try told(parts.occurrences(of: other)) == told(whole.occurrences(of: one)))
      let component = Component(name: "", licence: "ISC")
      for (theirs, mine) in zip(try whole.occurrences(of: one), try parts.occurrences(of: other)) {
        #expect(
          try parts.licence(of: other, at: mine, in: component) == whole.licence(of: one, at: theirs, in: component))
      }
      try whole.copySketch(of: one, tokens: 3..<90, into: &expected)
      try parts.copySketch(of: other, tokens: 3..<90, into: &found)
      #expect(found == expected)
      try whole.copyLines(of: one, into: &expected)
      try parts.copyLines(of: other, into: &found)
      #expect(found == expected)
    }
    #expect(throws: PackError.self) { try parts.document(UInt32(whole.packs[0].summary.documents)) }
    for key in 0..<45 as Range<UInt64> {
      #expect(try parts.documents(withTokenKey: key) == whole.documents(withTokenKey: key))
    }
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64]) func seeds(seed: UInt64) throws {
    let (whole, parts) = try sets(seed)
    let hashes = (0..<95 as Range<UInt64>).map { mixed($0) >> 7 }
    var (expected, found): ([SeedHit], [SeedHit]) = ([], [])
    try whole.lookup(hashes.span, into: &expected)
    try parts.lookup(hashes.span, into: &found)
    func told(_ hits: [SeedHit]) -> [String] {
      hits.map { "\($0.probe) \($0.document) \($0.position) \($0.lineages) \($0.postings)" }.sorted()
    }
    #expect(expected.contains { $0.lineages > 1 } && expected.contains { $0.postings == 8 })
    #expect(told(found) == told(expected))
    #expect(found.map(\.probe) == found.map(\.probe).sorted())
    var (mine, theirs): ([UInt8], [UInt8]) = ([], [])
    for hit in found {
      let document = try parts.document(hit.document)
      let end = min(document.tokenCount, Int(hit.position) + 9)
      try parts.copySketch(of: document, tokens: Int(hit.position)..<end, into: &theirs)
      try parts.copySketch(ofPackTokens: Int(hit.token)..<Int(hit.token) + end - Int(hit.position), into: &mine)
      #expect(mine == theirs)
    }
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64]) func rarity(seed: UInt64) throws {
    let (whole, parts) = try sets(seed)
    let names = (0..<220 as Range<UInt64>).map { UInt32(truncatingIfNeeded: mixed($0)) }
    let expected = try whole.nameRarities(names.span)
    #expect(Set(expected.map(\.lineages)).count > 3)
    #expect(try parts.nameRarities(names.span) == expected)
    for family in 0...UInt8.max { #expect(parts.share(ofFamily: family) == whole.share(ofFamily: family)) }
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64]) func contents(seed: UInt64) throws {
    let (whole, parts) = try sets(seed)
    #expect(try parts.fileCounts() == whole.fileCounts())
    #expect(try parts.contents() == whole.contents())
    #expect(try whole.contents().map(\.files) == whole.fileCounts())
  }

  @Test func aPackBesideItselfIsThatPack() throws {
    let pack = try pack("whole")
    let twice = try PackSet([pack, pack])
    #expect(twice.components == (try pack.components()))
    #expect(try twice.fileCounts() == pack.fileCounts())
  }

  /// What lies about its numbers, beside a pack that does not: an error or a wrong answer, never a trap.
  @Test func wildNumbersBesideAnotherPackNeverTrap() throws {
    let honest = try pack("honest", Array(0..<20))
    _ = try pack("whole", Array(10..<22))
    let whole = try directory.read("whole")
    var random = SplitMix(state: 79)
    let wild: [UInt64] = [0, 1, 0x7f, 0xff, 0xffff, 0x7fff_ffff, 0xffff_ffff, .max]
    let hashes = (0..<95 as Range<UInt64>).map { mixed($0) >> 7 }
    let names = (0..<220 as Range<UInt64>).map { UInt32(truncatingIfNeeded: mixed($0)) }
    var survivors = 0
    for kind in SectionKind.allCases {
      for _ in 0..<25 {
        var crafted = CraftedPack(whole)
        let section = try crafted.section(kind)
        guard !section.isEmpty else { continue }
        for _ in 0...random.below(3) {
          let offset = section.lowerBound + Int(random.below(UInt64(section.count)))
          crafted.put(wild[Int(random.below(8))], byteCount: 1 << Int(random.below(4)), at: offset)
        }
        crafted.reseal()
        try directory.write(crafted.bytes, to: "changed")
        guard let liar = try? Pack(opening: directory.file("changed"), parameters: SampleCorpus.parameters),
          let set = try? PackSet([honest, liar])
        else { continue }
        survivors += 1
        var hits: [SeedHit] = []
        _ = try? set.lookup(hashes.span, into: &hits)
        _ = try? set.nameRarities(names.span)
        _ = try? set.contents()
        _ = try? set.fileCounts()
        for hit in hits.prefix(50) {
          var sketch: [UInt8] = []
          _ = try? set.copySketch(ofPackTokens: Int(hit.token)..<Int(hit.token) + 9, into: &sketch)
          guard let document = try? set.document(hit.document) else { continue }
          _ = try? set.lineage(document.homeLineage)
          let home = try? set.home(of: document)
          _ = try? set.licence(of: document, at: home, in: Component(name: ""))
        }
      }
    }
    #expect(survivors > 40)
  }
}
