// Unsafe for one reason: system calls take C strings and raw buffers. Every call is checked here and nowhere else.
#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// An open file that is closed when its owner goes.
struct StorageFile: ~Copyable {
  private let number: Int32
  private let path: [UInt8]

  /// What `fstat` says of a file.
  struct Facts: Equatable {
    var device: UInt64
    var inode: UInt64
    var byteCount: Int
    var isRegular: Bool
    /// The permission bits, those for sticky and set-id files included.
    var permissions: UInt32
  }

  init(opening path: [UInt8], flags: Int32, mode: UInt32 = 0o666) throws(StorageError) {
    self.path = path
    if path.isEmpty || path.contains(0) { throw StorageError(action: "open", path: path, code: EINVAL) }
    var result: Int32
    repeat {
      result = unsafe open(cString(path), flags | O_CLOEXEC, mode_t(truncatingIfNeeded: mode))
    } while result < 0 && errno == EINTR
    if result < 0 { throw StorageError(action: "open", path: path, code: errno) }
    number = result
  }

  deinit { _ = close(number) }

  private func failure(to action: String, code: Int32 = errno) -> StorageError {
    StorageError(action: action, path: path, code: code)
  }

  /// Writes the memory of all elements, however short the writes are.
  func write<Element: BitwiseCopyable>(_ elements: Span<Element>) throws(StorageError) {
    let code = unsafe elements.withUnsafeBytes { buffer -> Int32 in
      var done = 0
      while done < buffer.count {
        let written = unsafe systemWrite(number, buffer.baseAddress?.advanced(by: done), buffer.count - done)
        if written < 0 && errno == EINTR { continue }
        if written <= 0 { return written < 0 ? errno : EIO }
        done += written
      }
      return 0
    }
    if code != 0 { throw failure(to: "write", code: code) }
  }

  /// Elements as their memory was written, from a byte offset; a file that ends before is an error.
  func read<Element: BitwiseCopyable>(_ count: Int, at offset: Int) throws(StorageError) -> [Element] {
    var code: Int32 = 0
    let byteCount = count * MemoryLayout<Element>.stride
    let elements = unsafe [Element](unsafeUninitializedCapacity: count) { buffer, initializedCount in
      code = unsafe readAll(UnsafeMutableRawBufferPointer(start: buffer.baseAddress, count: byteCount), at: offset)
      initializedCount = code == 0 ? count : 0
    }
    if code != 0 { throw failure(to: "read", code: code) }
    return elements
  }

  /// Fills a buffer; the error number, or 0.
  private func readAll(_ buffer: UnsafeMutableRawBufferPointer, at offset: Int) -> Int32 {
    var done = 0
    while done < buffer.count {
      let count = unsafe pread(
        number, buffer.baseAddress?.advanced(by: done), buffer.count - done, off_t(offset + done))
      if count < 0 && errno == EINTR { continue }
      if count <= 0 { return count < 0 ? errno : EIO }
      done += count
    }
    return 0
  }

  func facts() throws(StorageError) -> Facts {
    var status = stat()
    if unsafe fstat(number, &status) != 0 { throw failure(to: "inspect") }
    return Facts(status)
  }

  func setPermissions(_ permissions: UInt32) throws(StorageError) {
    if fchmod(number, mode_t(truncatingIfNeeded: permissions)) != 0 { throw failure(to: "set the permissions of") }
  }

  /// Empties the file.
  func truncate() throws(StorageError) {
    if ftruncate(number, 0) != 0 { throw failure(to: "truncate") }
  }

  /// Returns once the content has reached the drive.
  func synchronise() throws(StorageError) {
    while fsync(number) != 0 {
      if errno != EINTR { throw failure(to: "sync") }
    }
  }

  /// Takes the exclusive advisory lock, without waiting; false when another open file holds it.
  func lock() throws(StorageError) -> Bool {
    while flock(number, LOCK_EX | LOCK_NB) != 0 {
      if errno == EWOULDBLOCK { return false }
      if errno != EINTR { throw failure(to: "lock") }
    }
    return true
  }

  /// Maps the file for reading. An empty file gets an address too, of which nothing may be read.
  func map(byteCount: Int) throws(StorageError) -> UnsafeRawPointer {
    let base = unsafe mmap(nil, max(byteCount, 1), PROT_READ, MAP_PRIVATE, number, 0)
    guard let base = unsafe base, unsafe base != MAP_FAILED else { throw failure(to: "map") }
    return UnsafeRawPointer(base)
  }
}

extension StorageFile.Facts {
  fileprivate init(_ status: stat) {
    device = UInt64(truncatingIfNeeded: status.st_dev)
    inode = UInt64(truncatingIfNeeded: status.st_ino)
    byteCount = Int(status.st_size)
    isRegular = status.st_mode & S_IFMT == S_IFREG
    permissions = UInt32(status.st_mode) & 0o7777
  }
}

/// What stands at a path, links not followed; nil when nothing does.
func facts(at path: [UInt8]) throws(StorageError) -> StorageFile.Facts? {
  var status = stat()
  if unsafe lstat(cString(path), &status) == 0 { return StorageFile.Facts(status) }
  if errno == ENOENT { return nil }
  throw StorageError(action: "inspect", path: path, code: errno)
}

/// Removes a file or a symbolic link; a missing one is well.
public func removeFile(_ path: [UInt8]) throws(StorageError) {
  if unsafe unlink(cString(path)) != 0 && errno != ENOENT {
    throw StorageError(action: "remove", path: path, code: errno)
  }
}

/// Gives a file or a symbolic link another name; what had that name is replaced.
public func renameFile(_ path: [UInt8], to destination: [UInt8]) throws(StorageError) {
  if unsafe rename(cString(path), cString(destination)) != 0 {
    throw StorageError(action: "rename to", path: destination, code: errno)
  }
}

/// Syncs the directory that holds a path, so that a rename in it outlives a power cut.
func synchroniseDirectory(of path: [UInt8]) throws(StorageError) {
  let slash = path.lastIndex(of: UInt8(ascii: "/"))
  let directory = slash.map { $0 == 0 ? [UInt8(ascii: "/")] : Array(path[..<$0]) } ?? [UInt8(ascii: ".")]
  try StorageFile(opening: directory, flags: O_RDONLY | O_DIRECTORY).synchronise()
}

/// The number of this process.
var processNumber: Int32 { getpid() }

private func systemWrite(_ number: Int32, _ base: UnsafeRawPointer?, _ count: Int) -> Int {
  unsafe write(number, base, count)
}

private func cString(_ path: [UInt8]) -> [CChar] { path.map { CChar(bitPattern: $0) } + [0] }
