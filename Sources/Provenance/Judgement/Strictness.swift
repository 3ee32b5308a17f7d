import Licences

/// How much the policy asks for, where nobody lists it.
public enum Strictness: String, CaseIterable, Hashable, Sendable {
  /// Only what may not stand there fails.
  case lenient
  case normal
  /// Whatever is not settled fails, and what has to be done is told.
  case strict

  public var policy: Policy {
    switch self {
    case .lenient:
      Policy(
        failOn: [.compatibility(.incompatible)],
        warnOn: [.attribution(.unattributed), .attribution(.partial), .compatibility(.unknown)])
    case .normal: .standard
    case .strict:
      Policy(
        failOn: [
          .attribution(.unattributed), .attribution(.partial), .compatibility(.incompatible), .compatibility(.unknown),
        ], warnOn: [.compatibility(.obligations)])
    }
  }
}
