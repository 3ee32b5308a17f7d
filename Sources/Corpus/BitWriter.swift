/// Packs numbers of any width into bytes, lowest bit first.
struct BitWriter {
  private(set) var bytes: [UInt8] = []
  private var pending: UInt64 = 0
  private var pendingCount = 0

  /// Goes on behind some bytes.
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Appends the low `count` bits of a number; `count` is at most 56.
  mutating func append(_ value: UInt64, count: Int) {
    pending |= (value & ((1 << UInt64(count)) &- 1)) << UInt64(pendingCount)
    pendingCount += count
    while pendingCount >= 8 {
      bytes.append(UInt8(truncatingIfNeeded: pending))
      pending >>= 8
      pendingCount -= 8
    }
  }

  /// Fills the last byte up with zeros.
  mutating func align() {
    if pendingCount > 0 { append(0, count: 8 - pendingCount) }
  }
}

/// The bits that a number up to `maximum` needs, one at least.
func bitWidth(of maximum: UInt64) -> Int { max(1, 64 - maximum.leadingZeroBitCount) }
