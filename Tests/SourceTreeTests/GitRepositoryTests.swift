import Platform
import SourceTree
import Testing

@Suite struct GitRepositoryTests {
  @Test func readsTheFilesOfARevision() throws {
    let tree = try TemporaryTree()
    try tree.write("b.c", "int b;\n")
    try tree.write("a b\n.c", "")
    try tree.shell("mkdir src; head -c 300000 /dev/urandom >src/big; chmod +x src/big; ln -s b.c link; \(commit)")
    let hash = String(decoding: try tree.shell("git rev-parse HEAD").dropLast(), as: UTF8.self)
    let big = try tree.shell("cat src/big")
    try tree.write("b.c", "changed after the commit\n")

    let repository = GitRepository(tree.path)
    let revision = try repository.revision("HEAD")
    #expect(revision.commit == hash)
    #expect(revision.committedAt == 1_000_000_000)
    #expect(try repository.revision("v1") == revision)
    let found = try repository.tree(of: revision)
    #expect(found.files.map(\.path) == ["a b\n.c", "b.c", "src/big"])
    #expect(found.files.map(\.size) == [0, 7, 300_000])
    #expect(found.files.map(\.isExecutable) == [false, false, true])
    #expect(found.skipped.map(\.path) == ["link"])
    #expect(found.skipped.map(\.reason) == [.symbolicLink])
    #expect(try contents(of: found.files, in: repository) == [[], Array("int b;\n".utf8), big])
  }

  @Test func readsABareRepository() throws {
    let tree = try TemporaryTree()
    try tree.write("a.c", "int a;\n")
    try tree.shell("\(commit); git clone -q --bare . bare")
    let repository = GitRepository(tree.path.appending("bare"))
    #expect(try repository.tree(of: repository.revision("v1")).files.map(\.path) == ["a.c"])
  }

  @Test func namesARevisionThatIsMissing() throws {
    let tree = try TemporaryTree()
    try tree.write("a.c", "")
    try tree.shell(commit)
    for name in ["nowhere", "", "HEAD\nHEAD", "--help", "HEAD:a.c"] {
      let error = #expect(throws: GitError.self) { try GitRepository(tree.path).revision(name) }
      #expect(error?.cause == .noSuchRevision(name))
    }
  }

  @Test func doesNotTakeARepositoryFurtherUp() throws {
    let tree = try TemporaryTree()
    try tree.write("a.c", "")
    try tree.shell("\(commit); mkdir inner")
    let error = #expect(throws: GitError.self) { try GitRepository(tree.path.appending("inner")).revision("HEAD") }
    #expect(error?.description.contains("not a git repository") == true)
  }

  @Test func doesNotBelieveAReplacement() throws {
    let tree = try TemporaryTree()
    try tree.write("a.c", "true\n")
    try tree.shell("\(commit); git replace $(git rev-parse HEAD:a.c) $(echo false | git hash-object -w --stdin)")
    #expect(try tree.shell("git cat-file blob HEAD:a.c") == Array("false\n".utf8))
    let repository = GitRepository(tree.path)
    let files = try repository.tree(of: repository.revision("HEAD")).files
    #expect(try contents(of: files, in: repository) == [Array("true\n".utf8)])
  }

  /// A repository that tries to run a program in every way that its configuration offers.
  @Test func runsNothingOfTheRepository() throws {
    let tree = try TemporaryTree()
    try tree.write("a.c", "int a;\n")
    try tree.write("gone.c", "int gone;\n")
    try tree.write(".gitattributes", "*.c filter=trap diff=trap\n")
    try tree.shell(commit)
    try tree.write("trap", "#!/bin/sh\necho \"$0 $*\" >>'\(tree.path)/mark'\n")
    try tree.write(
      "config",
      """
      [core]
        repositoryFormatVersion = 1
        fsmonitor = TRAP
        pager = TRAP
        editor = TRAP
        sshCommand = TRAP
        askPass = TRAP
        hooksPath = HOOKS
      [pager]
        cat-file = TRAP
        ls-tree = TRAP
      [alias]
        cat-file = !TRAP
        ls-tree = !TRAP
      [filter "trap"]
        clean = TRAP
        smudge = TRAP
        process = TRAP
        required = true
      [diff]
        external = TRAP
      [diff "trap"]
        textconv = TRAP
        command = TRAP
      [log]
        showSignature = true
      [gpg]
        program = TRAP
      [protocol]
        allow = always
      [protocol "ext"]
        allow = always
      [extensions]
        partialClone = origin
      [remote "origin"]
        url = ext::TRAP
        promisor = true
        uploadpack = TRAP
      """)
    try tree.shell(
      "mkdir hooks; chmod +x trap; for h in post-index-change post-checkout reference-transaction; do cp trap hooks/$h; done"
    )
    try tree.shell(#"sed -i "s|TRAP|$PWD/trap|; s|HOOKS|$PWD/hooks|" config; cat config >>.git/config"#)
    try tree.shell("gone=$(git rev-parse HEAD:gone.c); rm -f mark .git/objects/$(echo $gone | sed 's|^..|&/|')")
    // The traps do work: git as it stands runs them.
    try tree.shell("touch a.c; git status >&2; git cat-file -p $(git hash-object -t blob --stdin </dev/null) || true")
    #expect(try !tree.shell("cat mark").isEmpty)
    try tree.shell("rm mark; touch a.c")

    let repository = GitRepository(tree.path)
    let files = try repository.tree(of: repository.revision("HEAD")).files
    #expect(files.map(\.path) == [".gitattributes", "a.c", "gone.c"])
    let found = try contents(of: files, in: repository)
    #expect(found == [Array("*.c filter=trap diff=trap\n".utf8), Array("int a;\n".utf8), nil])
    #expect(try tree.shell("ls mark 2>/dev/null || true").isEmpty)
  }

  private func contents(of files: [GitFile], in repository: GitRepository) throws -> [[UInt8]?] {
    var contents = try repository.contents(of: files)
    var found: [[UInt8]?] = []
    while let next = try contents.next() { found.append(next.bytes) }
    return found
  }
}

private let commit = """
  git init -q; git add -A; GIT_COMMITTER_DATE='1000000000 +0200' \
  git -c user.name=a -c user.email=a@example.org commit -qm one --allow-empty; git tag v1
  """
