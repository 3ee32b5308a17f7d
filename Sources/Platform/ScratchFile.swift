#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A temporary file without a name: it is unlinked as soon as it is open, so nothing of it outlives the process.
public struct ScratchFile: ~Copyable {
  private let descriptor: StorageFile
  /// Bytes written so far.
  public private(set) var byteCount = 0

  /// Opens a scratch file. The name is needed for an instant only; a leftover under it is removed, never read.
  public init(path: [UInt8]) throws(StorageError) {
    try removeFile(path)
    let file = try StorageFile(opening: path, flags: O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o600)
    try removeFile(path)
    descriptor = file
  }

  /// Writes the memory of all elements, in this machine's byte order.
  public mutating func append<Element: BitwiseCopyable>(_ elements: [Element]) throws(StorageError) {
    try descriptor.write(elements.span)
    byteCount += elements.count * MemoryLayout<Element>.stride
  }

  /// Elements as they were appended, from a byte offset.
  public func read<Element: BitwiseCopyable>(_ count: Int, at offset: Int) throws(StorageError) -> [Element] {
    try descriptor.read(count, at: offset)
  }
}
