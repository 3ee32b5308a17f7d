/// The rules of one ignore file, in the syntax of `.gitignore` (gitignore(5)).
///
/// A directory that is ignored hides all it holds: what is asked here is only what the rules say of one path itself.
public struct IgnoreRules: Sendable {
  /// What rules say of a path.
  public enum Verdict: Sendable {
    case ignored
    /// A rule with `!` takes back what an earlier one said.
    case kept
  }

  fileprivate struct Rule {
    let glob: Glob
    let verdict: Verdict
    /// The pattern ended with a slash.
    let isForDirectories: Bool
    /// The pattern has no slash, so that it holds for the last name of a path, at any depth.
    let isForNames: Bool
  }

  private let rules: [Rule]

  /// Whether there is no rule at all.
  public var isEmpty: Bool { rules.isEmpty }

  /// The rules of an ignore file with this content. Linear in its length.
  public init(parsing content: [UInt8]) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = content.starts(with: mark) ? content[mark.count...] : content[...]
    self.init(patterns: text.split(separator: UInt8(ascii: "\n")).map(IgnoreRules.pattern))
  }

  /// The rules of these patterns, in the order of their weight: the last that matches a path decides.
  public init(patterns: [ArraySlice<UInt8>]) {
    rules = patterns.compactMap { Rule($0) }
  }

  /// What the last rule that matches says; nil when none does.
  ///
  /// The path begins at the directory of the ignore file, without a slash in front.
  public func verdict(of path: ArraySlice<UInt8>, isDirectory: Bool) -> Verdict? {
    let name = path[(path.lastIndex(of: slash).map { $0 + 1 } ?? path.startIndex)...]
    return rules.last { rule in
      (isDirectory || !rule.isForDirectories) && rule.glob.matches(rule.isForNames ? name : path)
    }?.verdict
  }

  /// What the rules make of a path and the directories above it: whether it, or one of them, is ignored.
  public func hides(_ path: ArraySlice<UInt8>) -> Bool {
    let directories = path.indices.filter { path[$0] == slash }
    return directories.contains { verdict(of: path[..<$0], isDirectory: true) == .ignored }
      || verdict(of: path, isDirectory: false) == .ignored
  }

  /// The pattern in a line: without its carriage return, the spaces at its end that no backslash protects, or anything
  /// when it is a comment.
  private static func pattern(in line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard line.first != UInt8(ascii: "#") else { return [] }
    let line = (line.last == UInt8(ascii: "\r") ? line.dropLast() : line).prefix { $0 != 0 }
    var end = line.startIndex
    var position = line.startIndex
    while position < line.endIndex {
      let isQuoted = line[position] == UInt8(ascii: "\\")
      if line[position] != UInt8(ascii: " ") { end = min(position + (isQuoted ? 2 : 1), line.endIndex) }
      position += isQuoted ? 2 : 1
    }
    return line[..<end]
  }
}

extension IgnoreRules.Rule {
  /// The rule of a pattern; nil when it can match nothing.
  fileprivate init?(_ pattern: ArraySlice<UInt8>) {
    var pattern = pattern
    verdict = pattern.first == UInt8(ascii: "!") ? .kept : .ignored
    if verdict == .kept { pattern.removeFirst() }
    isForDirectories = pattern.last == slash
    if isForDirectories { pattern.removeLast() }
    isForNames = !pattern.contains(slash)
    if pattern.first == slash { pattern.removeFirst() }
    guard !pattern.isEmpty, let glob = Glob(pattern) else { return nil }
    self.glob = glob
  }
}
