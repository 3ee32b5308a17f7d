// Unsafe because the system lists a directory as C records.

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A name in a directory.
public struct DirectoryEntry: Sendable {
  /// The name, without slashes.
  public let name: BytePath
  /// What it stands for; nil where the file system does not say so in its listing.
  public let kind: FileStatus.Kind?
}

extension Descriptor {
  /// The names in this open directory in the system's order, without `.` and `..`.
  ///
  /// Linear in the number of names.
  public func entries() throws(SystemError) -> [DirectoryEntry] {
    let copy = fcntl(number, F_DUPFD_CLOEXEC, 3)
    guard copy >= 0 else { throw .last }
    guard let listing = unsafe fdopendir(copy) else {
      let error = SystemError.last
      close(copy)
      throw error
    }
    defer { unsafe closedir(listing) }
    unsafe rewinddir(listing)  // the copy stands where this descriptor does
    var entries: [DirectoryEntry] = []
    errno = 0
    while let record = unsafe readdir(listing) {
      if let entry = unsafe DirectoryEntry(record) { entries.append(entry) }
      errno = 0
    }
    guard errno == 0 else { throw .last }
    return entries
  }
}

extension DirectoryEntry {
  @unsafe fileprivate init?(_ record: UnsafeMutablePointer<dirent>) {
    guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { return nil }
    let start = unsafe UnsafeRawPointer(record).advanced(by: offset).assumingMemoryBound(to: CChar.self)
    let name = unsafe bytes(ofCString: start)
    guard name.count > 2 || name.contains(where: { $0 != UInt8(ascii: ".") }) else { return nil }
    self.name = BytePath(checked: name)
    kind =
      switch Int32(unsafe record.pointee.d_type) {
      case Int32(DT_REG): .regularFile
      case Int32(DT_DIR): .directory
      case Int32(DT_LNK): .symbolicLink
      case Int32(DT_UNKNOWN): nil
      default: .other
      }
  }
}
