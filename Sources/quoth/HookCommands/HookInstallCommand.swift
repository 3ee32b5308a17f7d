import CommandLineKit
import Platform
import Settings

/// `quoth hook install`: has git run `quoth hook` before each commit and push.
enum HookInstallCommand {
  static let command = Command<Invocation>(
    "install", summary: "Have git check each commit and push of this repository",
    details: """
      Writes hooks into the folder where git looks for them, that of core.hooksPath where it is set. A hook that is there is kept: it runs \
      first, and when it fails, so does the commit. Installing once more does no harm.

      pre-commit runs before each commit, pre-merge-commit before a merge is committed that went without conflicts, pre-push before a push: \
      it sees what came in by rebase, cherry-pick or git commit --no-verify, too.
      """,
    examples: [
      Example("quoth hook install", "Check commits, merges and pushes"),
      Example("quoth hook install --stage pre-push", "Check pushes alone"),
    ],
    settings: HookStages(), operands: [], options: HookStages.options("Install this hook alone"),
    validate: { .hookInstall($0) })

  static func run(_ settings: HookStages, writingTo output: inout StandardOutput) async throws -> ExitStatus {
    guard !HookCommand.isStartedByFramework else {
      return try await HookCommand.run(HookArguments(files: [Array("install".utf8)]), writingTo: &output)
    }
    let folder = try HookFolder()
    let program = try ownProgram()
    let hooks = try settings.stages.map { try folder.hook($0) }
    for hook in hooks {
      try hook.install(HookScript(hook.stage, program: program))
      try output.write("installed: \(hook.path)\(try hook.hasEarlier ? ", which runs \(hook.earlier) first" : "")\n")
    }
    if try EffectiveSettings(ComparisonArguments(), around: folder.repository).corpora.value.contains(
      where: \.isMissing)
    {
      complain("no commit passes before there is a corpus; \(CorpusName.missing)")
    }
    return .clean
  }
}
