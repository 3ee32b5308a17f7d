import Platform

/// What the user wants to have scanned, by path alone.
struct PathFilter {
  private let includes: IgnoreRules?
  private let excludes: IgnoreRules
  private let includesHidden: Bool

  init(_ settings: WalkSettings) {
    includes = settings.includes.isEmpty ? nil : IgnoreRules(patterns: settings.includes.map { $0[...] })
    excludes = IgnoreRules(patterns: settings.excludes.map { $0[...] })
    includesHidden = settings.includesHidden
  }

  /// Why an entry of a tree is not scanned; nil when it is.
  ///
  /// - Parameters:
  ///   - path: the way to it from where the scope's paths begin; from `start`, the way from the root.
  ///   - name: its last component.
  func skipReason(
    of path: [UInt8], from start: Int, name: BytePath, kind: FileStatus.Kind, scope: IgnoreScope?
  ) -> SkipReason? {
    let isDirectory = kind == .directory
    let relative = path[start...]
    if name == ".git" { return .hidden }
    if excludes.verdict(of: relative, isDirectory: isDirectory) == .ignored { return .excluded }
    let verdict = scope?.verdict(of: path, isDirectory: isDirectory)
    if verdict == .ignored { return .ignored }
    if name.bytes.first == UInt8(ascii: "."), !includesHidden, verdict != .kept { return .hidden }
    switch kind {
    case .directory: return nil
    case .symbolicLink: return .symbolicLink
    case .other: return .notRegularFile
    case .regularFile: return includes?.hides(relative) == false ? .excluded : nil
    }
  }

  /// Whether a file that the user named is excluded, by its own name or that of a directory on its way.
  func excludes(named path: BytePath) -> Bool {
    let way = path.components.filter { $0 != ".." }.map(\.bytes).joined(separator: [slash])
    return excludes.hides(Array(way)[...])
  }
}
