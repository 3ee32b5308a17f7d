import Platform
import Testing

@testable import SourceTree

@Suite struct GitBlameTests {
  private let identity =
    "git config user.name a && git config user.email a@example.org && git config commit.gpgSign false"

  /// A repository of two commits: the first brings three lines, the second changes the second line and renames the file.
  private func repository() throws -> (tree: TemporaryTree, commits: [String]) {
    let tree = try TemporaryTree()
    try tree.shell("git init -q && \(identity)")
    try tree.write("a b.c", "one\ntwo\nthree\n")
    try tree.shell("git add . && GIT_COMMITTER_DATE='1000000000 +0000' git commit -qm 'first\n\nAssisted-by: Loom\n'")
    try tree.shell("git mv 'a b.c' c.c && sed -i s/two/zwei/ c.c && git commit -qam second")
    let names = String(decoding: try tree.shell("git log --reverse --format=%H"), as: UTF8.self)
    return (tree, names.split(separator: "\n").map(String.init))
  }

  @Test func `each line is traced to its commit, through a rename`() throws {
    let (tree, commits) = try repository()
    let repository = GitRepository(tree.path)
    let blame = try repository.blame("c.c", lines: [1...2, 3...3], in: repository.revision("HEAD"))
    #expect(blame.commits == [1: commits[0], 2: commits[1], 3: commits[0]])
    #expect(blame.boundaries == [commits[0]])
  }

  @Test func `a commit is told with its day, author and message`() throws {
    let (tree, names) = try repository()
    let repository = GitRepository(tree.path)
    let reader = SourceReader()
    let commits = try [names[1], String(repeating: "0", count: 40), "HEAD:c.c", names[0]].map {
      try repository.commit($0, by: reader)
    }
    #expect(commits.map(\.?.hasParents) == [true, nil, nil, false])
    #expect(commits[3]?.committedAt == 1_000_000_000)
    #expect(commits[3]?.author == Array("a <a@example.org>".utf8))
    #expect(commits[3]?.message == Array("first\n\nAssisted-by: Loom\n".utf8))
  }

  @Test func `lines that are not there are an error`() throws {
    let (tree, _) = try repository()
    let repository = GitRepository(tree.path)
    #expect(throws: GitError.self) { try repository.blame("c.c", lines: [4...9], in: repository.revision("HEAD")) }
    #expect(throws: GitError.self) { try repository.blame("a b.c", lines: [1...1], in: repository.revision("HEAD")) }
  }

  @Test func `the content of a file is that of the commit, without conversions`() throws {
    let (tree, _) = try repository()
    try tree.write("c.c", "changed\n")
    let repository = GitRepository(tree.path)
    let head = try repository.revision("HEAD")
    #expect(
      try repository.content(of: "c.c", in: head, maximumBytes: 100, by: SourceReader())
        == Array("one\nzwei\nthree\n".utf8))
    #expect(try repository.content(of: "a b.c", in: head, maximumBytes: 100, by: SourceReader()) == nil)
    #expect(try repository.content(of: "c.c\nHEAD:c.c", in: head, maximumBytes: 100, by: SourceReader()) == nil)
  }

  @Test func `an answer of any form is read`() {
    let line = String(repeating: "a", count: 40)
    #expect(GitBlame(porcelain: []).commits.isEmpty)
    #expect(GitBlame(porcelain: Array("\(line) 1 x 1\n\(line)\n\n\t\(line) 1 1 1\nboundary".utf8)).commits.isEmpty)
    #expect(GitBlame(porcelain: Array("\(line) 1 7 1\nsummary \(line) 1 1 1\n".utf8)).commits == [7: line])
  }

  @Test func `blame runs nothing of the repository`() throws {
    let (tree, _) = try repository()
    try tree.write("trap", "#!/bin/sh\ntouch '\(tree.path)/mark'\ncat\n")
    try tree.write(".gitattributes", "*.c diff=trap filter=trap\n")
    try tree.shell(
      """
      chmod +x trap && for key in core.fsmonitor core.pager pager.blame diff.trap.textconv diff.trap.command \
      filter.trap.clean filter.trap.smudge filter.trap.process gpg.program; do git config $key \"$PWD/trap\"; done && \
      git config log.showSignature true && git config alias.blame '!./trap'
      """)
    // The traps do work: git as it stands runs them.
    try tree.shell(
      "git blame HEAD -- c.c >/dev/null; rm mark"
    )
    let repository = GitRepository(tree.path)
    let blame = try repository.blame("c.c", lines: [1...3], in: repository.revision("HEAD"))
    #expect(blame.commits.count == 3)
    #expect(try tree.shell("ls mark 2>/dev/null || true").isEmpty)
  }
}
