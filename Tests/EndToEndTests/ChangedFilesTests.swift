import Testing

/// `quoth scan --staged | --changes | --base` on real repositories: which files and lines are checked, and what counts.
@Suite struct ChangedFilesTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.buildSamples()
    try workspace.shell("git init -q -b main r && cd r && git config user.name a && git config user.email a@b.example")
  }

  private func git(_ lines: String) throws { try workspace.shell("cd r; set -e; \(lines)") }

  private func write(_ name: String, _ content: String) throws { try workspace.write("r/\(name)", content) }

  private func scan(_ line: String, status: Int) throws -> ParsedReport {
    let outcome = try workspace.pasted("cd r && quoth scan --corpus ../samples.qpack -f json \(line)")
    #expect(outcome.status == status, "\(outcome.errors)")
    return try ParsedReport(outcome.output)
  }

  /// Each finding as `file:line-line level`.
  private func told(_ report: ParsedReport) -> [String] {
    report.findings.map { "\($0.file):\($0.region?.startLine ?? 0)-\($0.region?.endLine ?? 0) \($0.level)" }
  }

  private func commit() throws { try git("git add -A; git commit -qm a") }

  private let own = Samples.ownCode(functions: 3)

  @Test func `before the first commit all that is staged is new`() throws {
    try write("copy.c", Samples.ringPush())
    try write("notes.txt", "no code\n")
    try git("git add copy.c notes.txt")
    try write("loose.c", Samples.ringPush())
    let report = try scan("--staged", status: 1)
    #expect(told(report) == ["./copy.c:1-13 fail"])
    #expect(report.summary.changes == .init(comparison: "staged against HEAD", files: 2, lines: 14, allLines: false))
    #expect(report.summary.skipped == ["not code": 1])
  }

  @Test func `that nothing is staged is said, and passes`() throws {
    try write("a.c", own)
    try commit()
    let outcome = try workspace.pasted("cd r && quoth scan --corpus ../samples.qpack --staged")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("nothing was checked: no code was changed"))
    #expect(outcome.output.contains("changes staged against HEAD: 0 files, 0 lines"))
  }

  @Test func `a copy that was there before does not count`() throws {
    try write("a.c", Samples.ringPush() + own)
    try commit()
    try write("a.c", Samples.ringPush() + own + "int more(int n) { return n + 7; }\n")
    try git("git add a.c")
    let report = try scan("--staged", status: 0)
    #expect(told(report) == ["./a.c:1-13 pass"])
    #expect(report.findings.first?.decision == "its lines were not changed")
    #expect(report.summary.changes?.lines == 1)
    #expect(told(try scan("--staged --all-lines", status: 1)) == ["./a.c:1-13 fail"])
  }

  @Test func `a copy that the change completes counts`() throws {
    let copy = try Samples.ringPush().split(separator: "\n").map { "\($0)\n" }
    try write("a.c", copy[0..<3].joined() + own)
    try commit()
    try write("a.c", copy.joined() + own)
    try git("git add a.c")
    let report = try scan("--staged", status: 1)
    #expect(told(report) == ["./a.c:1-13 fail"])
    #expect(report.summary.changes?.lines == 10)
  }

  @Test func `content comes from the index when only a part is staged`() throws {
    try write("staged.c", own)
    try write("loose.c", own)
    try commit()
    try write("staged.c", own + Samples.ringPush())
    try git("git add staged.c")
    try write("staged.c", own)
    try write("loose.c", own + Samples.ringPush())
    #expect(told(try scan("--staged", status: 1)).map { $0.prefix(10) } == ["./staged.c"])
    #expect(told(try scan("--changes", status: 1)).map { $0.prefix(9) } == ["./loose.c"])
  }

  @Test func `changes are those of the disk, with files that git does not know`() throws {
    try write("kept.c", Samples.ringPush())
    try write("edited.c", own)
    try write(".gitignore", "*.out.c\n")
    try commit()
    try write("edited.c", "int first(void) { return 1; }\n" + own)
    try write("new.c", Samples.ringPush())
    try write("made.out.c", Samples.ringPush())
    let report = try scan("--changes", status: 1)
    #expect(told(report) == ["./new.c:1-13 fail"])
    #expect(report.summary.filesChecked == 2)
    #expect(
      report.summary.changes
        == .init(comparison: "in the working tree against HEAD", files: 2, lines: 15, allLines: false))
  }

  @Test func `a branch is compared with where it left`() throws {
    try write("old.c", Samples.ringPush())
    try write("gone.c", own)
    try commit()
    try git("git checkout -qb topic; git rm -q gone.c")
    try write("new.c", own + Samples.ringPush())
    try commit()
    try git("git checkout -q main")
    try write("other.c", Samples.ringPush() + own)
    try commit()
    try git("git checkout -q topic; rm new.c")
    let report = try scan("--base main", status: 1)
    #expect(report.findings.map(\.file) == ["./new.c"])
    #expect(report.summary.filesChecked == 1)
    #expect(report.summary.changes?.comparison == "since the merge base with main")
    #expect(try scan("--base topic", status: 0).summary.filesChecked == 0)
  }

  @Test func `a file that was renamed, or made a program, is not new`() throws {
    try write("old name.c", Samples.ringPush() + own)
    try write("mode.c", Samples.ringPush() + own)
    try commit()
    try git("git mv 'old name.c' new.c; echo 'int tail(void) { return 2; }' >>new.c; chmod +x mode.c; git add -A")
    for option in ["--staged", "--changes"] {
      let report = try scan(option, status: 0)
      #expect(report.findings.allSatisfy { $0.level == "pass" })
      #expect(report.summary.changes?.lines == 1)
      #expect(report.findings.contains { $0.file == "./new.c" })
    }
  }

  @Test func `what was deleted is not read, and links and submodules are counted`() throws {
    try write("gone.c", Samples.ringPush())
    try write("link.c", Samples.ringPush())
    try commit()
    try workspace.shell(
      """
      git init -q inner && cd inner && cp ../r/gone.c . && git add -A &&
      git -c user.name=a -c user.email=a@b.example commit -qm a
      """)
    try git("git -c protocol.file.allow=always submodule --quiet add ../inner sub 2>/dev/null; git rm -q gone.c")
    try git("rm link.c; ln -s sub/gone.c link.c; git add -A")
    let staged = try scan("--staged", status: 0)
    #expect(staged.summary.filesChecked == 0)
    #expect(staged.summary.skipped == ["hidden": 1, "submodule": 1, "symbolic link": 1])
    let onDisk = try scan("--changes", status: 0)
    #expect(onDisk.summary.filesChecked == 0 && onDisk.summary.skipped["submodule"] == 1)
    try git("git commit -qm b")
    #expect(try scan("--changes", status: 0).summary.filesChecked == 0)
  }

  @Test func `what was not changed on the disk is not told`() throws {
    try write("image.c", "int a;\0\n")
    try write("large.c", String(repeating: "int a;\n", count: 300))
    try write("inner/a.c", own)
    try commit()
    let report = try scan("--changes --max-filesize 1k", status: 0)
    #expect(report.summary.changes?.files == 0)
    #expect(report.summary.skipped == ["hidden": 1])
    try write("large.c", String(repeating: "int b;\n", count: 300))
    #expect(try scan("--changes --max-filesize 1k", status: 3).summary.changes?.files == 1)
  }

  @Test func `a link that becomes a file is new`() throws {
    try git("ln -s nowhere a.c")
    try commit()
    try git("rm a.c")
    try write("a.c", Samples.ringPush())
    try git("git add a.c")
    #expect(told(try scan("--staged", status: 1)) == ["./a.c:1-13 fail"])
  }

  @Test func `a merge in progress names what it has not decided`() throws {
    try write("a.c", own)
    try write("b.c", own)
    try commit()
    try git("git checkout -qb topic")
    try write("a.c", "int topic;\n" + own)
    try write("b.c", own + Samples.ringPush())
    try commit()
    try git("git checkout -q main")
    try write("a.c", "int main_line;\n" + own)
    try commit()
    try git("git merge -q topic >/dev/null 2>&1 || true")
    let report = try scan("--staged", status: 1)
    #expect(report.findings.map(\.file) == ["./b.c"])
    #expect(report.summary.skipped == ["unmerged": 1])
  }

  @Test func `an intent to add is not staged`() throws {
    try write("a.c", own)
    try commit()
    try write("later.c", Samples.ringPush())
    try git("git add -N later.c")
    #expect(try scan("--staged", status: 0).summary.filesChecked == 0)
    #expect(told(try scan("--changes", status: 1)) == ["./later.c:1-13 fail"])
  }

  @Test func `pointers of LFS are said`() throws {
    try write(
      "big.c", "version https://git-lfs.github.com/spec/v1\noid sha256:\(String(repeating: "0", count: 64))\nsize 9\n")
    try git("git add big.c")
    #expect(try scan("--staged", status: 0).summary.skipped == ["LFS pointer": 1])
  }

  @Test func `what is not checked out is read from the index`() throws {
    try write("in/a.c", own)
    try write("out/b.c", own)
    try commit()
    try git("git checkout -qb topic")
    try write("out/b.c", own + Samples.ringPush())
    try commit()
    try git("git sparse-checkout init --cone; git sparse-checkout set in; git reset -q --soft main")
    #expect(try scan("--staged", status: 1).findings.map(\.file) == ["./out/b.c"])
    #expect(try scan("--changes", status: 0).summary.filesChecked == 0)
  }

  @Test func `linked worktrees and repositories with SHA-256 are read`() throws {
    try write("a.c", own)
    try commit()
    try git("git worktree add -q ../linked")
    try workspace.write("linked/a.c", own + Samples.ringPush())
    try workspace.shell("cd linked; git add a.c")
    try workspace.shell("git init -q --object-format=sha256 long; cp linked/a.c long/; cd long; git add a.c")
    for folder in ["linked", "long"] {
      for option in ["--staged", "--changes"] {
        let outcome = try workspace.quoth("scan --corpus samples.qpack -f json \(option) \(folder)")
        #expect(outcome.status == 1)
        #expect(try ParsedReport(outcome.output).findings.map(\.file) == ["\(folder)/a.c"])
      }
    }
    try workspace.shell("cd long; git -c user.name=a -c user.email=a@b.example commit -qm a")
    let clean = try workspace.quoth("scan --corpus samples.qpack -f json --changes long")
    #expect(try ParsedReport(clean.output).summary.filesChecked == 0)
  }

  @Test func `line ends that git converts are no change`() throws {
    try write("a.c", try Samples.ringPush() + own)
    try write(".gitattributes", "*.c text eol=crlf\n")
    try commit()
    try git("rm a.c; git checkout -q a.c; grep -q $(printf '\\r') a.c")
    #expect(try scan("--changes", status: 0).summary.filesChecked == 0)
    try git("printf 'int tail;\\r\\n' >>a.c")
    let changed = try scan("--changes", status: 0)
    #expect(changed.summary.changes?.lines == 1)
    #expect(told(changed) == ["./a.c:1-13 pass"])
  }

  @Test func `names with newlines, other encodings and dashes are read`() throws {
    try workspace.shell("cd r; cp ../samples.qpack /dev/null")
    try workspace.write("copy.c", Samples.ringPush())
    try git(
      "cp ../copy.c ./-rf.c; cp ../copy.c \"$(printf 'a\\nb\\tc.c')\"; cp ../copy.c \"$(printf 'x\\377.c')\"; git add -A"
    )
    let report = try scan("--staged", status: 1)
    #expect(report.findings.map(\.file) == ["./-rf.c", "./a\nb\tc.c", "./x\u{FFFD}.c"])
    try git(
      "git commit -qm a; git checkout -qb topic; for f in *.c; do cat \"./$f\" >\"./n$f\"; done; git add -A; git commit -qm b"
    )
    #expect(try scan("--base main", status: 1).findings.count == 3)
    try git(
      "git rm -q -- *.c; git commit -qm c; git checkout -q main; git checkout -qb loose; for f in *.c; do cat \"./$f\" >\"./n$f\"; done"
    )
    #expect(try scan("--changes", status: 1).findings.count == 3)
  }

  @Test func `paths, excludes and .quothignore hold`() throws {
    for name in ["src/a.c", "src/made/b.c", "lib/c.c", "lib/d.c", ".hidden/e.c"] { try write(name, Samples.ringPush()) }
    try write(".quothignore", "made/\n")
    try git("git add -A")
    #expect(try scan("--staged src", status: 1).findings.map(\.file) == ["src/a.c"])
    #expect(try scan("--staged --exclude lib/d.c .", status: 1).findings.map(\.file) == ["./lib/c.c", "./src/a.c"])
    #expect(try scan("--staged --no-ignore src", status: 1).findings.map(\.file) == ["src/a.c", "src/made/b.c"])
    #expect(try scan("--staged lib/d.c src/made/b.c", status: 1).findings.map(\.file) == ["lib/d.c", "src/made/b.c"])
    let inside = try workspace.pasted("cd r/src && quoth scan --corpus ../../samples.qpack -f json --staged")
    #expect(try ParsedReport(inside.output).findings.map(\.file) == ["./a.c"])
  }

  @Test func `credit counts in the state that is scanned`() throws {
    let notice = """
      This project has code of fernwood 1.2.0 (https://fernwood.example/).
      Copyright (c) 2019 The Fernwood Authors
      SPDX-License-Identifier: MIT

      """
    try write("a.c", Samples.ringPush())
    try write("NOTICE", notice)
    try git("git add a.c")
    #expect(try scan("--staged", status: 1).findings.first?.attribution.credits.isEmpty == true)
    try git("git add NOTICE; rm NOTICE")
    let staged = try #require(scan("--staged", status: 0).findings.first)
    #expect(staged.attribution.verdict == "attributed")
    #expect(staged.attribution.credits.map(\.file) == ["NOTICE"])
    try git("git commit -qm a; git checkout -qb topic; mkdir sub; cp a.c sub/c.c; git add sub; git commit -qm b")
    #expect(try scan("--base main sub", status: 0).findings.first?.attribution.credits.map(\.file) == ["NOTICE"])
    try git("git rm -q --cached NOTICE; git commit -qm c")
    #expect(try scan("--base main sub", status: 1).findings.first?.attribution.credits.map(\.file) == [])
  }

  @Test func `the project licence is that of the state that is scanned`() throws {
    try write("package.json", "{\"license\": \"Apache-2.0\"}\n")
    try write("a.c", own)
    try git("git add -A; rm package.json")
    #expect(try scan("--staged", status: 0).summary.project.licence == "Apache-2.0")
    try git("git commit -qm a; git branch topic")
    #expect(try scan("--base topic", status: 0).summary.project.licence == "Apache-2.0")
    #expect(try scan("--changes", status: 0).summary.project.licence == nil)
  }

  @Test func `accepted findings in unchanged lines are not called unused`() throws {
    try write("a.c", Samples.ringPush() + own)
    let accepted = try workspace.pasted("cd r && quoth baseline create --corpus ../samples.qpack .")
    #expect(accepted.status == 0, "\(accepted.errors)")
    try commit()
    try git("echo 'int tail;' >>a.c; git add a.c")
    #expect(try scan("--staged", status: 0).summary.remarks.map(\.text) == [])
  }

  @Test func `a base that is missing is an error with its remedy`() throws {
    try write("a.c", own)
    try commit()
    try git(
      "git checkout -qb topic; git commit -q --allow-empty -m b; git checkout -q main; git commit -q --allow-empty -m c"
    )
    try workspace.shell("git clone -q --depth 1 --no-single-branch file://$PWD/r shallow 2>/dev/null")
    for (folder, base, words) in [
      ("r", "nowhere", "no commit called nowhere"), ("r", "--help", "no commit called --help"),
      ("shallow", "origin/topic", "git fetch --unshallow"),
    ] {
      let outcome = try workspace.pasted("cd \(folder) && quoth scan --corpus ../samples.qpack --base=\(base)")
      #expect(outcome.status == 2)
      #expect(outcome.output.isEmpty)
      #expect(outcome.errorLines.count == 1)
      #expect(outcome.errors.contains(words), "\(outcome.errors)")
    }
  }

  @Test func `outside of a repository there are no changes`() throws {
    try workspace.write("plain/a.c", own)
    for line in ["--staged plain", "--changes plain", "--base main plain", "--staged r/../plain r"] {
      let outcome = try workspace.quoth("scan --corpus samples.qpack \(line)")
      #expect(outcome.status == 2)
      #expect(outcome.errors.contains("git repository"))
    }
  }

  @Test func `a HEAD that cannot be read is an error, not an empty past`() throws {
    try write("a.c", own)
    try commit()
    try git("rm -rf .git/objects/$(git rev-parse HEAD | cut -c1-2)")
    let outcome = try workspace.quoth("scan --corpus samples.qpack --staged r")
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
  }

  @Test func `content that this clone lacks makes the scan incomplete`() throws {
    try write("a.c", own)
    try commit()
    try write("b.c", Samples.ringPush())
    try git("git add b.c; object=$(git rev-parse :b.c); rm -f .git/objects/$(echo $object | sed 's|^..|&/|')")
    let report = try scan("--staged", status: 3)
    #expect(report.summary.failures.map(\.file) == ["./b.c"])
    #expect(!report.summary.complete)
  }

  @Test func `a report of changes cannot be verified`() throws {
    try write("a.c", Samples.ringPush())
    try git("git add a.c")
    let line = "cd r && quoth scan --corpus ../samples.qpack --staged --exit-zero -o json=../report.json >/dev/null"
    #expect(try workspace.pasted(line).status == 0)
    let outcome = try workspace.quoth("verify --corpus samples.qpack report.json")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("staged against HEAD"))
  }
}
