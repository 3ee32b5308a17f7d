#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What the system knows about a file without reading it.
public struct FileStatus: Hashable, Sendable {
  /// What a name in a directory stands for.
  public enum Kind: Sendable {
    case regularFile, directory, symbolicLink
    /// A FIFO, socket or device.
    case other
  }

  /// Which file this is, whatever its names.
  public struct Identity: Hashable, Sendable {
    let device: UInt64
    let inode: UInt64
  }

  /// What it is.
  public let kind: Kind
  /// Which file it is.
  public let identity: Identity
  /// Its length in bytes.
  public let size: Int
  /// When its content last changed, in nanoseconds since 1970.
  let modified: Int64

  init(_ raw: stat) {
    kind =
      switch raw.st_mode & S_IFMT {
      case S_IFREG: .regularFile
      case S_IFDIR: .directory
      case S_IFLNK: .symbolicLink
      default: .other
      }
    identity = Identity(
      device: UInt64(truncatingIfNeeded: raw.st_dev), inode: UInt64(truncatingIfNeeded: raw.st_ino))
    size = Int(raw.st_size)
    #if canImport(Darwin)
      let time = raw.st_mtimespec
    #else
      let time = raw.st_mtim
    #endif
    modified = Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
  }
}
