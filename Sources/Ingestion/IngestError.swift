public import Corpus
import Platform

/// Why ingesting ended before its end.
public enum IngestError: Error, Equatable, Sendable, CustomStringConvertible {
  /// A component's source could not be read to its end.
  case source(component: String, SourceError)
  /// The pack could not be written.
  case pack(PackError)

  public var description: String {
    switch self {
    case .source(let component, let error): "component \(escapedForTerminal(component)): \(error)"
    case .pack(let error): error.description
    }
  }
}
