import Testing

@testable import Corpus

/// Packs that are cut, flipped or crafted: refused with a ``PackError`` or answering as before, never a trap.
@Suite struct PackDamageTests {
  let directory: TemporaryDirectory
  let corpus = SampleCorpus(seed: 9, documents: 5, vocabulary: 40)
  let whole: [UInt8]

  init() throws {
    directory = try TemporaryDirectory()
    try corpus.build(at: directory.file("whole"), origin: PackOriginTests.origin)
    whole = try directory.read("whole")
  }

  /// Every answer that a pack gives, as text.
  private func answers(_ pack: Pack) throws -> [String] {
    var answers = [
      "\(pack.summary.documents) \(pack.summary.tokens) \(pack.summary.keys) \(pack.summary.postings)",
      "\(pack.summary.origin as Any)",
    ]
    var sketch: [UInt8] = []
    for number in 0..<UInt32(min(pack.summary.documents, 100)) {
      let document = try pack.document(number)
      try pack.copySketch(of: document, into: &sketch)
      answers.append("\(document) \(sketch)")
      try pack.copyLines(of: document, into: &sketch)
      answers.append("\(sketch) \(try pack.licence(of: document)) \(try pack.holders(of: document))")
      answers.append("\(try pack.occurrences(of: document)) \(try pack.home(of: document) as Occurrence?)")
      for place in try pack.occurrences(of: document) {
        answers.append("\(try pack.licence(of: document, at: place, in: Component(name: "")))")
      }
      answers.append("\(try pack.documents(withTokenKey: document.tokenKey))")
      answers.append("\(try pack.documents(withContentKey: document.contentKey))")
      answers.append(try pack.lineage(document.homeLineage))
    }
    var hits: [SeedHit] = []
    let seeds = (0..<50 as Range<UInt64>).map { mixed($0) >> 7 }
    try pack.lookup(seeds.span, into: &hits)
    answers.append("\(hits)")
    let names = (0..<220 as Range<UInt64>).map { UInt32(truncatingIfNeeded: mixed($0)) }
    answers.append("\(try pack.nameRarities(names.span))")
    answers.append("\(try pack.components())")
    return answers
  }

  /// The answers of a file; nil when it is refused. Merging it must not trap either.
  private func answers(_ bytes: [UInt8], merging: Bool = false) throws -> [String]? {
    try directory.write(bytes, to: "changed")
    guard let pack = try? Pack(opening: directory.file("changed"), parameters: SampleCorpus.parameters) else {
      return nil
    }
    if merging {
      let builder = try PackBuilder(destination: directory.file("merged"), parameters: SampleCorpus.parameters)
      if (try? builder.add(pack: pack)) != nil { _ = try? builder.finish() }
    }
    return try? answers(pack)
  }

  /// Whether the file that was asked for answers last does not stand a full check.
  private func isRefusedByVerify() -> Bool {
    let verified: Void? = try? Pack(opening: directory.file("changed"), parameters: SampleCorpus.parameters).verify()
    return verified == nil
  }

  @Test func everyTruncationIsRefused() throws {
    for count in 0..<whole.count {
      try directory.write(Array(whole[..<count]), to: "changed")
      #expect(throws: PackError.self) {
        try Pack(opening: directory.file("changed"), parameters: SampleCorpus.parameters)
      }
    }
  }

  @Test func everyFlipIsFoundByVerifyAndNeverChangesAnAnswer() throws {
    let expected = try answers(whole)
    #expect(expected != nil)
    for offset in whole.indices {
      var bytes = whole
      bytes[offset] ^= 1 << UInt8(offset % 8)
      let found = try answers(bytes)
      #expect(isRefusedByVerify(), "byte \(offset)")
      #expect(found == nil || found == expected, "byte \(offset)")
    }
  }

  @Test func wildNumbersWithRightChecksumsNeverTrap() throws {
    var random = SplitMix(state: 77)
    let wild: [UInt64] = [0, 1, 0x7f, 0xff, 0xffff, 0x7fff_ffff, 0xffff_ffff, .max / 2, .max / 2 + 1, .max]
    var survivors = 0
    for kind in SectionKind.allCases {
      for _ in 0..<60 {
        var crafted = CraftedPack(whole)
        let section = try crafted.section(kind)
        guard !section.isEmpty else { continue }
        for _ in 0...random.below(3) {
          let offset = section.lowerBound + Int(random.below(UInt64(section.count)))
          let number = random.below(3) == 0 ? random.next() : wild[Int(random.below(10))]
          crafted.put(number, byteCount: 1 << Int(random.below(4)), at: offset)
        }
        crafted.reseal()
        if try answers(crafted.bytes, merging: true) != nil { survivors += 1 }
      }
    }
    // Most changes of names, sketches and keys are no contradiction: had every file been refused, nothing was tested.
    #expect(survivors > 100)
  }

  @Test func wildSectionTablesWithRightChecksumsNeverTrap() throws {
    var random = SplitMix(state: 78)
    let wild: [UInt64] = [0, 1, 31, 32, UInt64(whole.count), 0x7fff_ffff, .max / 2, .max / 2 + 1, .max]
    var refused = 0
    for _ in 0..<600 {
      var crafted = CraftedPack(whole)
      let offset = crafted.table + 8 * Int(random.below(UInt64(crafted.footing + 24 - crafted.table) / 8))
      crafted.put(
        random.below(4) == 0 ? random.below(UInt64(whole.count)) : wild[Int(random.below(9))], byteCount: 8, at: offset)
      crafted.reseal()
      if try answers(crafted.bytes, merging: true) == nil { refused += 1 }
    }
    #expect(refused > 300)
  }

  @Test func otherFilesAreNamedForWhatTheyAre() throws {
    func message(_ bytes: [UInt8]) throws -> String {
      try directory.write(bytes, to: "changed")
      do {
        _ = try Pack(opening: directory.file("changed"), parameters: SampleCorpus.parameters)
        return "opened"
      } catch {
        return error.description
      }
    }
    #expect(try message([]).contains("is not a pack"))
    #expect(try message(Array("#include <stdio.h>".utf8)).contains("is not a pack"))
    #expect(try message(Array(whole.dropLast())).contains("is truncated"))
    var newer = CraftedPack(whole)
    newer.put(9, byteCount: 4, at: 8)
    newer.reseal()
    #expect(try message(newer.bytes).contains("has format version 9 and this program reads version 3; rebuild it with"))
    var section = CraftedPack(whole)
    section.put(7, byteCount: 2, at: section.table + 2)
    section.reseal()
    #expect(try message(section.bytes).contains("has sketches version 7"))
    var lexing = CraftedPack(whole)
    lexing.put(9, byteCount: 2, at: 16)
    lexing.reseal()
    #expect(try message(lexing.bytes).contains("lexing 9"))
    #expect(throws: PackError.self) {
      try Pack(opening: directory.file("absent"), parameters: SampleCorpus.parameters)
    }
    #expect(throws: PackError.self) {
      try Pack(opening: Array(directory.path.utf8), parameters: SampleCorpus.parameters)
    }
  }

  @Test func unknownSectionsAreSkipped() throws {
    let expected = try answers(whole)
    var crafted = CraftedPack(whole)
    var bytes = Array(whole[..<crafted.footing])
    bytes.append(900 as UInt16, byteCount: 2)
    bytes.append(5 as UInt16, byteCount: 2)
    bytes.append(0 as UInt32, byteCount: 4)
    bytes.append(40 as UInt64, byteCount: 8)
    bytes.append(10 as UInt64, byteCount: 8)
    bytes += whole[crafted.footing...]
    crafted = CraftedPack(bytes)
    crafted.put(UInt64(SectionKind.allCases.count + 1), byteCount: 8, at: crafted.footing + 8)
    crafted.reseal()
    #expect(try answers(crafted.bytes) == expected)
  }
}
