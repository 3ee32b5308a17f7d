import Platform
import Testing

/// Scans with `--blame` of real repositories.
@Suite struct CommitFactsTests {
  /// A repository whose first commit brings code of its own, and whose second brings a copy, with an assistant.
  private func repository() throws -> (workspace: Workspace, commit: String) {
    let workspace = try Workspace()
    try workspace.buildSamples()
    try workspace.write(".gitignore", "samples.qpack\ncommit\n")
    try workspace.write("queue.c", Samples.ownCode(functions: 3))
    try workspace.shell(
      "git init -q -b main && git config user.name a && git config user.email a@example.org && git add . && git commit -qm first"
    )
    try workspace.write("ring.c", Samples.ringPush())
    try workspace.shell(
      """
      export GIT_COMMITTER_DATE='2026-03-04 12:00 +0000' && \
      git add . && git commit -qm 'A queue\n\nCo-authored-by: Claude <noreply@anthropic.com>\n' && git rev-parse HEAD > commit
      """)
    return (workspace, String(decoding: try workspace.bytes("commit").dropLast(), as: UTF8.self))
  }

  @Test func `a finding names the commit that brought it in, its day and the assistant`() throws {
    let (workspace, commit) = try repository()
    let text = try workspace.quoth("scan --corpus samples.qpack --blame ring.c").output
    #expect(text.contains("  commit    \(commit.prefix(12)) of 2026-03-04, names Claude\n"), "\(text)")
    let found = try #require(try workspace.report(["--blame"]).findings.first?.commit)
    #expect(found.id == commit)
    #expect(found.date == "2026-03-04")
    #expect(found.lines == 13)
    #expect(found.assistants == ["Claude"])
    #expect(found.unknown == nil)
    #expect(try workspace.report([]).findings.map(\.commit) == [nil])
  }

  @Test func `a file that was changed since is not traced, and says so`() throws {
    let (workspace, _) = try repository()
    try workspace.shell("echo '/* later */' >> ring.c")
    let found = try #require(try workspace.report(["--blame"]).findings.first?.commit)
    #expect(found.id == nil)
    #expect(found.unknown == "the file is not as the last commit has it")
  }

  @Test func `where there is no history, or its end is cut off, the commit is not known`() throws {
    let (workspace, _) = try repository()
    try workspace.shell(
      "git clone -q --depth 1 \"file://$PWD\" shallow && mkdir bare && cp ring.c bare && rm -rf .git")
    #expect(
      try workspace.report(["--blame", "bare"]).findings.map(\.commit?.unknown) == ["the file is in no git repository"])
    let shallow = try workspace.report(["--blame", "shallow"]).findings.map(\.commit?.unknown)
    #expect(shallow == ["the clone is shallow; 'git fetch --unshallow' brings the rest of the history"])
  }

  @Test func `a rule can be stricter for commits that name an assistant`() throws {
    let (workspace, _) = try repository()
    try workspace.write(
      ".quoth.json",
      "{ failOn: [], corpora: ['samples.qpack'], rules: [{ when: { assisted: true }, then: 'fail', reason: 'look at it' }] }"
    )
    let outcome = try workspace.quoth("scan")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("fails by rule 1: look at it"))
    // The same copy, brought in by a person.
    try workspace.shell("git commit -q --amend -m 'A queue'")
    #expect(try workspace.quoth("scan").status == 0)
  }
}
