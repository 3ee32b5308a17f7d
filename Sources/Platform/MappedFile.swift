// Unsafe for one reason: mapped memory is a raw pointer. It is seen from outside as a bounds-checked span only.
#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A regular file mapped for reading. Meant for files that are replaced by rename and never changed in place: a mapped file
/// that another program truncates ends this one.
@safe public final class MappedFile: Sendable {
  public let byteCount: Int
  @usableFromInline nonisolated(unsafe) let base: UnsafeRawPointer

  /// Maps a file; anything but a regular file is refused as an invalid argument.
  public init(path: [UInt8]) throws(StorageError) {
    let file = try StorageFile(opening: path, flags: O_RDONLY | O_NONBLOCK)
    let facts = try file.facts()
    if !facts.isRegular { throw StorageError(action: "map", path: path, code: EINVAL) }
    byteCount = facts.byteCount
    unsafe base = try file.map(byteCount: facts.byteCount)
  }

  deinit {
    unsafe munmap(UnsafeMutableRawPointer(mutating: base), max(byteCount, 1))
  }

  /// Lends the bytes of the file.
  @inlinable @inline(__always)
  public func withBytes<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(unsafe RawSpan(_unsafeStart: base, byteCount: byteCount))
  }
}
