import SourceTree

/// Which files of a source are wanted.
public struct Selection: Sendable {
  /// Larger files are generated or data, and are left out.
  public static let maximumFileBytes = 16 << 20

  private let include: IgnoreRules?
  private let exclude: IgnoreRules

  /// Globs in the syntax of `.gitignore`, against the path within the component. No `include` at all includes everything.
  public init(include: [String] = [], exclude: [String] = []) {
    self.include = include.isEmpty ? nil : Self.rules(include)
    self.exclude = Self.rules(exclude)
  }

  /// Why a file is not wanted; nil when it is. Hidden files and those in hidden directories never are.
  func omission(of path: [UInt8], size: Int) -> Omission? {
    if path.split(separator: UInt8(ascii: "/")).contains(where: { $0.first == UInt8(ascii: ".") }) { return .hidden }
    if let include, !include.hides(path[...]) { return .excluded }
    if exclude.hides(path[...]) { return .excluded }
    if size == 0 { return .empty }
    return size > Self.maximumFileBytes ? .tooLarge : nil
  }

  private static func rules(_ globs: [String]) -> IgnoreRules {
    IgnoreRules(patterns: globs.map { Array($0.utf8)[...] })
  }
}
