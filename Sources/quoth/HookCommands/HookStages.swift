import CommandLineKit

/// What `quoth hook install` and `quoth hook uninstall` are told.
struct HookStages: Sendable {
  /// None stands for all.
  var named: [HookStage] = []
  var shared = SharedSettings()

  var stages: [HookStage] { HookStage.allCases.filter { named.isEmpty || named.contains($0) } }

  static func options(_ help: String) -> [OptionGroup<HookStages>] {
    [
      OptionGroup("Options", [.values("stage", \.named, .choice(of: HookStage.self), help: help)]),
      SharedSettings.options.lifted(to: \.shared),
    ]
  }
}
