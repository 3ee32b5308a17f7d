/// What the user said about colour: `--color auto|always|never`.
public enum ColourChoice: String, CaseIterable, Sendable {
  case auto, always, never

  /// Whether to colour, given the environment and whether a terminal shows it.
  ///
  /// The flag wins, then `NO_COLOR` (not empty), then `FORCE_COLOR` and `CLICOLOR_FORCE` (not empty, not `0`), then
  /// `TERM=dumb`.
  public func isColoured(environment: Environment, isTerminal: Bool) -> Bool {
    switch self {
    case .always: return true
    case .never: return false
    case .auto: break
    }
    if let value = environment["NO_COLOR"], !value.isEmpty { return false }
    for name in ["FORCE_COLOR", "CLICOLOR_FORCE"] {
      if let value = environment[name], !value.isEmpty, value != Array("0".utf8) { return true }
    }
    if let value = environment["TERM"], value == Array("dumb".utf8) { return false }
    return isTerminal
  }
}
