/// How much evidence a finding needs. Each level is one threshold on ``Match/score``; `docs/engine.md` has the measured recall and
/// rate of false alarms of each.
public enum Sensitivity: String, CaseIterable, Sendable {
  case low, normal, high

  /// The lowest score that is reported, in log odds.
  public var threshold: Float {
    switch self {
    case .low: 3.4
    case .normal: 0.6
    case .high: -1
    }
  }
}
