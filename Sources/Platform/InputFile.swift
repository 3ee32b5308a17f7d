/// A regular file that is open for reading, and the promise that it did not change meanwhile.
public struct InputFile: ~Copyable {
  /// The path that errors name.
  public let path: BytePath
  /// Its length in bytes when it was opened.
  public var size: Int { opened.size }

  private let descriptor: Descriptor
  private let opened: FileStatus

  /// Opens a named file; a symbolic link is followed.
  public init(_ path: BytePath) throws(FileError) {
    let descriptor = try naming("read", path) { () throws(SystemError) in try Descriptor.open(path) }
    try self.init(descriptor, path: path)
  }

  /// Takes over an open descriptor; the path is for errors.
  public init(_ descriptor: consuming Descriptor, path: BytePath) throws(FileError) {
    self.opened = try InputFile.regularStatus(of: descriptor, path: path)
    self.descriptor = descriptor
    self.path = path
  }

  /// Appends at most `count` bytes, fewer only at the end of the file; returns how many came.
  public func read(upTo count: Int, into buffer: inout [UInt8]) throws(FileError) -> Int {
    try naming("read", path) { () throws(SystemError) in
      var total = 0
      while total < count {
        let got = try descriptor.read(upTo: count - total, into: &buffer)
        if got == 0 { break }
        total += got
      }
      return total
    }
  }

  /// Appends the rest of the file.
  ///
  /// - Throws: `FileError`, also when the buffer would come to hold more than `maximumBytes` or the file changed since
  ///   it was opened.
  public func readToEnd(maximumBytes: Int, into buffer: inout [UInt8]) throws(FileError) {
    guard size <= maximumBytes else { throw FileError("read", path, .tooLarge(limit: maximumBytes)) }
    let step = min(max(size - buffer.count, 4095), 1 << 26) + 1
    while buffer.count <= maximumBytes, try read(upTo: step, into: &buffer) == step {}
    guard buffer.count <= maximumBytes else { throw FileError("read", path, .tooLarge(limit: maximumBytes)) }
    try checkUnchanged()
  }

  /// Keeps the promise once all has been read.
  ///
  /// - Throws: `FileError` when the file changed since it was opened.
  public func checkUnchanged() throws(FileError) {
    guard try InputFile.regularStatus(of: descriptor, path: path) == opened else {
      throw FileError("read", path, .changedMeanwhile)
    }
  }

  private static func regularStatus(of descriptor: borrowing Descriptor, path: BytePath) throws(FileError) -> FileStatus
  {
    let number = descriptor.number
    let status = try naming("read", path) { () throws(SystemError) in try Descriptor.status(of: number) }
    guard status.kind == .regularFile else { throw FileError("read", path, .notRegularFile) }
    return status
  }
}

/// Reads a whole regular file into the buffer, replacing what it held and keeping its memory.
///
/// A symbolic link is followed. FIFOs, sockets, devices and directories are refused without waiting.
/// - Throws: `FileError`, also when the file is longer than `maximumBytes` or changes while it is read.
public func readFile(_ path: BytePath, maximumBytes: Int, into buffer: inout [UInt8]) throws(FileError) {
  buffer.removeAll(keepingCapacity: true)
  let file = try InputFile(path)
  try file.readToEnd(maximumBytes: maximumBytes, into: &buffer)
}

/// The bytes of a whole regular file; see `readFile(_:maximumBytes:into:)`.
public func readFile(_ path: BytePath, maximumBytes: Int) throws(FileError) -> [UInt8] {
  var bytes: [UInt8] = []
  try readFile(path, maximumBytes: maximumBytes, into: &bytes)
  return bytes
}

/// The bytes of standard input up to its end, whatever it is.
///
/// - Throws: `FileError`, also when there are more than `maximumBytes`.
public func readStandardInput(maximumBytes: Int) throws(FileError) -> [UInt8] {
  var bytes: [UInt8] = []
  try naming("read", "standard input") { () throws(SystemError) in
    let input = try Descriptor.duplicate(of: 0)
    while bytes.count <= maximumBytes, try input.read(upTo: 1 << 16, into: &bytes) > 0 {}
  }
  guard bytes.count <= maximumBytes else { throw FileError("read", "standard input", .tooLarge(limit: maximumBytes)) }
  return bytes
}
