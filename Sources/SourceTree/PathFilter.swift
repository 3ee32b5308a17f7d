import Platform

/// What the user wants to have scanned below a root, by path alone.
struct PathFilter {
  private var includes: RootedPatterns?
  private var excludes: RootedPatterns
  private let includesHidden: Bool

  init(_ settings: WalkSettings) {
    includes = settings.includes.patterns.isEmpty ? nil : RootedPatterns(settings.includes)
    excludes = RootedPatterns(settings.excludes)
    includesHidden = settings.includesHidden
  }

  /// The same below a root.
  func at(_ root: BytePath) -> PathFilter {
    var filter = self
    filter.includes = includes?.at(root)
    filter.excludes = excludes.at(root)
    return filter
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
    case .regularFile: return includes?.hide(relative) == false ? .excluded : nil
    }
  }

  /// Whether the root is excluded, a directory that is walked.
  var excludesRoot: Bool { excludes.hideRoot }

  /// Whether a file that the user named is excluded, by its own name or that of a directory on its way.
  func excludes(named path: BytePath) -> Bool { excludes.hideFile(path) }
}
