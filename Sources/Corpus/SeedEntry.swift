import Platform

/// What is filed under one seed key.
struct SeedEntry {
  /// At most eight.
  let postings: Int
  /// Nil for a single posting: its document's count holds.
  let lineages: UInt8?
  /// The classes of the lineages, of a capped key only.
  let bitmap: LineageBitmap?
  private let firstToken: Int
  private let tokenBits: Int

  /// A posting, as a token of the pack.
  func token(_ number: Int, _ bytes: RawSpan) -> UInt64 {
    bytes.bits(at: firstToken + number * tokenBits, count: tokenBits)
  }

  /// An entry that is one token.
  fileprivate init(singleAt offset: Int, tokenBits: Int) {
    postings = 1
    lineages = nil
    bitmap = nil
    firstToken = offset
    self.tokenBits = tokenBits
  }

  /// An entry that begins with the number of postings.
  fileprivate init(longAt offset: Int, tokenBits: Int, _ bytes: RawSpan) {
    let count = Int(bytes.bits(at: offset, count: 4))
    postings = min(count, SeedResolution.maximumPostings)
    self.tokenBits = tokenBits
    if count <= SeedResolution.maximumPostings {
      lineages = UInt8(truncatingIfNeeded: bytes.bits(at: offset + 4, count: 8))
      bitmap = nil
      firstToken = offset + 12
    } else {
      firstToken = offset + 4
      let place = firstToken + postings * tokenBits
      let bits = bytes.bits(at: place, count: 32) | bytes.bits(at: place + 32, count: 32) << 32
      bitmap = LineageBitmap(bits: bits)
      lineages = LineageBitmap(bits: bits).estimate
    }
  }

  /// The bit offset behind it.
  fileprivate var end: Int { firstToken + postings * tokenBits + (bitmap == nil ? 0 : 64) }
}

/// Reads the entries of a bucket one after the other.
struct SeedEntryReader {
  private let keys: BucketKeys
  private let tokenBits: Int
  private var index = 0
  private var offset: Int

  init(_ keys: BucketKeys, valueBits: Int) {
    self.keys = keys
    tokenBits = valueBits
    offset = keys.entries
  }

  /// Whether all that was read lies in the bucket.
  var isInside: Bool { offset <= keys.end }

  mutating func next(_ bytes: RawSpan) -> SeedEntry {
    let entry =
      keys.flag(index, bytes)
      ? SeedEntry(longAt: offset, tokenBits: tokenBits, bytes) : SeedEntry(singleAt: offset, tokenBits: tokenBits)
    offset = entry.end
    index += 1
    return entry
  }

  mutating func skip(_ bytes: RawSpan) { _ = next(bytes) }
}
