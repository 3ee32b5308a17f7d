public import Platform
import SourceTree

/// Files of the project by patterns in the syntax of `.gitignore`, against the path from a folder.
public struct PathGlobs: Sendable {
  /// As they are written.
  public let patterns: [String]
  private let rules: IgnoreRules
  private let folder: BytePath

  /// - Parameter folder: where the paths begin.
  public init(_ patterns: [String], from folder: BytePath) {
    self.patterns = patterns
    self.folder = (try? folder.resolved()) ?? folder
    rules = IgnoreRules(patterns: patterns.map { Array($0.utf8)[...] })
  }

  /// Whether a pattern can match anything; an open bracket cannot.
  public static func canMatch(_ pattern: String) -> Bool {
    !IgnoreRules(patterns: [Array(pattern.utf8)[...]]).isEmpty
  }

  /// Whether all files of a finding are among them.
  func contain(_ finding: Finding) -> Bool {
    finding.files.isEmpty ? contain(finding.file) : finding.files.allSatisfy { contain($0.file) }
  }

  private func contain(_ file: [UInt8]) -> Bool {
    guard let path = BytePath(file) else { return false }
    return rules.hides(place(of: path).bytes[...])
  }

  /// The path from the folder; of what does not lie in it, or does not exist, the path as it is.
  private func place(of path: BytePath) -> BytePath {
    guard let parent = try? path.parent.resolved(), let name = BytePath(path.lastComponent) else { return path }
    return parent.appending(name).relative(to: folder) ?? path
  }
}
