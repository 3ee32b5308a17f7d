import Corpus
import Platform
import Reporting
import Synchronization

/// How far the fetching and reading of components is, on one line of a terminal. Any task may report.
final class RecipeProgress: Sendable {
  private struct State {
    var phase = ""
    var count = 0
    var begun = 0
    /// In what the phase is measured by.
    var whole = 0
    var done = 0
    var start = ContinuousClock.now
  }

  private let line: Progress
  private let state = Mutex(State())

  init(isShown: Bool) { line = Progress(isEnabled: isShown && isTerminal(2)) }

  /// Begins a phase in which each component weighs so much.
  func begin(_ phase: String, of weights: [Int]) {
    state.withLock { $0 = State(phase: phase, count: weights.count, whole: weights.reduce(0, +)) }
  }

  /// Says that work on a component begins.
  func begin(_ component: Component) {
    let state = state.withLock { state in
      state.begun += 1
      return state
    }
    line.report { "\(state.phase) \(state.begun) of \(state.count): \(component.title)\(Self.pace(state))" }
  }

  /// Says that work on a component of some weight has ended.
  func finish(_ weight: Int) { state.withLock { $0.done += weight } }

  func erase() { line.erase() }

  /// The rate and the time left, once they can be told.
  private static func pace(_ state: State) -> String {
    let seconds = (ContinuousClock.now - state.start) / .seconds(1)
    guard state.done > 0, seconds > 1 else { return "" }
    let left = seconds / Double(state.done) * Double(state.whole - state.done)
    let rate = state.whole > state.count ? ", \(tenths(Double(state.done) / 1e6 / seconds)) MB/s of archives" : ""
    return "\(rate), \(left < 90 ? "\(Int(left)) s" : "\(Int(left / 60)) min") left"
  }
}
