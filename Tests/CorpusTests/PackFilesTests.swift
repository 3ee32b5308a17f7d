import Testing

@testable import Corpus

/// What lies beside a pack while it is built, and after a build that ended in any way.
@Suite struct PackFilesTests {
  let directory: TemporaryDirectory
  let corpus = SampleCorpus(seed: 2, documents: 10)
  init() throws { directory = try TemporaryDirectory() }

  @Test func nothingButThePackRemains() throws {
    try corpus.build(at: directory.file("a.qpack"))
    #expect(directory.names == ["a.qpack"])
  }

  @Test func anAbandonedBuildLeavesTheOldPack() throws {
    try corpus.build(at: directory.file("a.qpack"))
    let old = try directory.read("a.qpack")
    do {
      let builder = try PackBuilder(destination: directory.file("a.qpack"), parameters: SampleCorpus.parameters)
      try corpus.add(to: builder, order: [1])
    }
    #expect(directory.names == ["a.qpack"])
    #expect(try directory.read("a.qpack") == old)
  }

  @Test func leftoversOfAKilledBuildAreNotRead() throws {
    for name in ["a.qpack.part", "a.qpack.scratch", "a.qpack.lock"] { try directory.write([1, 2, 3], to: name) }
    try corpus.build(at: directory.file("a.qpack"))
    try corpus.build(at: directory.file("b.qpack"))
    #expect(directory.names == ["a.qpack", "b.qpack"])
    #expect(try directory.read("a.qpack") == directory.read("b.qpack"))
  }

  @Test func theSecondWriterIsToldWhoHoldsTheLock() throws {
    let first = try PackBuilder(destination: directory.file("a.qpack"), parameters: SampleCorpus.parameters)
    do {
      _ = try PackBuilder(destination: directory.file("a.qpack"), parameters: SampleCorpus.parameters)
      Issue.record("the second writer was let in")
    } catch {
      guard case .busy(_, let process?) = error else { throw error }
      #expect(process > 1)
      #expect(error.description.contains("is being written by process \(process)"))
    }
    _ = try first.finish()
    try corpus.build(at: directory.file("a.qpack"))
  }

  @Test func aFinishedBuilderTakesNothing() throws {
    let builder = try PackBuilder(destination: directory.file("a.qpack"), parameters: SampleCorpus.parameters)
    _ = try builder.finish()
    #expect(throws: PackError.self) { try builder.addComponent(corpus.components[0]) }
  }

  @Test func aMissingDirectoryIsNamed() throws {
    #expect(throws: PackError.self) {
      try PackBuilder(destination: directory.file("no/a.qpack"), parameters: SampleCorpus.parameters)
    }
  }
}
