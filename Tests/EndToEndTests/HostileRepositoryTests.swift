import Testing

/// A scan of changes runs nothing that a repository names to be run.
@Suite struct HostileRepositoryTests {
  @Test func `a scan of changes runs nothing that the repository names`() throws {
    let workspace = try Workspace()
    try workspace.buildSamples()
    try workspace.shell("git init -q -b main r && cd r && git config user.name a && git config user.email a@b.example")
    try workspace.write("r/a.c", Samples.ownCode(functions: 3))
    try workspace.write("r/moved.c", Samples.ownCode(functions: 4))
    try workspace.write("r/.gitattributes", "*.c filter=trap diff=trap merge=trap\n")
    try workspace.shell("cd r && git add -A && git commit -qm one && git checkout -qb topic")
    try workspace.write("r/a.c", Samples.ownCode(functions: 3) + Samples.ringPush())
    try workspace.shell("cd r && git mv moved.c renamed.c && git add -A && git commit -qm two")
    try workspace.write("r/renamed.c", Samples.ownCode(functions: 4) + Samples.ringPush())
    try workspace.shell("cd r && git add -A")
    try workspace.write("trap", "#!/bin/sh\necho \"$0 $*\" >>\"${0%/*}/mark\"\ncat\n")
    try workspace.write("config", Self.configuration)
    try workspace.shell(
      """
      chmod +x trap; mkdir hooks; sed -i "s|TRAP|$PWD/trap|; s|HOOKS|$PWD/hooks|" config; cat config >>r/.git/config
      for hook in pre-commit post-index-change post-checkout reference-transaction fsmonitor-watchman; do
        cp trap hooks/$hook; cp trap r/.git/hooks/$hook
      done
      """)
    // The traps do work: git as it stands runs them.
    try workspace.shell("cd r; touch a.c; git status >/dev/null 2>&1; git diff HEAD >/dev/null 2>&1; test -s ../mark")
    try workspace.shell("rm mark; touch r/a.c")
    for (options, file) in [
      ("--staged", "renamed.c"), ("--changes", "a.c"), ("--base main", "a.c"), ("--staged --all-lines", "renamed.c"),
    ] {
      let outcome = try workspace.pasted("cd r && quoth scan --corpus ../samples.qpack -f json \(options)")
      #expect([0, 1].contains(outcome.status), "\(outcome.errors)")
      if options != "--changes" {
        #expect(try ParsedReport(outcome.output).findings.map(\.file).contains("./\(file)"))
      }
      #expect(throws: (any Error).self, "\(options) ran a trap") {
        try workspace.shell("test -e mark -o -e hooks/mark")
      }
    }
  }

  private static let configuration = """
    [core]
      fsmonitor = TRAP
      pager = TRAP
      editor = TRAP
      sshCommand = TRAP
      askPass = TRAP
      hooksPath = HOOKS
      alternateRefsCommand = TRAP
    [pager]
      diff-index = TRAP
      diff-tree = TRAP
      ls-files = TRAP
      ls-tree = TRAP
      rev-parse = TRAP
      cat-file = TRAP
      merge-base = TRAP
    [alias]
      diff-index = !TRAP
      diff-tree = !TRAP
      ls-files = !TRAP
      ls-tree = !TRAP
      rev-parse = !TRAP
      cat-file = !TRAP
      merge-base = !TRAP
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
    [merge "trap"]
      driver = TRAP
    [log]
      showSignature = true
    [gpg]
      program = TRAP
    [credential]
      helper = TRAP
    [protocol]
      allow = always
    """
}
