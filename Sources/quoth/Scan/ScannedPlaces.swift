import Platform
import Provenance
import SourceTree

/// Where on the disk everything lies that a scan looked at: absolute paths, without symbolic links on the way to a root.
struct ScannedPlaces: Sendable {
  /// Those of the files, by the path as the user named it.
  private let files: [[UInt8]: BytePath]
  /// Those of the roots, by the path as the user named it.
  private let roots: [BytePath: BytePath]
  private let seen: Set<BytePath>
  private let rootLocations: Set<BytePath>
  private let here: BytePath
  /// Whether only changed files were looked at, so that of a folder nothing is known.
  private let isPartial: Bool

  init(_ inputs: ScanInputs) {
    let here = (try? ("." as BytePath).resolved()) ?? "/"
    var roots: [BytePath: BytePath] = [:]
    for case let root? in inputs.roots.map({ BytePath($0) }) {
      roots[root.withoutTrailingSlashes] = (try? root.resolved()) ?? root.located(from: here)
    }
    files = Dictionary(
      inputs.files.map { input in
        let location = input.file.flatMap { file in
          roots[file.root.withoutTrailingSlashes]?.appending(file.relativePath)
        }
        return (input.path, location ?? (BytePath(input.path) ?? "").located(from: here))
      }, uniquingKeysWith: { first, _ in first })
    self.roots = roots
    isPartial = inputs.changes != nil
    self.here = here
    seen = Set(files.values)
    rootLocations = Set(roots.values)
  }

  /// The location of a file or folder that is named as the scan names it.
  func location(of shown: [UInt8]) -> BytePath {
    if let location = files[shown] { return location }
    let path = BytePath(shown) ?? ""
    for folder in path.upwards {
      if let root = roots[folder], let below = path.relative(to: folder) { return root.appending(below) }
    }
    return path.located(from: here)
  }

  /// What the scan knows of a file or folder.
  func standing(of path: BytePath, from folder: BytePath) -> AcceptanceUse.Standing {
    let location = path.located(from: folder)
    if seen.contains(location) { return .seen }
    let isBelowRoot = location.upwards.dropFirst().contains(where: rootLocations.contains)
    do throws(SystemError) {
      // Of a folder that is a root itself the files are told, not the folder.
      return try Descriptor.status(of: location).kind == .directory && isBelowRoot && !isPartial ? .seen : .unseen
    } catch {
      guard error.isMissing else { return .unseen }
      return isBelowRoot ? .seen : .gone
    }
  }
}

extension BytePath {
  /// Where this path leads from a folder, `.` and `..` resolved without asking the disk.
  fileprivate func located(from folder: BytePath) -> BytePath {
    var names: [BytePath] = []
    for name in (isAbsolute ? self : folder.appending(self)).components {
      if name == ".." { _ = names.popLast() } else { names.append(name) }
    }
    return names.reduce("/") { $0.appending($1) }
  }

  /// The path, its folder, the folder of that, and so on.
  fileprivate var upwards: [BytePath] {
    var paths = [self]
    while let last = paths.last, last.parent != last { paths.append(last.parent) }
    return paths
  }

  fileprivate var withoutTrailingSlashes: BytePath {
    guard let end = bytes.lastIndex(where: { $0 != UInt8(ascii: "/") }) else { return self }
    return BytePath(bytes[...end]) ?? self
  }
}
