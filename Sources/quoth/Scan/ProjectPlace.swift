import Platform
import SourceTree

/// Where a scanned root lies in its project.
struct ProjectPlace: Sendable {
  let folder: ProjectFolder
  /// As the user named it.
  private let root: BytePath
  /// The names from the project's folder to the root; those of the root's folder when it is a file.
  private let way: [BytePath]
  private let isFile: Bool

  /// Nil when the root cannot be looked at any more.
  /// - Parameter snapshot: the state of the project that is meant; nil for the one on the disk.
  init?(ofRoot root: BytePath, in snapshot: GitSnapshot? = nil) {
    let named = root.bytes.isEmpty ? "." : root
    guard let resolved = try? named.resolved() else { return nil }
    isFile = (try? Descriptor.status(of: resolved))?.kind != .directory
    self.root = isFile ? named.parent : named
    let place = isFile ? resolved.parent : resolved
    folder = ProjectFolder(
      ProjectFolder(around: place).flatMap { try? $0.path.resolved() } ?? place, in: snapshot)
    way = place.relative(to: folder.path)?.components ?? []
  }

  /// The path of a file below the root, from the project's folder.
  func path(of file: SourceFile) -> BytePath {
    let below = isFile ? BytePath(file.path.lastComponent) ?? "" : file.relativePath
    return BytePath(joining: way).appending(below)
  }

  /// A path from the project's folder as the user would name it.
  func shown(_ path: BytePath) -> BytePath {
    let names = path.components
    let shared = zip(names, way).prefix { $0 == $1 }.count
    var shown = root
    for _ in shared..<way.count { shown = shown.lexicalParent }
    return names.dropFirst(shared).reduce(shown) { $0 == "." ? $1 : $0.appending($1) }
  }
}

extension BytePath {
  fileprivate init(joining names: some Sequence<BytePath>) { self = names.reduce("" as BytePath) { $0.appending($1) } }

  /// One folder up, without asking the disk.
  fileprivate var lexicalParent: BytePath {
    let names = components
    guard let last = names.last, last != ".." else { return self == "." ? ".." : appending("..") }
    return parent
  }
}

/// A path within a project.
struct ProjectPath: Hashable, Comparable, Sendable {
  let place: ProjectPlace
  /// From the project's folder; empty for that folder itself.
  let path: BytePath

  /// The folder that holds it.
  var folder: ProjectPath {
    ProjectPath(place: place, path: BytePath(joining: path.components.dropLast()))
  }

  /// The folders that hold it, the nearest first, the project's own last.
  var foldersUpwards: [ProjectPath] {
    let names = path.components
    return names.indices.reversed().map { end in
      ProjectPath(place: place, path: BytePath(joining: names[..<end]))
    }
  }

  static func < (a: Self, b: Self) -> Bool { (a.place.folder.path, a.path) < (b.place.folder.path, b.path) }
  static func == (a: Self, b: Self) -> Bool { a.place.folder.path == b.place.folder.path && a.path == b.path }
  func hash(into hasher: inout Hasher) {
    hasher.combine(place.folder.path)
    hasher.combine(path)
  }
}
