import Testing

@testable import Corpus

/// The same inputs make the same bytes, however they come together.
@Suite struct PackIdentityTests {
  let directory: TemporaryDirectory
  let corpus = SampleCorpus(seed: 21, documents: 160, vocabulary: 90)
  init() throws { directory = try TemporaryDirectory() }

  private func bytes(order: [Int]? = nil, memoryBudget: Int = 1 << 20) throws -> [UInt8] {
    try corpus.build(at: directory.file("x.qpack"), order: order, memoryBudget: memoryBudget)
    return try directory.read("x.qpack")
  }

  @Test func anyOrder() throws {
    let expected = try bytes()
    var random = SplitMix(state: 4)
    for _ in 0..<5 { #expect(try bytes(order: corpus.items.indices.shuffled(using: &random)) == expected) }
  }

  @Test func anItemTwice() throws {
    #expect(try bytes(order: Array(corpus.items.indices) + [3, 3, 77]) == bytes())
  }

  @Test func littleMemoryManyRuns() throws {
    let expected = try bytes()
    for budget in [0, 4_000, 30_000] { #expect(try bytes(memoryBudget: budget) == expected) }
  }

  @Test func manyThreads() async throws {
    let expected = try bytes()
    let builder = try PackBuilder(destination: directory.file("t.qpack"), parameters: SampleCorpus.parameters)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for start in 0..<8 {
        group.addTask { [corpus] in
          try corpus.add(to: builder, order: Array(stride(from: start, to: corpus.items.count, by: 8)))
        }
      }
      try await group.waitForAll()
    }
    let summary = try builder.finish()
    #expect(try directory.read("t.qpack") == expected)
    #expect(summary.digest == Array(expected.suffix(40).prefix(32)))
  }

  /// Parts that overlap, so that documents meet themselves, capped keys meet capped keys and names become many.
  @Test(arguments: [1, 2, 3, 4] as [UInt64]) func merged(seed: UInt64) throws {
    let expected = try bytes()
    var random = SplitMix(state: seed)
    let parts = (0..<3).map { _ in corpus.items.indices.filter { _ in random.below(2) == 0 } }
    let rest = corpus.items.indices.filter { index in !parts.contains { $0.contains(index) } }
    for (number, part) in (parts + [rest]).enumerated() {
      try corpus.build(at: directory.file("\(number)"), order: part)
    }
    let builder = try PackBuilder(destination: directory.file("m.qpack"), parameters: SampleCorpus.parameters)
    for number in [2, 0, 3, 1] {
      try builder.add(pack: Pack(opening: directory.file("\(number)"), parameters: SampleCorpus.parameters))
    }
    _ = try builder.finish()
    #expect(try directory.read("m.qpack") == expected)
  }

  @Test func mergedWithDocuments() throws {
    let expected = try bytes()
    try corpus.build(at: directory.file("half"), order: Array(corpus.items.indices.prefix(90)))
    let half = try Pack(opening: directory.file("half"), parameters: SampleCorpus.parameters)
    for packFirst in [true, false] {
      let builder = try PackBuilder(destination: directory.file("m.qpack"), parameters: SampleCorpus.parameters)
      if packFirst { try builder.add(pack: half) }
      try corpus.add(to: builder, order: Array(corpus.items.indices.suffix(100)))
      if !packFirst { try builder.add(pack: half) }
      _ = try builder.finish()
      #expect(try directory.read("m.qpack") == expected)
    }
  }

  /// A pack may be an input of its own successor: readers keep the file that they opened.
  @Test func mergedIntoItself() throws {
    let expected = try bytes()
    let old = try Pack(opening: directory.file("x.qpack"), parameters: SampleCorpus.parameters)
    let builder = try PackBuilder(destination: directory.file("x.qpack"), parameters: SampleCorpus.parameters)
    try builder.add(pack: old)
    _ = try builder.finish()
    #expect(try directory.read("x.qpack") == expected)
    try old.verify()
  }

  @Test func otherParametersDoNotMerge() throws {
    _ = try bytes()
    let pack = try Pack(opening: directory.file("x.qpack"), parameters: SampleCorpus.parameters)
    var other = SampleCorpus.parameters
    other.windowLength = 12
    let builder = try PackBuilder(destination: directory.file("m.qpack"), parameters: other)
    #expect(throws: PackError.parameters(path: pack.path, found: SampleCorpus.parameters, wanted: other)) {
      try builder.add(pack: pack)
    }
  }
}
