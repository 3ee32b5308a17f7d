// Unsafe for one reason: an array cannot hold atomics, so they stand in memory of our own. Indices are checked.
public import Synchronization

/// Bits that any thread sets and reads without a lock; a set bit stays set.
@safe public final class AtomicBitmap: Sendable {
  public let count: Int
  @usableFromInline nonisolated(unsafe) let words: UnsafeMutableBufferPointer<Atomic<UInt64>>

  /// All bits are clear.
  public init(count: Int) {
    self.count = max(count, 0)
    let words = UnsafeMutableBufferPointer<Atomic<UInt64>>.allocate(capacity: self.count / 64 + 1)
    for index in words.indices { unsafe words.initializeElement(at: index, to: Atomic(0)) }
    unsafe self.words = unsafe words
  }

  deinit {
    unsafe words.deinitialize()
    unsafe words.deallocate()
  }

  /// Whether a bit is set; false outside the bitmap.
  @inlinable @inline(__always)
  public func contains(_ index: Int) -> Bool {
    guard index >= 0 && index < count else { return false }
    return unsafe words[index >> 6].load(ordering: .acquiring) & (1 &<< UInt64(index & 63)) != 0
  }

  /// Sets a bit; nothing happens outside the bitmap.
  public func insert(_ index: Int) {
    guard index >= 0 && index < count else { return }
    _ = unsafe words[index >> 6].bitwiseOr(1 << UInt64(index & 63), ordering: .releasing)
  }
}
