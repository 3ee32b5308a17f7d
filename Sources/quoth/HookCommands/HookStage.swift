/// A moment at which git runs a hook that `quoth hook install` writes.
enum HookStage: String, CaseIterable, Sendable {
  case preCommit = "pre-commit"
  case preMergeCommit = "pre-merge-commit"
  case prePush = "pre-push"
}
