import CommandLineKit
import Platform

/// `quoth hook uninstall`: takes the hooks away that `quoth hook install` wrote.
enum HookUninstallCommand {
  static let command = Command<Invocation>(
    "uninstall", summary: "Take away what quoth hook install wrote",
    details: "A hook that was there before is put in its place again, as it was. Hooks of others are left alone.",
    examples: [Example("quoth hook uninstall", "Check commits no more")],
    settings: HookStages(), operands: [], options: HookStages.options("Take this hook away alone"),
    validate: { .hookUninstall($0) })

  static func run(_ settings: HookStages, writingTo output: inout StandardOutput) async throws -> ExitStatus {
    guard !HookCommand.isStartedByFramework else {
      return try await HookCommand.run(HookArguments(files: [Array("uninstall".utf8)]), writingTo: &output)
    }
    let folder = try HookFolder()
    let hooks = try settings.stages.map { try folder.hook($0) }
    for hook in hooks {
      let hasEarlier = try hook.hasEarlier
      guard hook.isOurs else {
        try output.write("not there: \(hook.path) is no hook of quoth\n")
        continue
      }
      try hook.uninstall()
      try output.write("removed: \(hook.path)\(hasEarlier ? "; the hook that was there before is back" : "")\n")
    }
    return .clean
  }
}
