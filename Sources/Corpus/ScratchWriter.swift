import Platform

/// Collects numbers in a scratch file.
struct ScratchWriter: ~Copyable {
  private(set) var file: ScratchFile
  private var buffer: [UInt64] = []

  init(file: consuming ScratchFile) { self.file = file }

  @inline(__always)
  mutating func append(_ word: UInt64) throws(PackError) {
    if buffer.count == 1 << 16 { try flush() }
    buffer.append(word)
  }

  /// Writes what is still in memory.
  mutating func flush() throws(PackError) {
    try storing { () throws(StorageError) in try file.append(buffer) }
    buffer.removeAll(keepingCapacity: true)
  }
}
