/// A shell that completions can be written for.
public enum Shell: String, CaseIterable, Sendable {
  case bash, zsh, fish
}

extension Program {
  /// A script that teaches `shell` to complete the commands, options, choices and paths of the program.
  public func completions(for shell: Shell) -> String {
    switch shell {
    case .bash: bashCompletions(of: description)
    case .zsh: zshCompletions(of: description)
    case .fish: fishCompletions(of: description)
    }
  }
}

/// Text between single quotation marks, as all shells but fish read it: a quotation mark inside ends, escapes, resumes.
func shellQuoted(_ text: String) -> String {
  "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
}
