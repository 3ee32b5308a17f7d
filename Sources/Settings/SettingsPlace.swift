public import Platform
import SourceTree

/// Where the settings of a scan are, and the folder of the project that is scanned.
public struct SettingsPlace: Hashable, Sendable {
  public static let fileName: BytePath = ".quoth.json"

  /// The settings file as the user would name it; nil when there is none.
  public let file: BytePath?
  public let namedBy: Name
  /// Holds the project's other files for quoth, and is what globs in the settings begin at: the folder of the nearest settings file, else
  /// the repository, else the scanned folder. As the user would name it; empty for the current folder.
  public let projectFolder: BytePath

  /// What led to the settings file.
  public enum Name: Hashable, Sendable {
    case option
    /// `QUOTH_CONFIG`.
    case environment
    /// It lies in the project's folder.
    case nothing
  }

  /// Looks for the settings file that holds for a scanned path; nil stands for standard input, where the current folder counts. A file
  /// that is named goes before the nearest one, and it is not looked at here whether it is there.
  ///
  /// The search goes upwards from the path, and ends at the root of its repository, else of the file system.
  public init(
    around path: BytePath?, named option: BytePath?, environment: Environment = .inherited
  ) throws(FileError) {
    let nearest = try Self.nearest(around: path)
    let folder = nearest?.parent ?? ProjectFolder(around: path ?? ".").flatMap { try? $0.path.resolved() }
    projectFolder = folder.map(Self.asNamed) ?? ""
    if let option {
      (file, namedBy) = (option, .option)
    } else if let value = environment["QUOTH_CONFIG"], !value.isEmpty, let named = BytePath(value) {
      (file, namedBy) = (named, .environment)
    } else {
      (file, namedBy) = (nearest.map { Self.asNamed($0) }, .nothing)
    }
  }

  private static func nearest(around path: BytePath?) throws(FileError) -> BytePath? {
    guard var folder = folder(of: path ?? ".") else { return nil }
    let end = ProjectFolder.repository(around: folder)
    while true {
      if try isThere(folder.appending(fileName)) { return folder.appending(fileName) }
      guard folder != end, folder != folder.parent else { return nil }
      folder = folder.parent
    }
  }

  /// The folder that a path is or lies in, without symbolic links.
  private static func folder(of path: BytePath) -> BytePath? {
    guard let resolved = try? (path.bytes.isEmpty ? "." : path).resolved() else { return nil }
    return (try? Descriptor.status(of: resolved))?.kind == .directory ? resolved : resolved.parent
  }

  private static func isThere(_ path: BytePath) throws(FileError) -> Bool {
    do {
      _ = try Descriptor.status(of: path)
      return true
    } catch {
      if error.isMissing { return false }
      throw FileError("read", path, .system(error))
    }
  }

  /// The way from the current folder.
  private static func asNamed(_ path: BytePath) -> BytePath {
    guard let here = try? ("." as BytePath).resolved() else { return path }
    return path.way(from: here)
  }
}
