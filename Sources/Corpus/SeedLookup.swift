import Platform

/// Probes that are looked up together, one stage after the other for all of them. What a stage needs from far memory is loaded by a loop
/// that does little else, so that the cache misses overlap: a processor looks ahead a few hundred instructions, no more.
private let batchSize = 32

private struct Probe: BitwiseCopyable {
  /// The key, then what its bucket does not tell of it.
  var key: UInt64 = 0
  /// What the directory says of the bucket, then its bytes in the file.
  var start = 0
  var end = 0
  /// The first byte of the bucket, and one of the cache line behind it, in which most buckets have the rest of their keys.
  var head: UInt8 = 0
  var next: UInt8 = 0
  var keys = BucketKeys.none
  /// Where the key should be if the keys of the bucket are spread evenly, and which key is there.
  var guess = 0
  var found: UInt64 = 0
}

extension Pack {
  /// Looks up seed hashes and appends what the pack has, in the order of the probes, for each probe the oldest document
  /// first. O(1) a probe, nothing allocated but hits.
  public func lookup(_ hashes: Span<UInt64>, into hits: inout [SeedHit]) throws(PackError) {
    try pages.withBytes { bytes throws(PackError) in
      var probes = InlineArray<32, Probe>(repeating: Probe())
      var first = 0
      while first < hashes.count {
        let count = min(batchSize, hashes.count &- first)
        for index in 0..<count { aim(&probes[index], at: seedKey(hashes[first &+ index]), bytes) }
        for index in 0..<count { try locate(&probes[index], bytes) }
        for index in 0..<count { fetch(&probes[index], bytes) }
        for index in 0..<count { try open(&probes[index], bytes) }
        for index in 0..<count {
          let probe = probes[index]
          guard let place = probe.keys.index(of: probe.key, from: probe.guess, probe.found, bytes) else { continue }
          try appendHits(of: place, in: probe.keys, probe: UInt32(truncatingIfNeeded: first &+ index), bytes, &hits)
        }
        first &+= count
      }
    }
  }

  /// Loads what the directory says of a key's bucket.
  @inline(__always)
  private func aim(_ probe: inout Probe, at key: UInt64, _ bytes: RawSpan) {
    probe.key = key
    (probe.start, probe.end) = seeds.bounds(of: seeds.bucketNumber(of: key), in: bytes)
  }

  /// Finds the bucket of a probe.
  @inline(__always)
  private func locate(_ probe: inout Probe, _ bytes: RawSpan) throws(PackError) {
    let place = seeds.place(of: seeds.bucketNumber(of: probe.key))
    try pages.check(place..<place &+ 10, bytes)
    guard let range = seeds.range(probe.start, probe.end) else { throw pages.damaged("seed directory") }
    try pages.check(range, bytes)
    probe.start = range.lowerBound
    probe.end = range.upperBound
    probe.key &= (1 &<< UInt64(truncatingIfNeeded: seeds.suffixBits)) &- 1
  }

  /// Loads the keys of the bucket.
  @inline(__always)
  private func fetch(_ probe: inout Probe, _ bytes: RawSpan) {
    probe.head = bytes.byte(at: probe.start)
    probe.next = bytes.byte(at: probe.start &+ 48)
  }

  /// Reads how many keys the bucket has, and the key that stands where the probe's should.
  @inline(__always)
  private func open(_ probe: inout Probe, _ bytes: RawSpan) throws(PackError) {
    guard let keys = seeds.keys(in: probe.start..<probe.end, head: probe.head, bytes) else {
      throw pages.damaged("seed buckets")
    }
    probe.keys = keys
    probe.guess = keys.likelyIndex(of: probe.key)
    probe.found = keys.suffix(probe.guess, bytes)
  }

  @inline(never)
  private func appendHits(
    of index: Int, in keys: BucketKeys, probe: UInt32, _ bytes: RawSpan, _ hits: inout [SeedHit]
  ) throws(PackError) {
    var reader = SeedEntryReader(keys, valueBits: seeds.valueBits)
    for _ in 0..<index { reader.skip(bytes) }
    let entry = reader.next(bytes)
    guard reader.isInside else { throw pages.damaged("seed buckets") }
    for number in 0..<entry.postings {
      let token = entry.token(number, bytes)
      let place = try documentAndPosition(ofToken: token, bytes)
      let lineages = entry.lineages ?? StoredDocument.lineages(at: recordPlace(Int(place.document)), in: bytes)
      hits.append(
        SeedHit(
          probe: probe, document: place.document, position: place.position, token: token, lineages: lineages,
          postings: UInt8(truncatingIfNeeded: entry.postings)))
    }
  }

  /// The classes of the lineages that have a seed; nil when the pack lists all of its documents, or has none.
  func lineageBitmap(of hash: UInt64) throws(PackError) -> LineageBitmap? {
    try pages.withBytes { bytes throws(PackError) in
      let key = seedKey(hash)
      let keys = try keys(of: seeds, bucket: seeds.bucketNumber(of: key), bytes)
      guard let index = keys.index(of: key & (1 << UInt64(seeds.suffixBits) - 1), bytes) else { return nil }
      var reader = SeedEntryReader(keys, valueBits: seeds.valueBits)
      for _ in 0..<index { reader.skip(bytes) }
      let entry = reader.next(bytes)
      guard reader.isInside else { throw pages.damaged("seed buckets") }
      return entry.bitmap
    }
  }
}
