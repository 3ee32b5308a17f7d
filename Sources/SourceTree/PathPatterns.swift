public import Platform

/// Patterns in the syntax of `.gitignore`.
public struct PathPatterns: Sendable {
  public var patterns: [[UInt8]]
  /// The folder that the paths begin at; nil when that is the root that is walked.
  public var folder: BytePath?

  public init(_ patterns: [[UInt8]], from folder: BytePath? = nil) {
    self.patterns = patterns
    self.folder = folder
  }
}

extension PathPatterns: ExpressibleByArrayLiteral {
  public init(arrayLiteral patterns: [UInt8]...) { self.init(patterns) }
}

/// Patterns as they hold below one root.
struct RootedPatterns {
  private let rules: IgnoreRules
  /// Where their paths begin, without symbolic links; nil for the root.
  private let folder: BytePath?
  /// The way from their folder to the root, with a slash at its end when it is not empty.
  private var way: [UInt8] = []

  init(_ patterns: PathPatterns) {
    rules = IgnoreRules(patterns: patterns.patterns.map { $0[...] })
    folder = patterns.folder.flatMap { try? $0.resolved() }
  }

  /// The same below a root; when that does not lie in their folder, the paths begin at it.
  func at(_ root: BytePath) -> RootedPatterns {
    var rooted = self
    rooted.way = names(to: root)?.flatMap { $0.bytes + [slash] } ?? []
    return rooted
  }

  /// What they say of an entry, by the path from the root.
  func verdict(of path: ArraySlice<UInt8>, isDirectory: Bool) -> IgnoreRules.Verdict? {
    rules.verdict(of: way.isEmpty ? path : (way + path)[...], isDirectory: isDirectory)
  }

  /// Whether they hide a file, or a directory on its way, by the path from the root.
  func hide(_ path: ArraySlice<UInt8>) -> Bool { rules.hides(way.isEmpty ? path : (way + path)[...]) }

  /// Whether they hide the root, a directory, or one that it lies in.
  var hideRoot: Bool { !way.isEmpty && rules.hides(way[...]) }

  /// Whether they hide a file that is a root itself, or a directory on its way.
  func hideFile(_ path: BytePath) -> Bool {
    let names = names(to: path) ?? path.components.filter { $0 != ".." }
    return rules.hides(Array(names.map(\.bytes).joined(separator: [slash]))[...])
  }

  /// The names from the folder down to a path; nil when there is no folder, or the path does not lie in it.
  private func names(to path: BytePath) -> [BytePath]? {
    guard let folder, let path = try? path.resolved() else { return nil }
    return path.relative(to: folder)?.components
  }
}
