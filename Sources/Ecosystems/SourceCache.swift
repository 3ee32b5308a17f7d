public import Platform

/// The folder that keeps what was fetched: `deb/NAME/FILES`, `pypi/NAME/FILE`, and in `apt` the index of Debian. What is there and has
/// the right digest is not fetched again.
public struct SourceCache: Sendable {
  public let folder: BytePath
  private let debian: DebianSources
  private let python: PythonSources

  /// - Parameters:
  ///   - folder: is made if need be.
  ///   - isOffline: whether only what is there already is used.
  public init(_ folder: BytePath, isOffline: Bool) throws(FileError) {
    try makeFolders(folder)
    let folder = try naming("open", folder) { () throws(SystemError) in try folder.resolved() }
    self.folder = folder
    debian = DebianSources(
      folder: folder.appending("deb"), index: DebianIndex(folder: folder.appending("apt")),
      isOffline: isOffline)
    python = PythonSources(folder: folder.appending("pypi"), index: PythonIndex(), isOffline: isOffline)
  }

  /// Where the environment says that caches go; nil when it says nothing.
  public static var standardFolder: BytePath? {
    let environment = Environment.inherited
    if let cache = environment["XDG_CACHE_HOME"].flatMap({ BytePath($0) }), cache.isAbsolute {
      return cache.appending("quoth")
    }
    return environment["HOME"].flatMap { $0.isEmpty ? nil : BytePath($0) }?.appending(".cache/quoth")
  }

  /// The archives of a release, checked by their SHA-256. Any thread may ask.
  /// - Parameter pins: the digests that they must have; when there are none, what the ecosystem's index says.
  public func fetch(_ package: SourcePackage, pins: [ArchiveDigest]) throws(FetchError) -> FetchedSource {
    do {
      switch package.ecosystem {
      case .debian: return try debian.fetch(package, pins: pins)
      case .python: return try python.fetch(package, pins: pins)
      }
    } catch let error as FetchError {
      throw error
    } catch {
      throw FetchError("\(error)")
    }
  }
}
