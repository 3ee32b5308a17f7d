import Corpus
import Platform
import Testing

@testable import Ingestion

@Suite struct SourceTests {
  /// Two files of code, and what should be left out: hidden, empty, excluded, a link.
  private func makeTree(_ folder: TemporaryFolder) throws {
    try folder.write("thing-1.0/src/a.c", "int a;")
    try folder.write("thing-1.0/b.py", "b = 1")
    try folder.write("thing-1.0/.hidden/c.c", "int c;")
    try folder.write("thing-1.0/docs/d.c", "int d;")
    try folder.write("thing-1.0/empty.c", "")
    try folder.shell("ln -s b.py thing-1.0/link.py")
  }

  private func items(_ path: BytePath, revision: String? = nil) throws -> [SourceItem] {
    let entry = Manifest.Entry(
      component: Component(name: "thing"), source: path, revision: revision, include: [], exclude: ["docs/"])
    var source = try openSource(entry)
    var items: [SourceItem] = []
    while let item = try source.next() { items.append(item) }
    return items
  }

  private func files(_ items: [SourceItem]) -> [String: String] {
    var files: [String: String] = [:]
    for case .file(let path, let contents) in items {
      files[String(decoding: path, as: UTF8.self)] = String(decoding: contents, as: UTF8.self)
    }
    return files
  }

  private let expected = ["src/a.c": "int a;", "b.py": "b = 1"]

  @Test func directoryGivesItsFiles() throws {
    let folder = try TemporaryFolder()
    try makeTree(folder)
    let items = try items(folder.path.appending("thing-1.0"))
    #expect(files(items) == expected)
    for reason in [Omission.hidden, .excluded, .empty, .link] { #expect(items.contains(.omitted(reason))) }
  }

  @Test(arguments: ["cat", "gzip -c", "bzip2 -c", "xz -c", "zstd -qc"])
  func tarGivesTheSameHoweverItIsCompressed(program: String) throws {
    let folder = try TemporaryFolder()
    try makeTree(folder)
    try folder.shell("tar -cf - thing-1.0 | \(program) >release")
    let items = try items(folder.path.appending("release"))
    #expect(files(items) == expected)
    for reason in [Omission.hidden, .excluded, .empty, .link] { #expect(items.contains(.omitted(reason))) }
  }

  @Test func zipGivesTheSame() throws {
    let folder = try TemporaryFolder()
    var zip = ZipBytes()
    zip.store("thing-1.0/", [], mode: 0o040755)
    try zip.deflate("thing-1.0/src/a.c", Array("int a;".utf8))
    zip.store("thing-1.0/b.py", Array("b = 1".utf8))
    zip.store("thing-1.0/../../b.py", Array("b = 1".utf8))
    zip.store("thing-1.0/docs/d.c", Array("int d;".utf8))
    let items = try items(folder.write("release.whl", zip.archive()))
    #expect(files(items) == expected)
    #expect(items.contains(.omitted(.unsafePath)) && items.contains(.omitted(.excluded)))
  }

  @Test func gitRepositoryGivesTheFilesOfARevision() throws {
    let folder = try TemporaryFolder()
    try makeTree(folder)
    try folder.shell(
      """
      cd thing-1.0 && git init -q && git add . && git -c user.name=J -c user.email=j@example.org commit -qm one &&
      git tag v1 && rm b.py && echo 'int other;' >src/a.c
      """)
    let items = try items(folder.path.appending("thing-1.0"), revision: "v1")
    #expect(files(items) == expected)
    for reason in [Omission.hidden, .excluded, .empty, .link] { #expect(items.contains(.omitted(reason))) }
    #expect(throws: SourceError.self) { try self.items(folder.path.appending("thing-1.0"), revision: "v2") }
  }

  /// Some versions of git refuse as a whole, others name each file; none may pass for a repository of empty files.
  @Test func partialCloneIsNeverTakenForComplete() throws {
    let folder = try TemporaryFolder()
    try makeTree(folder)
    try folder.shell(
      """
      cd thing-1.0 && git init -q && git add . && git -c user.name=J -c user.email=j@example.org commit -qm one &&
      git tag v1 && git config uploadpack.allowFilter true && cd .. &&
      git clone -q --bare --filter=blob:none "file://$PWD/thing-1.0" partial.git
      """)
    do {
      let items = try items(folder.path.appending("partial.git"), revision: "v1")
      let failures = items.filter { if case .failed = $0 { true } else { false } }
      #expect(failures.count >= expected.count)
    } catch let error as SourceError {
      #expect("\(error)".contains("partial.git"))
    }
  }

  @Test func onlyADirectoryThatAllEntriesShareIsLeftOut() throws {
    let folder = try TemporaryFolder()
    try makeTree(folder)
    try folder.write("package.xml.py", "x = 1")
    try folder.shell("tar -cf release thing-1.0/src thing-1.0/b.py package.xml.py")
    let files = files(try items(folder.path.appending("release")))
    #expect(files == ["thing-1.0/src/a.c": "int a;", "thing-1.0/b.py": "b = 1", "package.xml.py": "x = 1"])
  }

  @Test func damagedCompressionIsAnErrorOfTheProgram() throws {
    let folder = try TemporaryFolder()
    try makeTree(folder)
    try folder.shell("tar -czf whole thing-1.0 && head -c -6 whole >cut && head -c 200 whole >half")
    for name: BytePath in ["cut", "half"] {
      #expect(
        performing: { _ = try items(folder.path.appending(name)) },
        throws: { error in
          "\(error)".contains("gzip") && "\(error)".contains("unexpected end of file")
        })
    }
  }

  @Test func bombsAreRefused() throws {
    let folder = try TemporaryFolder()
    try folder.shell("head -c 100000000 /dev/zero >zeros.c && tar -cf - zeros.c | xz -c >bomb")
    #expect(
      performing: { _ = try items(folder.path.appending("bomb")) },
      throws: { error in
        guard case SourceError.archive(_, .overLimit) = error else { return false }
        return true
      })
  }

  @Test func missingEndMarkerIsSaid() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("release", TarBytes.member("a/b.c", Array("int b;".utf8)))
    let items = try items(path)
    #expect(files(items) == ["b.c": "int b;"])
    #expect(items.contains { if case .warning = $0 { true } else { false } })
  }

  @Test func whatIsNoArchiveIsRefused() throws {
    let folder = try TemporaryFolder()
    for content in ["", "int x;", String(repeating: "x", count: 4096)] {
      let path = try folder.write("thing", content)
      #expect(throws: SourceError.archive(path, .unknownFormat)) { try items(path) }
    }
    #expect(throws: SourceError.self) { try items(folder.path.appending("absent")) }
  }
}
