import Synchronization

/// One line on standard error that says how far the work has come, rewritten in place.
///
/// Shown only on a terminal, at most ten times a second. Any thread may report.
public final class Progress: Sendable {
  private struct State {
    var shown: ContinuousClock.Instant?
    var isVisible = false
  }

  private let isEnabled: Bool
  private let state = Mutex(State())

  /// A progress line, silent unless standard error is a terminal.
  public init(isEnabled: Bool = isTerminal(2)) {
    self.isEnabled = isEnabled
  }

  /// Shows the text, which is only made when it is time to; longer than the terminal is wide, it is cut.
  public func report(_ text: () -> String) {
    guard isEnabled else { return }
    state.withLockIfAvailable { state in
      let now = ContinuousClock.now
      if let shown = state.shown, now - shown < .milliseconds(100) { return }
      state.shown = now
      state.isVisible = true
      writeToStandardError("\r" + text().prefix((terminalWidth(2) ?? 80) - 1) + eraseToEndOfLine)
    }
  }

  /// Erases the line; call it before anything else is written to the terminal.
  public func erase() {
    state.withLock { state in
      if state.isVisible { writeToStandardError("\r" + eraseToEndOfLine) }
      state.isVisible = false
    }
  }
}

private let eraseToEndOfLine = "\u{1B}[K"
