import Platform

/// What is wrong with a manifest.
public enum ManifestError: Error, Equatable, Sendable {
  /// The file could not be read.
  case unreadable(String)
  /// It is no JSON5, or its outermost value is not what it should be.
  case malformed(String)
  /// A field of a component; `component` is its name, or its number from 1 when it has none.
  case field(component: String, field: String, reason: String)
}

extension ManifestError: CustomStringConvertible {
  /// A sentence without the manifest's name, which the caller puts in front.
  public var description: String {
    switch self {
    case .unreadable(let reason), .malformed(let reason): reason
    case .field(let component, let field, let reason):
      "component \(escapedForTerminal(component)): `\(escapedForTerminal(field))` \(reason)"
    }
  }
}
