import Platform
import Testing

/// Commits in real repositories whose hook is ours: what is refused, and what goes through.
@Suite struct HookTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.buildSamples()
    try workspace.write("project/.quoth.json", #"{"corpora": ["../samples.qpack"], "exclude": ["vendor/**"]}"#)
    try workspace.write("project/own.c", Samples.ownCode(functions: 3))
    try workspace.shell(
      "cd project && git init -q -b main && git config user.email me@here && git config user.name Me && git add -A")
    #expect(try run("quoth hook install").status == 0)
  }

  /// Runs a line of shell in the project, with a `quoth` in PATH as a hook finds it.
  private func run(_ line: String, in folder: String = "project") throws -> Outcome {
    let program = try Workspace.program().parent
    return try workspace.pasted("cd \(folder) && PATH='\(program)':\"$PATH\" && { \(line); } 2>&1")
  }

  private func commits(_ line: String, in folder: String = "project") throws -> Outcome {
    let outcome = try run(line, in: folder)
    #expect(outcome.status == 0, "\(outcome.output)")
    return outcome
  }

  /// A line that has to be refused for a copy in a file.
  private func refuses(_ line: String, naming file: String, in folder: String = "project") throws {
    let outcome = try run(line, in: folder)
    #expect(
      outcome.status == 1 && outcome.output.contains(file) && outcome.output.contains("fernwood"), "\(outcome.output)")
  }

  private func first() throws { _ = try commits("git commit -q -m first") }

  @Test func `a first commit is checked, and the summary says how much`() throws {
    let outcome = try commits("git commit -q -m first")
    #expect(outcome.output.contains("1 file, "), "\(outcome.output)")
    try workspace.write("project/copy.c", Samples.ringPush())
    try refuses("git add -A && git commit -q -m copy", naming: "copy.c")
    #expect(try run("git rev-list --count HEAD").output == "1\n")
  }

  @Test func `a first commit with a copy is refused`() throws {
    try workspace.write("project/copy.c", Samples.ringPush())
    try refuses("git add -A && git commit -q -m first", naming: "copy.c")
    #expect(try run("git rev-parse --verify -q HEAD").status == 1)
  }

  @Test func `what is staged counts and not the working tree`() throws {
    try first()
    try workspace.write("project/new.c", Samples.ownCode(functions: 2))
    _ = try run("git add new.c")
    try workspace.write("project/new.c", Samples.ringPush())
    _ = try commits("git commit -q -m own")
    _ = try run("git add new.c")
    try workspace.write("project/new.c", Samples.ownCode(functions: 2))
    try refuses("git commit -q -m staged", naming: "new.c")
    try workspace.shell("rm project/new.c")
    try refuses("git commit -q -m staged", naming: "new.c")
  }

  @Test func `git commit -a, git commit -- FILE and git commit -p read the index that git made for them`() throws {
    try first()
    try workspace.write("project/own.c", Samples.ownCode(functions: 3) + Samples.ringPush())
    try refuses("git commit -q -a -m all", naming: "own.c")
    try refuses("git commit -q -m one -- own.c", naming: "own.c")
    try workspace.write("project/other.c", Samples.ownCode(functions: 1))
    _ = try commits("git add other.c && git commit -q -m other -- other.c")
  }

  @Test func `a copy that was committed before is no matter of a commit that leaves its lines alone`() throws {
    try workspace.write("project/own.c", Samples.ringPush() + "\n" + Samples.ownCode(functions: 2))
    _ = try commits("git add -A && git commit -q --no-verify -m first")
    try workspace.write("project/own.c", Samples.ringPush() + "\n" + Samples.ownCode(functions: 3))
    _ = try commits("git commit -q -a -m below")
    _ = try commits("git mv own.c moved.c && git commit -q -m moved")
  }

  @Test func `linked working trees are checked by what is staged there`() throws {
    try first()
    _ = try commits("git worktree add -q ../linked")
    try workspace.write("linked/copy.c", Samples.ringPush())
    try workspace.write("linked/.quoth.json", #"{"corpora": ["../samples.qpack"]}"#)
    try refuses("git add -A && git commit -q -m copy", naming: "copy.c", in: "linked")
    try workspace.write("linked/copy.c", Samples.ownCode(functions: 2))
    let outcome = try commits("git add -A && git commit -q -m own", in: "linked")
    #expect(outcome.output.contains("1 file, "), "\(outcome.output)")
  }

  @Test func `merges are checked, with conflicts and without`() throws {
    try first()
    try workspace.write("project/theirs.c", Samples.ringPush())
    _ = try commits("git checkout -q -b theirs && git add -A && git commit -q --no-verify -m theirs")
    try workspace.write("project/ours.c", Samples.ownCode(functions: 2))
    _ = try commits("git checkout -q main && git add -A && git commit -q -m ours")
    try refuses("git merge -q --no-edit theirs", naming: "theirs.c")
    _ = try commits("git merge --abort")
    try workspace.write("project/theirs.c", Samples.ownCode(functions: 4))
    _ = try commits("git add -A && git commit -q -m mine && { git merge -q theirs || true; }")
    try workspace.write("project/theirs.c", Samples.ringPush())
    try refuses("git add -A && git commit -q -m merged", naming: "theirs.c")
    try workspace.write("project/theirs.c", Samples.ownCode(functions: 5))
    _ = try commits("git add -A && git commit -q -m merged")
  }

  @Test func `a commit of excluded files, or of none that are code, passes and says that nothing was checked`() throws {
    try first()
    try workspace.write("project/vendor/ring.c", Samples.ringPush())
    #expect(try commits("git add -A && git commit -q -m vendor").output.contains("nothing was checked"))
    try workspace.write("project/notes.txt", "no code")
    #expect(try commits("git add -A && git commit -q -m notes").output.contains("nothing was checked"))
    #expect(try commits("git rm -q own.c && git commit -q -m less").output.contains("nothing was checked"))
  }

  @Test func `without the corpus that the settings name nothing is committed, and it is told how to get one`() throws {
    try workspace.write("project/.quoth.json", #"{"corpora": ["gone.qpack"]}"#)
    let outcome = try run("git commit -q -m first")
    #expect(
      outcome.status == 1 && outcome.output.contains("gone.qpack") && outcome.output.contains("corpus build"),
      "\(outcome.output)")
    #expect(try run("quoth hook").status == 2)
  }

  @Test func `an eligible file that could not be read is an error`() throws {
    #expect(try run("quoth hook --max-filesize 10 --corpus ../samples.qpack").status == 2)
  }

  @Test func `named files restrict what is checked; those that are not staged are checked as a whole`() throws {
    try workspace.write("project/old.c", Samples.ringPush())
    _ = try commits("git add -A && git commit -q --no-verify -m first")
    try workspace.write("project/new.c", Samples.ringPush())
    _ = try run("git add -A")
    #expect(try run("quoth hook own.c").output.contains("1 file, "))
    try refuses("quoth hook own.c new.c", naming: "new.c")
    try refuses("quoth hook old.c", naming: "old.c")
    #expect(try run("quoth hook ./own.c own.c").status == 0)
    #expect(try run("quoth hook vendor/x.c").status == 2)
    try workspace.write("project/untracked.c", Samples.ringPush())
    let outcome = try run("quoth hook own.c untracked.c")
    #expect(outcome.status == 2 && outcome.output.contains("git add"), "\(outcome.output)")
  }

  @Test func `it checks all that is staged, from wherever it is called`() throws {
    try workspace.write("project/copy.c", Samples.ringPush())
    try workspace.shell("cd project && git add -A && mkdir deep")
    try refuses("quoth hook", naming: "copy.c", in: "project/deep")
  }

  @Test func `a file called install is checked when pre-commit names it`() throws {
    try workspace.write("project/install", "#!/usr/bin/perl\n" + Samples.ownCode(functions: 1))
    let outcome = try run("git add -A && quoth hook uninstall && PRE_COMMIT=1 quoth hook install")
    #expect(outcome.status == 0 && outcome.output.contains("1 file, "), "\(outcome.output)")
    try workspace.shell("test ! -e project/.git/hooks/pre-commit")
  }

  @Test func `the commits that pre-commit names are compared`() throws {
    try first()
    try workspace.write("project/copy.c", Samples.ringPush())
    _ = try commits("git add -A && git commit -q --no-verify -m copy")
    try workspace.write("project/copy.c", Samples.ownCode(functions: 1))
    try refuses(
      "git add -A && PRE_COMMIT_FROM_REF=HEAD~1 PRE_COMMIT_TO_REF=HEAD quoth hook copy.c", naming: "copy.c")
  }

  @Test func `no program of the repository is run beside its hooks`() throws {
    try first()
    try workspace.write("project/canary", "#!/bin/sh\ntouch \"$CANARY\"\nexit 0\n")
    try workspace.write("project/.gitattributes", "*.c filter=planted diff=planted\n")
    try workspace.write("project/copy.c", Samples.ringPush())
    try workspace.shell(
      "cd project && chmod +x canary && git add -A && for name in core.fsmonitor filter.planted.clean "
        + "filter.planted.smudge filter.planted.process diff.planted.textconv diff.planted.command diff.external core.pager; "
        + "do git config $name \"$PWD/canary\"; done && cp canary .git/hooks/post-index-change")
    try refuses("CANARY=\"$PWD/ran\" quoth hook", naming: "copy.c")
    try workspace.shell("test ! -e project/ran")
  }
}
