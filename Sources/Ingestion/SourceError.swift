public import Platform

/// Why a source could not be read to its end. What a pack would say of half a component would be wrong, so it ends the ingest.
public enum SourceError: Error, Equatable, Sendable {
  case archive(BytePath, ArchiveError)
  /// A directory or git repository; the sentence says which, and why.
  case tree(String)
}

extension SourceError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .archive(let path, let error): "cannot ingest \(path): \(error)"
    case .tree(let sentence): sentence
    }
  }
}
