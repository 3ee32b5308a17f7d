public import Platform

/// Which of the files that git keeps a scan is about, by the paths that the user named and the settings of a walk.
///
/// Of the ignore files only those of ours hold, as they stand on the disk: what `.gitignore` says is for files that git does not keep.
public struct TrackedFiles {
  /// A path that the user named.
  private struct Root {
    let named: BytePath
    let filter: PathFilter
  }

  /// What is to be done with a file.
  public enum Verdict: Hashable, Sendable {
    /// It is scanned: the root that it lies below as the user named it, and the way from there; empty for a named file.
    case scanned(root: BytePath, relativePath: BytePath)
    case skipped(SkippedPath)
    /// It lies below no path that was named.
    case elsewhere
  }

  private let project: ProjectFolder
  /// By the way from the repository's root.
  private var roots: [BytePath: Root] = [:]
  private let obeysIgnoreFiles: Bool
  private var scopes: [BytePath: IgnoreScope?] = [:]

  /// - Parameter repository: its directory, without symbolic links.
  /// - Throws: `FileError` for a root that is not there, or lies in no such repository.
  public init(in repository: BytePath, under roots: [BytePath], _ settings: WalkSettings) throws(FileError) {
    project = ProjectFolder(repository)
    obeysIgnoreFiles = settings.honoursIgnoreFiles
    let filter = PathFilter(settings)
    for root in roots {
      let location = try TrackedFiles.location(of: root)
      guard let way = location.relative(to: repository) else {
        throw FileError("scan", root, .unavailable("it does not lie in the git repository \(repository)"))
      }
      if self.roots[way] == nil { self.roots[way] = Root(named: root, filter: filter.at(root)) }
    }
  }

  /// Where a path leads, without symbolic links on the way. Its last name may be gone from the disk.
  public static func location(of path: BytePath) throws(FileError) -> BytePath {
    let path = path.bytes.isEmpty ? "." : path
    if let location = try? path.resolved() { return location }
    let folder = try naming("read", path) { () throws(SystemError) in try path.parent.resolved() }
    return folder.appending(BytePath(path.lastComponent) ?? "")
  }

  /// What is to be done with a file, by its path from the repository's root.
  public mutating func verdict(on path: BytePath) -> Verdict {
    var way = path
    while true {
      if let root = roots[way] { return verdict(on: path, below: root, at: way) }
      guard !way.bytes.isEmpty else { return .elsewhere }
      way = way.folder
    }
  }

  private mutating func verdict(on path: BytePath, below root: Root, at way: BytePath) -> Verdict {
    let relative = path.relative(to: way) ?? ""
    let shown = root.named.appending(relative)
    if relative.bytes.isEmpty {
      return root.filter.excludes(named: root.named)
        ? .skipped(SkippedPath(path: shown, reason: .excluded)) : .scanned(root: root.named, relativePath: "")
    }
    if root.filter.excludesRoot { return .skipped(SkippedPath(path: root.named, reason: .excluded)) }
    let start = path.bytes.count - relative.bytes.count
    var end = start
    for name in relative.components {
      let scope = scope(of: BytePath(path.bytes[..<end].dropLast()) ?? "")
      end += name.bytes.count
      let isLast = end == path.bytes.count
      let reason = root.filter.skipReason(
        of: Array(path.bytes[..<end]), from: start, name: name, kind: isLast ? .regularFile : .directory, scope: scope)
      if let reason { return .skipped(SkippedPath(path: shown, reason: reason)) }
      end += 1
    }
    return .scanned(root: root.named, relativePath: relative)
  }

  /// The rules of `.quothignore` files that hold in a folder.
  private mutating func scope(of folder: BytePath) -> IgnoreScope? {
    guard obeysIgnoreFiles else { return nil }
    if let known = scopes[folder] { return known }
    var scope: IgnoreScope?
    var way: BytePath = ""
    for name in [""] + folder.components {
      way = way.appending(name)
      if let known = scopes[way] {
        scope = known
      } else {
        scope =
          rules(in: way).map { rules in
            IgnoreScope(
              above: scope, depth: way.bytes.isEmpty ? 0 : way.bytes.count + 1, quothRules: rules, gitRules: [],
              isRepositoryRoot: false)
          } ?? scope
        scopes.updateValue(scope, forKey: way)
      }
    }
    return scope
  }

  private func rules(in folder: BytePath) -> IgnoreRules? {
    guard case .source(let content)? = project.file(folder.appending(".quothignore"))?.load(maximumBytes: 1 << 24)
    else {
      return nil
    }
    return IgnoreRules(parsing: content)
  }
}
