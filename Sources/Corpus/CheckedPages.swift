import Platform

/// The bytes of a pack, each page compared with its checksum when it is first touched. Those of a pack in the program are as sound as the
/// program, and are compared only when all are.
struct CheckedPages: Sendable {
  let path: [UInt8]
  private let memory: ReadOnlyMemory
  /// Where the pages end and their checksums begin.
  private let end: Int
  /// Nil when none has to be.
  private let checked: AtomicBitmap?

  init(path: [UInt8], memory: ReadOnlyMemory, end: Int) {
    self.path = path
    self.memory = memory
    self.end = end
    checked = memory.isConstant ? nil : AtomicBitmap(count: pageCount(end))
  }

  /// Lends the bytes of the pack, checked or not.
  @inline(__always)
  func withBytes<Result>(_ body: (RawSpan) throws(PackError) -> Result) throws(PackError) -> Result {
    try memory.withBytes(body)
  }

  /// Proves that the pages of a byte range are as they were written. O(1) once they have been touched.
  @inline(__always)
  func check(_ range: Range<Int>, _ bytes: RawSpan) throws(PackError) {
    guard let checked else { return }
    var page = range.lowerBound &>> PackLayout.pageBits
    while page <= (range.upperBound &- 1) &>> PackLayout.pageBits {
      if !checked.contains(page) { try check(page, bytes) }
      page &+= 1
    }
  }

  @inline(never)
  private func check(_ page: Int, _ bytes: RawSpan) throws(PackError) {
    let start = page << PackLayout.pageBits
    guard page >= 0 && start < end else { throw damaged("offsets") }
    let sum = pageChecksum(bytes.extracting(start..<min(start + PackLayout.pageSize, end)))
    guard sum == bytes.littleEndian64(at: end + 8 * page) else { throw damaged("page at byte \(start)") }
    checked?.insert(page)
  }

  /// Proves all pages.
  func checkAll(_ bytes: RawSpan) throws(PackError) {
    for page in 0..<pageCount(end) { try check(page, bytes) }
  }

  func damaged(_ part: String) -> PackError { .damaged(path: path, part: part) }
}
