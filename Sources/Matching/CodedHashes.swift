/// A set of 29-bit hashes in about ten bits each, which answers from the bytes as they lie; of other hashes one in 512 is taken for a member.
///
/// A set is stored as: the number of its groups (8 bits) and each of them (8); its range (32); the number of bytes of its gaps (32); for
/// each bucket, and once more at the end, where in them it begins, in bits (32 each); the gaps. Numbers have their low byte first.
///
/// Hashes are scaled down to places 0 ..< range. The range is 512 for each hash of the set, 32,768 make a bucket. The gaps between the
/// places of a bucket, ascending, are in Golomb-Rice coding (Rice 1979): a gap's bits above the low eight in unary, ones ended by a zero,
/// then these eight, high bits first.
struct CodedHashes {
  let range: UInt32
  private let file: [UInt8]
  /// Of the bytes of the file, the first of the buckets' beginnings and of the gaps.
  private let buckets: Int
  private let gaps: Int

  private static let bucketBits: UInt32 = 15
  private static let lowBits = 8

  /// All sets of a file, by group. A file that is cut or is none gives the sets before the place where it is wrong.
  static func byGroup(in file: [UInt8]) -> [UInt8: CodedHashes] {
    var sets: [UInt8: CodedHashes] = [:]
    var next = 0
    while next < file.count {
      let groups = next + 1..<next + 1 + Int(file[next])
      guard let range = number(in: file, at: groups.upperBound), let size = number(in: file, at: groups.upperBound + 4)
      else { return sets }
      let buckets = groups.upperBound + 8
      let gaps = buckets + 4 * (Int((range &- 1) >> bucketBits) + 2)
      guard range > 0, gaps + Int(size) <= file.count else { return sets }
      let set = CodedHashes(range: range, file: file, buckets: buckets, gaps: gaps)
      for group in groups { sets[file[group]] = set }
      next = gaps + Int(size)
    }
    return sets
  }

  /// Whether a hash, of which the low 29 bits count, is in the set. Reads half a bucket on average, 32 places.
  func contains(_ hash: UInt32) -> Bool {
    let place = UInt32(truncatingIfNeeded: (UInt64(hash & 0x1fff_ffff) * UInt64(range)) >> 29)
    var places = places(ofBucket: place >> Self.bucketBits)
    while let next = places.next() {
      if next >= place { return next == place }
    }
    return false
  }

  /// The places of a bucket, ascending, each once and below the range.
  func places(ofBucket bucket: UInt32) -> Places {
    let start = buckets + 4 * Int(bucket)
    let first = Self.number(in: file, at: start) ?? 0
    let end = Self.number(in: file, at: start + 4) ?? 0
    return Places(set: self, bit: Int(first), end: Int(end), lowest: Int(bucket) << Int(Self.bucketBits))
  }

  struct Places: Sequence, IteratorProtocol {
    fileprivate let set: CodedHashes
    fileprivate var bit: Int
    fileprivate let end: Int
    /// The next place is no lower.
    fileprivate var lowest: Int

    mutating func next() -> UInt32? {
      guard bit < end, let gap = set.gap(at: &bit) else { return nil }
      let place = lowest + gap
      guard place < Int(set.range) else { return nil }
      lowest = place + 1
      return UInt32(truncatingIfNeeded: place)
    }
  }

  /// Reads the gap that begins at a bit of the gaps and moves the bit behind it; nil where the file ends first.
  private func gap(at bit: inout Int) -> Int? {
    var high = 0
    var word = word(at: bit)
    while ~word >> 16 == 0 {  // 48 ones and more
      guard gaps + bit >> 3 < file.count else { return nil }
      high += 48
      bit += 48
      word = self.word(at: bit)
    }
    let ones = (~word).leadingZeroBitCount
    bit += ones + 1 + Self.lowBits
    guard gaps + (bit - 1) >> 3 < file.count else { return nil }
    return (high + ones) << Self.lowBits | Int((word << UInt64(ones + 1)) >> 56)
  }

  /// 57 bits and more from a bit of the gaps on, the first one highest; zeros behind the end of the file.
  @inline(__always)
  private func word(at bit: Int) -> UInt64 {
    let first = gaps + bit >> 3
    var word: UInt64 = 0
    for index in first..<first + 8 { word = word << 8 | (index < file.count ? UInt64(file[index]) : 0) }
    return word << UInt64(bit & 7)
  }

  private static func number(in file: [UInt8], at index: Int) -> UInt32? {
    guard index + 4 <= file.count else { return nil }
    return (0..<4).reduce(0) { $0 | UInt32(file[index + $1]) << UInt32(8 * $1) }
  }
}
