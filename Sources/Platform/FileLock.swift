#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// An exclusive lock between processes: `flock` on a file that also names its holder. The system drops the lock when the
/// holder dies; the file is removed when the lock is given back.
public struct FileLock: ~Copyable {
  private let path: [UInt8]
  private let descriptor: StorageFile

  /// Another process holds the lock.
  public struct Held: Error, Equatable, Sendable {
    /// The number of that process; nil when it could not be read.
    public let process: Int?
  }

  /// Takes the lock without waiting.
  /// - Throws: ``Held`` when somebody has it, ``StorageError`` when the file cannot be made.
  public init(path: [UInt8]) throws {
    while true {
      let file = try StorageFile(opening: path, flags: O_RDWR | O_CREAT | O_NOFOLLOW)
      guard try file.lock() else { throw Held(process: try holder(in: file)) }
      // The former holder may have removed the file between our open and our lock: then the lock is on nothing.
      guard try facts(at: path) == file.facts() else { continue }
      try file.truncate()
      try file.write(Array("\(processNumber)\n".utf8).span)
      self.path = path
      descriptor = file
      return
    }
  }

  deinit { try? removeFile(path) }
}

private func holder(in file: borrowing StorageFile) throws(StorageError) -> Int? {
  let bytes: [UInt8] = try file.read(min(file.facts().byteCount, 20), at: 0)
  return Int(String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self))
}
