/// Bytes that arrive in chunks, read strictly forward: an archive on its way out of a decompressor.
struct ByteStream: ~Copyable {
  /// Appends the next bytes to its argument, which is empty; nothing at the end, after which it is not called again.
  typealias Refill = (inout [UInt8]) throws(ArchiveError) -> Void

  private let refill: Refill
  private var chunk: [UInt8] = []
  private var position = 0
  private var isEnded = false
  /// How many bytes were taken out so far.
  private(set) var offset = 0

  init(refill: @escaping Refill) {
    self.refill = refill
  }

  /// Appends up to `count` bytes to `bytes` and answers how many there were; fewer only at the end of the stream.
  mutating func append(_ count: Int, to bytes: inout [UInt8]) throws(ArchiveError) -> Int {
    try take(count) { bytes.append(contentsOf: $0) }
  }

  /// Passes over up to `count` bytes and answers how many there were; fewer only at the end of the stream.
  mutating func skip(_ count: Int) throws(ArchiveError) -> Int {
    try take(count) { _ in }
  }

  /// Reads to the end, so that whoever feeds the stream can finish and be asked whether all was well.
  mutating func drain() throws(ArchiveError) {
    while try skip(1 << 20) > 0 {}
  }

  private mutating func take(_ count: Int, _ use: (ArraySlice<UInt8>) -> Void) throws(ArchiveError) -> Int {
    var taken = 0
    while taken < count {
      if position == chunk.count {
        position = 0
        chunk.removeAll(keepingCapacity: true)
        if !isEnded { try refill(&chunk) }
        isEnded = chunk.isEmpty
        if isEnded { break }
      }
      let end = min(chunk.count, position + (count - taken))
      use(chunk[position..<end])
      taken += end - position
      position = end
    }
    offset += taken
    return taken
  }
}
