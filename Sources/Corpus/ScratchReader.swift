import Platform

/// Reads elements of a scratch file one after the other.
struct ScratchReader<Element: BitwiseCopyable> {
  private var buffer: [Element] = []
  private var index = 0
  /// The bytes that are not in the buffer yet.
  private var rest: Range<Int>
  private let bufferCount: Int

  /// - Parameter range: the bytes to read, a multiple of the element's stride.
  init(range: Range<Int>, bufferCount: Int) {
    rest = range
    self.bufferCount = bufferCount
  }

  /// The next element; nil at the end.
  @inline(__always)
  mutating func next(from file: borrowing ScratchFile) throws(PackError) -> Element? {
    if index == buffer.count {
      try refill(from: file)
      if buffer.isEmpty { return nil }
    }
    index &+= 1
    return buffer[index &- 1]
  }

  private mutating func refill(from file: borrowing ScratchFile) throws(PackError) {
    let stride = MemoryLayout<Element>.stride
    let count = min(rest.count / stride, bufferCount)
    buffer = try storing { () throws(StorageError) in try file.read(count, at: rest.lowerBound) }
    rest = rest.lowerBound + count * stride..<rest.upperBound
    index = 0
  }
}
