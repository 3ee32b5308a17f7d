import SourceTree

/// Which files of a component are copies of another lineage, as its manifest says.
public struct CopyRows: Sendable {
  private let rows: [(lineage: String, globs: IgnoreRules)]

  /// - Parameter globs: by lineage, in the syntax of `.gitignore`, against the path within the component.
  public init(_ globs: [String: [String]] = [:]) {
    rows = globs.sorted { $0.key < $1.key }.map { row in
      (row.key.lowercased(), IgnoreRules(patterns: row.value.map { Array($0.utf8)[...] }))
    }
  }

  /// The lineage of a path; nil when no row speaks of it. Of several, the first by name.
  func lineage(of path: [UInt8]) -> String? { rows.first { $0.globs.hides(path[...]) }?.lineage }
}
