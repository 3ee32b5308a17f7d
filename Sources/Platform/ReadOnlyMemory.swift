// Unsafe for one reason: memory that is not Swift's own is a raw pointer. It is seen from outside as a bounds-checked span only.
#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Bytes that nobody changes and that are read where they lie: a mapped file, or a part of the program.
@safe public final class ReadOnlyMemory: Sendable {
  public let byteCount: Int
  @usableFromInline nonisolated(unsafe) let base: UnsafeRawPointer
  private let isMapped: Bool

  /// Maps a regular file; anything else is refused as an invalid argument. Meant for files that are replaced by rename and never
  /// changed in place: a mapped file that another program truncates ends this one.
  public init(mapping path: [UInt8]) throws(StorageError) {
    let file = try StorageFile(opening: path, flags: O_RDONLY | O_NONBLOCK)
    let facts = try file.facts()
    if !facts.isRegular { throw StorageError(action: "map", path: path, code: EINVAL) }
    byteCount = facts.byteCount
    unsafe base = try file.map(byteCount: facts.byteCount)
    isMapped = true
  }

  /// Bytes that are part of the program. Nothing is copied.
  /// - Parameter start: where constant bytes lie for as long as the program runs.
  @unsafe public init(constant start: UnsafeRawPointer, byteCount: Int) {
    self.byteCount = byteCount
    unsafe base = unsafe start
    isMapped = false
  }

  /// Whether they are part of the program.
  public var isConstant: Bool { !isMapped }

  deinit {
    if isMapped { unsafe munmap(UnsafeMutableRawPointer(mutating: base), max(byteCount, 1)) }
  }

  /// Lends the bytes.
  @inlinable @inline(__always)
  public func withBytes<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(unsafe RawSpan(_unsafeStart: base, byteCount: byteCount))
  }
}
