import Testing

/// `quoth hook install` on repositories that git made, judged by what git then runs.
@Suite struct HookInstallTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.shell(
      "git init -q project && cd project && git config user.email me@here && git config user.name Me")
  }

  /// Runs quoth in a folder of the workspace.
  private func quoth(_ line: String, in folder: String = "project") throws -> Outcome {
    try workspace.pasted("cd \(folder) && quoth \(line)")
  }

  private func installs(in folder: String = "project") throws -> Outcome {
    let outcome = try quoth("hook install", in: folder)
    try #require(outcome.status == 0, "\(outcome.errors)")
    return outcome
  }

  private func write(hook name: String, _ body: String, mode: String = "755") throws {
    try workspace.write(name, "#!/bin/sh\n\(body)\n")
    try workspace.shell("chmod \(mode) \(name)")
  }

  @Test func `hooks are programs in the hooks folder, which is made when it is missing`() throws {
    try workspace.shell("rm -rf project/.git/hooks")
    _ = try installs()
    try workspace.shell(
      "for stage in pre-commit pre-merge-commit pre-push; do test -x project/.git/hooks/$stage && sh -n project/.git/hooks/$stage || exit; done"
    )
  }

  @Test func `one stage alone can be installed and taken away`() throws {
    #expect(try quoth("hook install --stage pre-commit").status == 0)
    try workspace.shell("test -x project/.git/hooks/pre-commit && test ! -e project/.git/hooks/pre-merge-commit")
    #expect(try quoth("hook uninstall --stage pre-merge-commit").output.contains("no hook of quoth"))
    try workspace.shell("test -x project/.git/hooks/pre-commit")
  }

  @Test func `installing twice changes nothing, and uninstalling leaves the folder as it was`() throws {
    try workspace.shell("rm -f project/.git/hooks/*.sample; cp -R project/.git/hooks before")
    _ = try installs()
    let first = try workspace.bytes("project/.git/hooks/pre-commit")
    _ = try installs()
    #expect(try workspace.bytes("project/.git/hooks/pre-commit") == first)
    #expect(try quoth("hook uninstall").status == 0)
    try workspace.shell("diff -r before project/.git/hooks")
    #expect(try quoth("hook uninstall").status == 0)
  }

  @Test func `a hook that was there is restored byte for byte, with its mode, and as the link that it was`() throws {
    try write(hook: "project/.git/hooks/pre-commit", "echo earlier", mode: "710")
    try write(hook: "project/tool.sh", "echo tool")
    try workspace.shell("ln -s ../../tool.sh project/.git/hooks/pre-merge-commit")
    let listing = "cd project/.git/hooks && rm -f *.sample && ls -l --time-style=full-iso && cat pre-commit"
    try workspace.shell("(\(listing)) > before")
    #expect(try installs().output.contains("runs"))
    _ = try installs()
    #expect(try quoth("hook uninstall").output.contains("is back"))
    try workspace.shell("(\(listing)) > after; diff before after && test -x project/tool.sh")
  }

  @Test func `the hook that was there runs first, sees its arguments, and its exit status counts`() throws {
    try write(hook: "project/.git/hooks/pre-commit", "echo earlier \"$#\" >> \"$OUT\"; exit \"$STATUS\"")
    _ = try installs()
    let refused = try workspace.pasted(
      "cd project && OUT=../ran STATUS=3 git commit -q --allow-empty -m one; echo $? && .git/hooks/pre-commit; true")
    #expect(refused.output.hasPrefix("1\n"), "\(refused.output)")
    #expect(String(decoding: try workspace.bytes("ran"), as: UTF8.self) == "earlier 0\n")
    let status = try workspace.pasted("cd project && OUT=../ran STATUS=3 .git/hooks/pre-commit a b; test $? = 3")
    #expect(status.status == 0)
    #expect(String(decoding: try workspace.bytes("ran"), as: UTF8.self) == "earlier 0\nearlier 2\n")
  }

  @Test func `a hook that git would not run, since it is no program, stays so`() throws {
    try write(hook: "project/.git/hooks/pre-commit", "touch ../ran", mode: "644")
    _ = try installs()
    _ = try workspace.pasted("cd project && .git/hooks/pre-commit")
    try workspace.shell("test ! -e ran")
  }

  @Test func `a hook that others put over ours, and the one that ours kept, are never lost`() throws {
    try write(hook: "project/.git/hooks/pre-commit", "echo first")
    _ = try installs()
    try write(hook: "project/.git/hooks/pre-commit", "echo second")
    let outcome = try quoth("hook install")
    #expect(outcome.status == 2 && outcome.errors.contains("before-quoth"), "\(outcome.errors)")
    #expect(try quoth("hook uninstall").output.contains("no hook of quoth"))
    try workspace.shell(
      "cd project/.git/hooks && grep -q first pre-commit.before-quoth && grep -q second pre-commit")
  }

  @Test func `core.hooksPath is obeyed, also when it is relative or begins at the home of the user`()
    throws
  {
    try workspace.shell("git -C project config core.hooksPath .hooks")
    _ = try installs()
    try workspace.shell("test -x project/.hooks/pre-commit && test ! -e project/.git/hooks/pre-commit")
    try workspace.shell("mkdir project/deep && git -C project config core.hooksPath '~/project/tilde'")
    let outcome = try workspace.pasted("cd project/deep && HOME=\"$(cd ../.. && pwd)\" quoth hook install")
    #expect(outcome.status == 0, "\(outcome.errors)")
    try workspace.shell("test -x project/tilde/pre-commit")
  }

  @Test(arguments: ["\"$PWD/shared\"", "../shared"])
  func `a hooks folder outside of the repository is refused, and the way out is told`(place: String) throws {
    try workspace.shell("mkdir shared && git -C project config core.hooksPath \(place)")
    let outcome = try quoth("hook install")
    #expect(outcome.status == 2 && outcome.errors.contains("core.hooksPath"), "\(outcome.errors)")
    try workspace.shell("test -z \"$(ls shared)\"")
    try workspace.shell(
      "cd project && git config core.hooksPath \"$(git rev-parse --path-format=absolute --git-common-dir)/hooks\"")
    _ = try installs()
    try workspace.shell("test -x project/.git/hooks/pre-commit")
  }

  @Test func `a link that leads out of the repository is not followed`() throws {
    try workspace.shell("mkdir shared && rm -rf project/.git/hooks && ln -s ../../shared project/.git/hooks")
    #expect(try quoth("hook install").status == 2)
    try workspace.shell("test -z \"$(ls shared)\"")
  }

  @Test func `linked working trees and folders below share the hooks of their repository`() throws {
    try workspace.shell(
      "cd project && git commit -q --allow-empty -m one && git worktree add -q ../linked && mkdir ../linked/in")
    _ = try installs(in: "linked/in")
    try workspace.shell("test -x project/.git/hooks/pre-commit && test ! -e linked/.git/hooks")
  }

  @Test func `outside of a repository it says what to do`() throws {
    let outcome = try quoth("hook install", in: ".")
    #expect(outcome.status == 2 && outcome.errors.contains("git init"), "\(outcome.errors)")
  }

  @Test func `the hooks of Husky are left to Husky`() throws {
    try workspace.shell("git -C project config core.hooksPath .husky/_")
    #expect(try quoth("hook install").errors.contains(".husky/pre-commit"))
    try workspace.shell("test ! -e project/.husky")
  }

  @Test func `where there is no corpus it says that no commit passes yet`() throws {
    #expect(try installs().output.contains("installed"))
    #expect(try quoth("hook install").errors.contains("no commit passes") == !CorporaTests.isBuiltIn)
  }
}
