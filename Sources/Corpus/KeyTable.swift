import Platform

// A key table files entries under sorted keys in two sections. The *directory* begins with a head of 16 bytes (bits of a key,
// bits of a bucket number, bits of a value, 5 bytes zero, number of keys) and then has the 40-bit byte offset of each
// bucket and of the end. A *bucket* holds the keys that agree in their first bits: their number (7 bits a byte, lowest first),
// then bit-packed the rest of each key, a flag each, and the entries in the same order. An entry whose flag is 0 is one
// value; what the others are, their owner says.

/// Reads a key table. Loads never trap; `bucket` proves that the keys lie inside the bucket.
struct KeyTable {
  static let headSize = 16
  static let offsetBits = 40

  let keyBits: Int
  let bucketBits: Int
  let valueBits: Int
  let keyCount: Int
  /// Byte offset in the file of the first bucket's offset.
  let directory: Int
  let buckets: Range<Int>

  /// Nil when the head contradicts itself or the sections' sizes.
  init?(directory: Range<Int>, buckets: Range<Int>, keyBits: Int, in bytes: RawSpan) {
    let head = bytes.littleEndian64(at: directory.lowerBound)
    self.keyBits = keyBits
    bucketBits = Int(head >> 8 & 0xff)
    valueBits = Int(head >> 16 & 0xff)
    self.directory = directory.lowerBound + Self.headSize
    self.buckets = buckets
    guard
      let keyCount = Int(exactly: bytes.littleEndian64(at: directory.lowerBound + 8)), keyCount <= 8 * buckets.count,
      head & 0xff == keyBits, bucketBits < keyBits, bucketBits < 40, valueBits <= 48,
      directory.count == Self.headSize + 5 * ((1 << bucketBits) + 1)
    else { return nil }
    self.keyCount = keyCount
  }

  /// The bits of a key that its bucket does not tell.
  @inline(__always) var suffixBits: Int { keyBits &- bucketBits }

  @inline(__always) func bucketNumber(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: key &>> UInt64(truncatingIfNeeded: suffixBits))
  }

  /// The key that a bucket and the rest of the key make.
  func key(bucket number: Int, suffix: UInt64) -> UInt64 { UInt64(number) << UInt64(suffixBits) | suffix }

  /// The byte offset in the file of a bucket's place in the directory (ten bytes: its begin and its end).
  @inline(__always) func place(of number: Int) -> Int { directory &+ 5 &* number }

  /// Where a bucket begins and ends in the section, as the directory says.
  @inline(__always) func bounds(of number: Int, in bytes: RawSpan) -> (start: Int, end: Int) {
    let mask: UInt64 = 1 << 40 - 1
    let place = place(of: number)
    return (
      Int(truncatingIfNeeded: bytes.littleEndian64(at: place) & mask),
      Int(truncatingIfNeeded: bytes.littleEndian64(at: place &+ 5) & mask)
    )
  }

  /// The bytes in the file of a bucket with these bounds; nil when they lie outside the section.
  @inline(__always) func range(_ start: Int, _ end: Int) -> Range<Int>? {
    guard start <= end && end <= buckets.count else { return nil }
    return buckets.lowerBound &+ start..<buckets.lowerBound &+ end
  }

  /// The bytes of a bucket in the file; nil when they lie outside the section.
  func range(of number: Int, in bytes: RawSpan) -> Range<Int>? {
    let bounds = bounds(of: number, in: bytes)
    return range(bounds.start, bounds.end)
  }

  /// The keys of a bucket; nil when they do not fit into its bytes. No bytes: no keys.
  func keys(in range: Range<Int>, _ bytes: RawSpan) -> BucketKeys? {
    keys(in: range, head: bytes.byte(at: range.lowerBound), bytes)
  }

  /// The same with the first byte of the bucket at hand.
  @inline(__always) func keys(in range: Range<Int>, head: UInt8, _ bytes: RawSpan) -> BucketKeys? {
    if range.isEmpty { return BucketKeys.none }
    var count = Int(head)
    var start = range.lowerBound &+ 1
    if count >= 0x80 {
      guard let long = readVarint(bytes, at: range.lowerBound, end: range.upperBound) else { return nil }
      (count, start) = (long.value, long.end)
    }
    guard count &* (suffixBits &+ 2) <= (range.upperBound &- start) &* 8 else { return nil }
    return BucketKeys(count: count, suffixes: start &* 8, suffixBits: suffixBits, end: range.upperBound &* 8)
  }
}

/// The sorted keys of one bucket; offsets are bit offsets in the file.
struct BucketKeys: BitwiseCopyable {
  let count: Int
  let suffixes: Int
  let suffixBits: Int
  let end: Int

  static let none = BucketKeys(count: 0, suffixes: 0, suffixBits: 0, end: 0)

  @inline(__always) func suffix(_ index: Int, _ bytes: RawSpan) -> UInt64 {
    bytes.bits(at: suffixes &+ index &* suffixBits, count: suffixBits)
  }

  @inline(__always) var flags: Int { suffixes &+ count &* suffixBits }

  @inline(__always) func flag(_ index: Int, _ bytes: RawSpan) -> Bool {
    bytes.bits(at: flags &+ index, count: 1) != 0
  }

  @inline(__always) var entries: Int { flags &+ count }

  /// Where a suffix would be if the keys were spread evenly, which mixed keys nearly are.
  @inline(__always) func likelyIndex(of suffix: UInt64) -> Int {
    let share = suffix &<< UInt64(truncatingIfNeeded: 64 &- suffixBits)
    return Int(truncatingIfNeeded: share.multipliedFullWidth(by: UInt64(truncatingIfNeeded: count)).high)
  }

  /// The index of the key with this suffix; nil when it is not there. A walk from the likely index, whose suffix is
  /// `found`: a few steps for keys that are spread evenly.
  @inline(__always)
  func index(of suffix: UInt64, from likely: Int, _ found: UInt64, _ bytes: RawSpan) -> Int? {
    var index = likely
    var found = found
    while found < suffix && index &+ 1 < count {
      index &+= 1
      found = self.suffix(index, bytes)
    }
    while found > suffix && index > 0 {
      index &-= 1
      found = self.suffix(index, bytes)
    }
    return found == suffix && index < count ? index : nil
  }

  /// The index of the key with this suffix; nil when it is not there.
  func index(of suffix: UInt64, _ bytes: RawSpan) -> Int? {
    let likely = likelyIndex(of: suffix)
    return index(of: suffix, from: likely, self.suffix(likely, bytes), bytes)
  }
}
