import Platform
import SourceTree

/// The hooks folder of the repository around the current folder.
struct HookFolder {
  let path: BytePath
  /// That of the working tree.
  let repository: BytePath

  /// - Throws: when there is no repository, or its hooks are kept where others are concerned.
  init() throws {
    let here = try naming("read", ".") { () throws(SystemError) in try ("." as BytePath).resolved() }
    guard let repository = ProjectFolder.repository(around: here) else {
      throw CommandError("there is no git repository around \(here): change into one, or make one with 'git init'")
    }
    let hooks = try GitRepository(repository).hooksFolder()
    if hooks.path.components.suffix(2) == [".husky", "_"] {
      throw CommandError("Husky writes the hooks of this repository: put the line 'quoth hook' into .husky/pre-commit")
    }
    guard hooks.isInRepository else {
      throw CommandError(
        """
        core.hooksPath leads out of this repository, to \(hooks.path), where other repositories may have their hooks, too: run \
        'quoth hook' from the hook there, or give this repository hooks of its own with \
        'git config core.hooksPath "$(git rev-parse --path-format=absolute --git-common-dir)/hooks"'
        """)
    }
    (path, self.repository) = (hooks.path, repository)
  }

  func hook(_ stage: HookStage) throws -> InstalledHook { try InstalledHook(stage, in: path) }
}
