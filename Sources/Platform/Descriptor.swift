// Unsafe because the system calls on files take pointers to names, buffers and records.

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// An open file or directory, closed when its owner lets go of it. Every call is repeated when a signal interrupts it.
public struct Descriptor: ~Copyable, Sendable {
  /// The number that system calls know it by.
  public let number: Int32

  /// Takes over an open descriptor.
  public init(owning number: Int32) {
    self.number = number
  }

  /// A second descriptor of what this number stands for, not handed on to children.
  public static func duplicate(of number: Int32) throws(SystemError) -> Descriptor {
    let copy = fcntl(number, F_DUPFD_CLOEXEC, 3)
    guard copy >= 0 else { throw .last }
    return Descriptor(owning: copy)
  }

  deinit {
    close(number)
  }

  /// Opens a file to read it, without waiting for a FIFO's writer. A symbolic link is followed.
  public static func open(_ path: BytePath) throws(SystemError) -> Descriptor {
    try opened(path, in: AT_FDCWD, O_RDONLY | O_NONBLOCK)
  }

  /// Opens a directory to list it. A symbolic link is followed.
  public static func openDirectory(_ path: BytePath) throws(SystemError) -> Descriptor {
    try opened(path.bytes.isEmpty ? "." : path, in: AT_FDCWD, O_RDONLY | O_DIRECTORY)
  }

  /// Opens a file of this directory by its name, without following a symbolic link or waiting for a FIFO's writer.
  public func open(_ name: BytePath) throws(SystemError) -> Descriptor {
    try Descriptor.opened(name, in: number, O_RDONLY | O_NONBLOCK | O_NOFOLLOW)
  }

  /// Opens a directory of this directory by its name, without following a symbolic link.
  public func openDirectory(_ name: BytePath) throws(SystemError) -> Descriptor {
    try Descriptor.opened(name, in: number, O_RDONLY | O_DIRECTORY | O_NOFOLLOW)
  }

  /// What a path stands for, a symbolic link followed.
  public static func status(of path: BytePath) throws(SystemError) -> FileStatus {
    try status(of: path, in: AT_FDCWD, 0)
  }

  /// What a name of this directory stands for, a symbolic link itself and not its target.
  public func status(of name: BytePath) throws(SystemError) -> FileStatus {
    try Descriptor.status(of: name, in: number, AT_SYMLINK_NOFOLLOW)
  }

  /// What is open here.
  public func status() throws(SystemError) -> FileStatus {
    try Descriptor.status(of: number)
  }

  /// What is open under that number.
  static func status(of number: Int32) throws(SystemError) -> FileStatus {
    var raw = stat()
    guard unsafe fstat(number, &raw) == 0 else { throw .last }
    return FileStatus(raw)
  }

  /// Appends at most `count` bytes to the buffer; returns how many came, 0 at the end of the file.
  public func read(upTo count: Int, into buffer: inout [UInt8]) throws(SystemError) -> Int {
    while true {
      var result = 0
      buffer.append(addingCapacity: count) { free in
        unsafe free.withUnsafeMutableBufferPointer { bytes, initialised in
          result = unsafe systemRead(number, bytes.baseAddress, min(count, bytes.count))
          initialised = max(0, result)
        }
      }
      if result >= 0 { return result }
      let error = SystemError.last
      guard error.code == EINTR else { throw error }
    }
  }

  /// Writes as many of the bytes as are taken without waiting; returns how many.
  func writeSome(_ bytes: Span<UInt8>) throws(SystemError) -> Int {
    let written = unsafe bytes.withUnsafeBufferPointer { unsafe write(number, $0.baseAddress, $0.count) }
    guard written < 0 else { return written }
    guard errno == EAGAIN || errno == EINTR else { throw .last }
    return 0
  }

  /// Appends at most `count` bytes that are there already; nil when none are there yet, 0 at the end.
  func readAvailable(upTo count: Int, into buffer: inout [UInt8]) throws(SystemError) -> Int? {
    do { return try read(upTo: count, into: &buffer) } catch {
      guard error.code == EAGAIN else { throw error }
      return nil
    }
  }

  /// Writes all of the bytes, however the system cuts them up.
  public func writeAll(_ bytes: Span<UInt8>) throws(SystemError) {
    try Platform.writeAll(bytes, to: number)
  }

  private static func opened(_ path: BytePath, in directory: Int32, _ flags: Int32) throws(SystemError) -> Descriptor {
    while true {
      let number = unsafe openat(directory, path.cString, flags | O_CLOEXEC)
      if number >= 0 { return Descriptor(owning: number) }
      let error = SystemError.last
      guard error.code == EINTR else { throw error }
    }
  }

  private static func status(of path: BytePath, in directory: Int32, _ flags: Int32) throws(SystemError) -> FileStatus {
    var raw = stat()
    guard unsafe fstatat(directory, path.cString, &raw, flags) == 0 else { throw .last }
    return FileStatus(raw)
  }
}

extension BytePath {
  /// The absolute path of what this path leads to, without symbolic links; it must exist.
  public func resolved() throws(SystemError) -> BytePath {
    let path: BytePath = bytes.isEmpty ? "." : self
    guard let resolved = unsafe realpath(path.cString, nil) else { throw .last }
    defer { unsafe free(resolved) }
    return BytePath(checked: unsafe Platform.bytes(ofCString: resolved))
  }
}

/// Writes all of the bytes to an open descriptor, however the system cuts them up.
func writeAll(_ bytes: Span<UInt8>, to number: Int32) throws(SystemError) {
  var written = 0
  while written < bytes.count {
    let rest = bytes.extracting(written...)
    let count = unsafe rest.withUnsafeBufferPointer { unsafe write(number, $0.baseAddress, $0.count) }
    if count > 0 {
      written += count
    } else if count == 0 {
      throw SystemError(code: EIO)
    } else if errno == EAGAIN {
      var waiting = pollfd(fd: number, events: Int16(POLLOUT), revents: 0)
      _ = unsafe poll(&waiting, 1, -1)
    } else if errno != EINTR {
      throw .last
    }
  }
}

/// `read(2)` by a name that a method called `read` does not hide.
private func systemRead(_ number: Int32, _ bytes: UnsafeMutablePointer<UInt8>?, _ count: Int) -> Int {
  unsafe read(number, bytes, count)
}
