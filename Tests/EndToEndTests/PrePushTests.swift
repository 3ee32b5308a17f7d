import Platform
import Testing

/// Pushes of real repositories to a bare one whose pre-push hook is ours: what is refused, and what goes through.
@Suite struct PrePushTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.buildSamples()
    try workspace.write("project/.quoth.json", #"{"corpora": ["../samples.qpack"]}"#)
    try workspace.write("project/own.c", Samples.ownCode(functions: 3))
    try workspace.shell(
      "git init -q --bare -b main remote && cd project && git init -q -b main && git config user.email me@here && "
        + "git config user.name Me && git add -A && git commit -q -m first && git remote add origin ../remote")
    #expect(try run("quoth hook install --stage pre-push").status == 0)
  }

  private func run(_ line: String) throws -> Outcome {
    let program = try Workspace.program().parent
    return try workspace.pasted("cd project && PATH='\(program)':\"$PATH\" && { \(line); } 2>&1")
  }

  private func succeeds(_ line: String) throws -> Outcome {
    let outcome = try run(line)
    #expect(outcome.status == 0, "\(outcome.output)")
    return outcome
  }

  private func refuses(_ line: String, naming file: String) throws {
    let outcome = try run(line)
    #expect(
      outcome.status == 1 && outcome.output.contains(file) && outcome.output.contains("fernwood"), "\(outcome.output)")
  }

  private func commits(_ file: String, _ content: String) throws {
    try workspace.write("project/\(file)", content)
    _ = try succeeds("git add -A && git commit -q -m '\(file)'")
  }

  @Test func `the first push of a branch is checked as a whole, from its first commit on`() throws {
    try commits("copy.c", Samples.ringPush())
    try commits("more.c", Samples.ownCode(functions: 2))
    try refuses("git push -q origin main", naming: "copy.c")
    #expect(try run("git -C ../remote rev-parse -q --verify main").status != 0)
    _ = try succeeds("git rm -q copy.c && git commit -q -m gone")
    let outcome = try succeeds("git push -q origin main")
    #expect(outcome.output.contains("2 files, "), "\(outcome.output)")
  }

  @Test func `of a branch that the remote has only what is new to it counts`() throws {
    try commits("old.c", Samples.ringPush())
    _ = try succeeds("git push -q --no-verify -u origin main")
    try commits("new.c", Samples.ownCode(functions: 2))
    let outcome = try succeeds("git push -q")
    #expect(outcome.output.contains("1 file, "), "\(outcome.output)")
    try commits("new.c", Samples.ownCode(functions: 2) + Samples.ringPush())
    try refuses("git push -q", naming: "new.c")
  }

  @Test func `a new branch is compared with what the remote has of it`() throws {
    try commits("old.c", Samples.ringPush())
    _ = try succeeds("git push -q --no-verify origin main && git checkout -q -b topic")
    try commits("topic.c", Samples.ownCode(functions: 2))
    let outcome = try succeeds("git push -q origin topic")
    #expect(outcome.output.contains("1 file, ") && outcome.output.contains("refs/heads/topic"), "\(outcome.output)")
  }

  @Test func `what a merge brings in from the remote was pushed before`() throws {
    _ = try succeeds("git push -q origin main && git checkout -q -b topic")
    try commits("topic.c", Samples.ownCode(functions: 2))
    _ = try succeeds("git push -q origin topic && git checkout -q main")
    try commits("main.c", Samples.ringPush())
    _ = try succeeds("git push -q --no-verify origin main && git checkout -q topic && git merge -q --no-edit main")
    try commits("topic.c", Samples.ownCode(functions: 4))
    let outcome = try succeeds("git push -q origin topic")
    #expect(outcome.output.contains("1 file, "), "\(outcome.output)")
    try commits("topic.c", Samples.ringPush())
    try refuses("git push -q origin topic", naming: "topic.c")
  }

  @Test func `a line that a merge leaves as one of its sides has it is not new`() throws {
    _ = try succeeds("git push -q origin main && git checkout -q -b topic")
    let own = try workspace.bytes("project/own.c")
    let text = String(decoding: own, as: UTF8.self)
    try commits("own.c", text + "\n" + Samples.ownCode(functions: 1))
    _ = try succeeds("git push -q origin topic && git checkout -q main")
    try commits("own.c", Samples.ringPush() + text)
    _ = try succeeds("git push -q --no-verify origin main && git checkout -q topic && git merge -q --no-edit main")
    let outcome = try succeeds("git push -q origin topic")
    #expect(outcome.output.contains("nothing fails") || !outcome.output.contains("fernwood"), "\(outcome.output)")
  }

  @Test func `a forced push is compared with the history that both have`() throws {
    _ = try succeeds("git push -q origin main")
    try commits("a.c", Samples.ringPush())
    _ = try succeeds("git push -q --no-verify origin main && git reset -q --hard HEAD~1")
    try commits("b.c", Samples.ringPush())
    try refuses("git push -q -f origin main", naming: "b.c")
  }

  @Test func `deletions, and what the remote has already, check nothing and say so`() throws {
    let said = "nothing was checked"
    _ = try succeeds("git push -q origin main main:other")
    #expect(try succeeds("git push -q origin :other").output.contains(said))
    #expect(try succeeds("git push -q origin main:again").output.contains(said))
    #expect(try succeeds("git push -q origin main").output.contains(said))
  }

  @Test func `an annotated tag is checked by its commit, and a tag of a file is told`() throws {
    _ = try succeeds("git push -q origin main")
    try commits("copy.c", Samples.ringPush())
    try refuses("git tag -a v1 -m one && git push -q origin v1", naming: "copy.c")
    let outcome = try succeeds("git tag file HEAD:own.c && git push -q origin file")
    #expect(outcome.output.contains("refs/tags/file is no commit"), "\(outcome.output)")
  }

  @Test func `several branches are checked one after the other, and one that fails stops the push`() throws {
    _ = try succeeds("git push -q origin main && git checkout -q -b topic")
    try commits("copy.c", Samples.ringPush())
    _ = try succeeds("git checkout -q main")
    try commits("own2.c", Samples.ownCode(functions: 2))
    try refuses("git push -q origin main topic", naming: "copy.c")
    #expect(try run("git -C ../remote log -1 --format=%s main").output == "first\n")
  }

  @Test func `a push to an address without a name counts all that is pushed as new`() throws {
    _ = try succeeds("git push -q origin main")
    try commits("copy.c", Samples.ringPush())
    try refuses("git push -q ../remote main", naming: "copy.c")
  }

  @Test func `commits that git commit did not make are seen: cherry-picked and rebased ones`() throws {
    _ = try succeeds("git push -q origin main && git checkout -q -b topic")
    try commits("copy.c", Samples.ringPush())
    _ = try succeeds("git checkout -q main")
    try commits("other.c", Samples.ownCode(functions: 1))
    try refuses("git cherry-pick topic >/dev/null && git push -q origin main", naming: "copy.c")
  }

  @Test func `the hook that was there gets the same arguments and lines, and its exit status counts`() throws {
    try workspace.write(
      "project/.git/hooks/pre-push", "#!/bin/sh\necho \"$1 $2\" >> \"$OUT\"; cat >> \"$OUT\"; exit \"$STATUS\"\n")
    _ = try succeeds("chmod 755 .git/hooks/pre-push && quoth hook install --stage pre-push")
    let outcome = try run("OUT=../told STATUS=3 git push -q origin main")
    #expect(outcome.status == 1 && !outcome.output.contains("checked"), "\(outcome.output)")
    let commit = try run("git rev-parse main").output.dropLast()
    let zeros = String(repeating: "0", count: 40)
    #expect(
      String(decoding: try workspace.bytes("told"), as: UTF8.self)
        == "origin ../remote\nrefs/heads/main \(commit) refs/heads/main \(zeros)\n")
    try commits("copy.c", Samples.ringPush())
    try refuses("OUT=../told STATUS=0 git push -q origin main", naming: "copy.c")
  }

  @Test func `what git would not write is refused`() throws {
    for line in ["main", "a b c d", "refs/heads/main HEAD refs/heads/main HEAD"] {
      let outcome = try run("echo '\(line)' | quoth hook --push origin")
      #expect(outcome.status == 2 && outcome.output.contains("pre-push"), "\(outcome.output)")
    }
    #expect(try run("quoth hook --push origin own.c </dev/null").status == 2)
  }
}
