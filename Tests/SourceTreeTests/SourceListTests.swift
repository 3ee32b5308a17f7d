import Platform
import SourceTree
import Testing

@Suite struct SourceListTests {
  @Test func sortsByTheBytesOfThePaths() throws {
    let tree = try TemporaryTree()
    try tree.add(["b/x.c", "b-x.c", "b.c", "a", "B", "b/c/y", "é", "0"])
    let list = try walk(tree)
    #expect(list.files.map(\.path) == list.files.map(\.path).sorted())
    #expect(relative(list) == ["0", "B", "a", "b-x.c", "b.c", "b/c/y", "b/x.c", "é"])
    #expect(list.files.first?.path == tree.path.appending("0"))
  }

  @Test func skipsHiddenFilesUnlessToldOtherwise() throws {
    let tree = try TemporaryTree()
    try tree.add(["a", ".b", ".c/d", ".git/config", "x/.git/config"])
    #expect(try relative(walk(tree)) == ["a"])
    #expect(try reasons(tree) == [".b hidden", ".c hidden", ".git hidden", "x/.git hidden"])
    #expect(try relative(walk(tree) { $0.includesHidden = true }) == [".b", ".c/d", "a"])
  }

  @Test func gitignoreHoldsOnlyInsideARepository() throws {
    let tree = try TemporaryTree()
    try tree.add(["a.c", "a.o", "sub/b.o", "sub/keep.o"])
    try tree.write(".gitignore", "*.o\n")
    try tree.write("sub/.gitignore", "!keep.o\n")
    #expect(try relative(walk(tree)) == ["a.c", "a.o", "sub/b.o", "sub/keep.o"])
    try tree.shell("git init -q")
    #expect(try relative(walk(tree)) == ["a.c", "sub/keep.o"])
    #expect(try reasons(tree).contains("a.o ignored"))
    #expect(try relative(walk(tree) { $0.honoursIgnoreFiles = false }) == ["a.c", "a.o", "sub/b.o", "sub/keep.o"])
  }

  @Test func rulesAboveTheRootHoldUpToTheRepository() throws {
    let tree = try TemporaryTree()
    try tree.add(["repo/src/lib/a.c", "repo/src/lib/b.c", "repo/src/lib/c.c"])
    try tree.write(".gitignore", "a.c\n")
    try tree.write(".quothignore", "a.c\n")
    try tree.write("repo/.gitignore", "/src/*/b.c\n")
    try tree.write("repo/src/.quothignore", "/lib/c.c\n")
    try tree.shell("git init -q repo")
    let list = try listSources(under: [tree.path.appending("repo/src/lib")], settings)
    #expect(relative(list) == ["a.c"])
  }

  @Test func aRepositoryInsideAnotherHasItsOwnRules() throws {
    let tree = try TemporaryTree()
    try tree.add(["a.o", "inner/a.o"])
    try tree.write(".gitignore", "*.o\n")
    try tree.shell("git init -q; git init -q inner")
    #expect(try relative(walk(tree)) == ["inner/a.o"])
  }

  @Test func quothignoreWinsOverGitignore() throws {
    let tree = try TemporaryTree()
    try tree.add(["a.c", "b.c", "sub/a.c"])
    try tree.write(".gitignore", "a.c\n")
    try tree.write("sub/.gitignore", "a.c\n")
    try tree.write(".quothignore", "!a.c\nb.c\n")
    try tree.shell("git init -q")
    #expect(try relative(walk(tree)) == ["a.c", "sub/a.c"])
  }

  @Test func readsTheExcludesOfTheRepositoryAndOfTheUser() throws {
    let tree = try TemporaryTree()
    try tree.add(["home/git/ignore", "repo/a", "repo/b", "repo/c"])
    try tree.write("home/git/ignore", "a\nc\n")
    try tree.shell("git init -q repo; echo b >repo/.git/info/exclude; echo '!c' >>repo/.git/info/exclude")
    var settings = settings
    settings.environment["XDG_CONFIG_HOME"] = tree.path.appending("home").bytes
    #expect(try relative(listSources(under: [tree.path.appending("repo")], settings)) == ["c"])
  }

  @Test func aLinkedWorktreeSharesTheExcludesOfItsRepository() throws {
    let tree = try TemporaryTree()
    try tree.shell(
      "git init -q repo; cd repo; git -c user.name=a -c user.email=a@example.org commit -qm a --allow-empty")
    try tree.shell("cd repo; git worktree add -q ../linked; echo b >.git/info/exclude; touch ../linked/a ../linked/b")
    #expect(try relative(listSources(under: [tree.path.appending("linked")], settings)) == ["a"])
  }

  @Test func includesAndExcludesAreGlobs() throws {
    let tree = try TemporaryTree()
    try tree.add(["a.c", "a.h", "src/b.c", "src/gen/c.c", "doc/d.c"])
    #expect(
      try relative(walk(tree) { $0.includes = [Array("src/".utf8), Array("*.h".utf8)] }) == [
        "a.h", "src/b.c", "src/gen/c.c",
      ])
    #expect(
      try relative(walk(tree) { $0.excludes = [Array("gen/".utf8), Array("/doc".utf8)] }) == [
        "a.c", "a.h", "src/b.c",
      ])
  }

  @Test func globsOfAFolderOfTheirOwnHoldBelowItWhateverTheRoot() throws {
    let tree = try TemporaryTree()
    try tree.add(["p/src/a.c", "p/src/gen/b.c", "p/lib/c.c", "p/lib/sub/d.c", "src/gen/e.c"])
    var settings = settings
    settings.excludes = PathPatterns([Array("/src/gen/".utf8), Array("lib/*.c".utf8)], from: tree.path.appending("p"))
    func files(_ roots: BytePath...) throws -> [BytePath] {
      try listSources(under: roots.map { tree.path.appending($0) }, settings).files.compactMap {
        $0.path.relative(to: tree.path)
      }
    }
    #expect(try files("p") == ["p/lib/sub/d.c", "p/src/a.c"])
    #expect(try files("p/src") == ["p/src/a.c"])
    #expect(try files("p/lib") == ["p/lib/sub/d.c"])
    #expect(try files("p/src/gen") == [])
    #expect(try files("p/src/gen/b.c", "p/src/../lib/c.c", "p/lib/sub/d.c") == ["p/lib/sub/d.c"])
    #expect(try files("src/gen") == ["src/gen/e.c"])
    settings.excludes = []
    settings.includes = PathPatterns([Array("/src/".utf8)], from: tree.path.appending("p"))
    #expect(try files("p") == ["p/src/a.c", "p/src/gen/b.c"])
    #expect(try files("p/src/gen") == ["p/src/gen/b.c"])
    #expect(try files("p/lib") == [])
  }

  @Test func aNamedFileIsListedUnlessItIsExcluded() throws {
    let tree = try TemporaryTree()
    try tree.add([".hidden.o", "gen/a.c"])
    try tree.write(".gitignore", "*.o\n")
    try tree.shell("git init -q")
    let named = [tree.path.appending(".hidden.o"), tree.path.appending("gen/a.c"), tree.path.appending("gen/a.c")]
    #expect(try listSources(under: named, settings).files.map(\.path) == Array(named.prefix(2)))
    var settings = settings
    settings.excludes = [Array("gen/".utf8)]
    let list = try listSources(under: named, settings)
    #expect(list.files.map(\.path) == [named[0]])
    #expect(list.skipped.map(\.reason) == [.excluded, .excluded])
  }

  @Test func linksAndSpecialFilesAreCountedAndNotFollowed() throws {
    let tree = try TemporaryTree()
    try tree.add(["a/b"])
    try tree.shell("ln -s . a/loop; ln -s /etc out; ln -s missing broken; mkfifo pipe")
    #expect(try relative(walk(tree)) == ["a/b"])
    #expect(
      try reasons(tree) == [
        "a/loop symbolic link", "broken symbolic link", "out symbolic link", "pipe not a regular file",
      ])
  }

  @Test func walksNoDirectoryTwice() throws {
    let tree = try TemporaryTree()
    try tree.add(["a/b", "c"])
    let list = try listSources(under: [tree.path.appending("a"), tree.path], settings)
    #expect(list.files.map(\.path) == [tree.path.appending("a/b"), tree.path.appending("c")])
    #expect(list.skipped.map(\.reason) == [.alreadyWalked])
  }

  @Test func namesThatAreNoTextAreKept() throws {
    let tree = try TemporaryTree()
    try tree.shell(#"touch "$(printf 'a\377')" "$(printf 'new\nline')" -- -x"#)
    let found = try walk(tree).files.map(\.relativePath.bytes)
    #expect(found == [Array("-x".utf8), [0x61, 0xFF], Array("new\nline".utf8)])
  }

  @Test func aMissingRootIsAnErrorOfItsOwn() throws {
    let error = #expect(throws: FileError.self) { try listSources(under: ["no/such/root"]) }
    #expect(error?.description == "cannot read no/such/root: No such file or directory")
  }

  @Test func findsAndReadsWhatLiesDeeperThanAPathIsLong() throws {
    let tree = try TemporaryTree()
    let steps = Array(repeating: String(repeating: "directory/", count: 300), count: 4)
    try nest(steps, in: tree, "echo deep >a.c; mkdir z; touch z/b.c")
    let list = try walk(tree)
    #expect(list.errors.isEmpty)
    #expect(list.files.map(\.relativePath.bytes.count) == [12_003, 12_005])
    #expect(list.files.first?.load(maximumBytes: 100).bytes == Array("deep\n".utf8))
  }

  @Test func stopsAtADepthThatIsNobodysTree() throws {
    let tree = try TemporaryTree()
    try tree.add(["z"])
    try nest(Array(repeating: String(repeating: "d/", count: 1400), count: 3), in: tree, "touch a.c")
    let list = try walk(tree)
    #expect(relative(list) == ["z"])
    #expect(list.errors.map(\.cause) == [.tooDeep(limit: 4096)])
  }

  /// Makes directories in directories, in steps that a path can name, and runs a script in the innermost.
  private func nest(_ steps: [String], in tree: TemporaryTree, _ script: String) throws {
    try tree.shell(steps.map { "mkdir -p \($0); cd -P \($0); " }.joined() + script)
  }

  private var settings: WalkSettings {
    var settings = WalkSettings()
    settings.environment = Environment()
    return settings
  }

  private func walk(_ tree: TemporaryTree, change: (inout WalkSettings) -> Void = { _ in }) throws -> SourceList {
    var settings = settings
    change(&settings)
    return try listSources(under: [tree.path], settings)
  }

  private func relative(_ list: SourceList) -> [BytePath] {
    list.files.map(\.relativePath)
  }

  private func reasons(_ tree: TemporaryTree) throws -> [String] {
    try walk(tree).skipped.map { "\($0.path.relative(to: tree.path) ?? $0.path) \($0.reason.rawValue)" }
  }
}
