import Fingerprinting
import Lexing
import Testing

@testable import Corpus

/// What went in comes out: every question to a pack against answers found by going through the items.
@Suite struct PackRoundTripTests {
  let directory: TemporaryDirectory
  init() throws { directory = try TemporaryDirectory() }

  private func pack(_ corpus: SampleCorpus) throws -> Pack {
    try corpus.build(at: directory.file("a.qpack"))
    return try Pack(opening: directory.file("a.qpack"), parameters: SampleCorpus.parameters)
  }

  @Test(arguments: [1, 2, 3, 40, 300]) func documentsAndOccurrences(count: Int) throws {
    let corpus = SampleCorpus(seed: UInt64(count), documents: count)
    let pack = try pack(corpus)
    let oracle = Oracle(corpus)
    #expect(pack.summary.documents == oracle.documents.count)
    #expect(pack.summary.tokens == oracle.documents.reduce(0) { $0 + $1.image.sketch.count })
    #expect(pack.summary.lines == oracle.documents.reduce(0) { $0 + UInt64($1.image.lineCount) })
    var sketch: [UInt8] = []
    var lines: [UInt8] = []
    for (number, expected) in oracle.documents.enumerated() {
      let document = try pack.document(UInt32(number))
      #expect(document.contentKey == expected.image.contentKey)
      #expect(document.tokenKey == expected.image.tokenKey)
      #expect(document.language == expected.image.language)
      #expect(document.byteCount == expected.image.byteCount)
      #expect(document.lineCount == expected.image.lineCount)
      try pack.copySketch(of: document, into: &sketch)
      #expect(sketch == expected.image.sketch)
      try pack.copyLines(of: document, into: &lines)
      #expect(lines == expected.image.lines)
      #expect(try pack.licence(of: document) == expected.image.licence)
      #expect(try pack.holders(of: document) == expected.image.holders)
      #expect(document.licenceManner == expected.image.licenceManner?.rawValue ?? 0)
      #expect(Int(document.lineages) == expected.lineages.count)
      let occurrences = try pack.occurrences(of: document).map {
        Oracle.Occurrence(
          component: try pack.component($0.component), path: $0.path, statement: try pack.statement(of: $0),
          lineage: try pack.lineage($0.lineage))
      }
      #expect(Set(occurrences) == Set(expected.occurrences))
      #expect(occurrences.count == Set(expected.occurrences).count)
      let orders = expected.occurrences.map(expected.homeOrder)
      #expect(occurrences.first.map(expected.homeOrder) == orders.min { $0.lexicographicallyPrecedes($1) })
      #expect(try pack.lineage(document.homeLineage) == occurrences.first?.lineage)
    }
  }

  /// The order of what is asked for the licence and the holders of a document at one of its places.
  @Test func licenceAtAPlace() throws {
    let corpus = SampleCorpus(seed: 31, documents: 300)
    let pack = try pack(corpus)
    var sources: Set<DocumentLicence.Source> = []
    for number in 0..<UInt32(pack.summary.documents) {
      let document = try pack.document(number)
      let own = try pack.licence(of: document)
      for place in try pack.occurrences(of: document) {
        let component = try pack.component(place.component)
        let statement = try pack.statement(of: place)
        let known = try pack.licence(of: document, at: place, in: component)
        let said = statement?.licence ?? ""
        let isOverridden = statement?.isOverriding == true && !said.isEmpty
        let first = [isOverridden ? said : "", own, said, component.licence].first { !$0.isEmpty } ?? ""
        #expect(known.expression == first)
        #expect((known.source == .unknown) == first.isEmpty)
        #expect(known.file == (known.source == (statement.map { .statement($0.kind) }) ? statement?.file : nil))
        let holders = try pack.holders(of: document)
        #expect(known.holders == (holders.isEmpty ? statement?.holders ?? [] : holders))
        sources.insert(known.source)
      }
    }
    #expect(sources.count == 6)
  }

  /// C and C++ are one family; 0 is a language that nobody knows.
  @Test func sharesOfFamilies() throws {
    let corpus = SampleCorpus(seed: 12, documents: 90)
    let oracle = Oracle(corpus)
    let families = Dictionary(uniqueKeysWithValues: Language.all.map { ($0.id, $0.family) })
    let shares = try pack(corpus).summary.families
    #expect(shares.map(\.family) == Set(oracle.documents.map { families[$0.image.language] ?? 0 }).sorted())
    for share in shares {
      let documents = oracle.documents.filter { (families[$0.image.language] ?? 0) == share.family }
      #expect(share.documents == documents.count)
      #expect(share.tokens == documents.reduce(0) { $0 + $1.image.sketch.count })
      #expect(share.lineages == Set(documents.flatMap(\.lineages)).count)
    }
    #expect(families[1] == families[2] && shares.count == 2)
  }

  @Test func partsOfASketch() throws {
    let pack = try pack(SampleCorpus(seed: 13, documents: 20))
    var whole: [UInt8] = []
    var part: [UInt8] = []
    var all: [UInt8] = []
    for number in 0..<pack.summary.documents {
      let document = try pack.document(UInt32(number))
      try pack.copySketch(of: document, into: &whole)
      all += whole
      for range in [0..<1, 3..<17, 40..<1000, 2000..<3000] {
        try pack.copySketch(of: document, tokens: range, into: &part)
        #expect(part == Array(whole[range.clamped(to: 0..<whole.count)]))
      }
    }
    for range in [0..<all.count, 100..<160, all.count - 5..<all.count + 40, all.count + 3..<all.count + 9] {
      try pack.copySketch(ofPackTokens: range, into: &part)
      #expect(part == Array(all[range.clamped(to: 0..<all.count)]))
    }
  }

  @Test func filesOfEachComponent() throws {
    let pack = try pack(SampleCorpus(seed: 11, documents: 120))
    var counts = [Int](repeating: 0, count: pack.summary.components)
    for number in 0..<pack.summary.documents {
      for occurrence in try pack.occurrences(of: pack.document(UInt32(number))) {
        counts[Int(occurrence.component)] += 1
      }
    }
    #expect(try pack.fileCounts() == counts)
    #expect(counts.reduce(0, +) == pack.summary.occurrences)
  }

  @Test func identity() throws {
    let corpus = SampleCorpus(seed: 7, documents: 200)
    let pack = try pack(corpus)
    let oracle = Oracle(corpus)
    for (number, document) in oracle.documents.enumerated() {
      #expect(try pack.documents(withContentKey: document.image.contentKey).contains(UInt32(number)))
    }
    #expect(try pack.documents(withContentKey: ContentKey(high: 5, low: 5)).isEmpty)
    for key in UInt64(0)..<45 {
      let expected = oracle.documents.indices.filter { key != 0 && oracle.documents[$0].image.tokenKey == key }
      #expect(try pack.documents(withTokenKey: key) == expected.map { UInt32($0) })
    }
  }

  @Test(arguments: [(1, 20), (2, 400), (300, 60), (300, 5000), (60, 2)] as [(Int, UInt64)])
  func lookup(count: Int, vocabulary: UInt64) throws {
    let corpus = SampleCorpus(seed: 11, documents: count, vocabulary: vocabulary)
    let pack = try pack(corpus)
    let oracle = Oracle(corpus)
    let probes = (0..<vocabulary + 50).map { mixed($0) >> 7 }
    var hits: [SeedHit] = []
    try pack.lookup(probes.span, into: &hits)
    #expect(hits == oracle.hits(for: probes))
    #expect(pack.summary.keys == Set(oracle.documents.flatMap { $0.image.seeds.map { seedKey($0.hash) } }).count)
  }

  @Test(arguments: [(40, 30), (300, 400)] as [(Int, UInt64)])
  func sharedSeeds(count: Int, vocabulary: UInt64) throws {
    let corpus = SampleCorpus(seed: 13, documents: count, vocabulary: vocabulary)
    let pack = try pack(corpus)
    let probes = (0..<vocabulary).map { mixed($0) >> 7 }
    let documents = Oracle(corpus).hits(for: probes).reduce(into: [UInt32: Set<UInt32>]()) {
      $0[$1.document, default: []].insert($1.probe)
    }
    let expected = documents.map { SharedSeeds(document: $0.key, seeds: $0.value.count) }
      .sorted { $0.seeds != $1.seeds ? $0.seeds > $1.seeds : $0.document < $1.document }
    #expect(try pack.documents(sharing: probes + probes.reversed()) == expected)
  }

  @Test func names() throws {
    let corpus = SampleCorpus(seed: 5, documents: 150)
    let pack = try pack(corpus)
    let oracle = Oracle(corpus)
    let probes = (0..<220 as Range<UInt64>).map { UInt32(truncatingIfNeeded: mixed($0)) & 0x1fff_ffff }
    for (probe, rarity) in zip(probes, try pack.nameRarities(probes.span)) {
      let users = oracle.documents.filter { $0.image.names.contains(probe) }
      let lineages = Set(users.flatMap(\.lineages))
      #expect(Int(rarity.lineages) == min(lineages.count, 5))
      #expect(try rarity.only.map { try pack.lineage($0) } == (lineages.count == 1 ? lineages.first : nil))
      let classes = Set(users.map { $0.image.contentKey.low % 8 }).count
      #expect(rarity.documents == (lineages.count == 1 ? [0, 1, 2, 4, 6, 8, 11, 17, 24][classes] : 0))
    }
  }

  @Test func emptyCorpus() throws {
    let pack = try pack(SampleCorpus(seed: 1, documents: 0))
    var hits: [SeedHit] = []
    try pack.lookup([1, 2, 3].span, into: &hits)
    #expect(hits.isEmpty)
    #expect(try pack.nameRarities([1].span) == [.unknown])
    #expect(try pack.documents(withTokenKey: 1).isEmpty)
    #expect(try pack.components().isEmpty)
    try pack.verify()
  }

  @Test func componentsAreSortedAndWhole() throws {
    let corpus = SampleCorpus(seed: 3, documents: 100)
    let components = try pack(corpus).components()
    #expect(Set(components) == Set(corpus.components))
    #expect(components.map(\.lineage) == components.map(\.lineage).sorted())
  }

  @Test func seedBehindTheTokensIsRefused() throws {
    let builder = try PackBuilder(destination: directory.file("b.qpack"), parameters: SampleCorpus.parameters)
    let component = try builder.addComponent(Component(name: "a"))
    let image = DocumentImage(
      contentKey: ContentKey(high: 1, low: 1), tokenKey: 1, language: 1, byteCount: 3, lineCount: 1, sketch: [1],
      lines: [],
      seeds: [Seed(hash: 1, position: 1)])
    #expect(throws: PackError.self) { try builder.add(image, component: component, path: Array("x.c".utf8)) }
  }
}
