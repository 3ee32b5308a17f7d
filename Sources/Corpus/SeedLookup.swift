import Platform

/// Probes that are looked up together, one stage after the other for all of them, so that their cache misses overlap.
private let batchSize = 16

private struct Probe: BitwiseCopyable {
  /// The key, then what its bucket does not tell of it.
  var key: UInt64 = 0
  /// The bytes of the bucket in the file.
  var start = 0
  var end = 0
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
      var probes = InlineArray<16, Probe>(repeating: Probe())
      var first = 0
      while first < hashes.count {
        let count = min(batchSize, hashes.count &- first)
        for index in 0..<count { probes[index].key = seedKey(hashes[first &+ index]) }
        for index in 0..<count { try locate(&probes[index], bytes) }
        for index in 0..<count { try open(&probes[index], bytes) }
        for index in 0..<count { aim(&probes[index], bytes) }
        for index in 0..<count {
          let probe = probes[index]
          guard let place = probe.keys.index(of: probe.key, from: probe.guess, probe.found, bytes) else { continue }
          try appendHits(of: place, in: probe.keys, probe: UInt32(truncatingIfNeeded: first &+ index), bytes, &hits)
        }
        first &+= count
      }
    }
  }

  /// Finds the bucket of a probe.
  @inline(__always)
  private func locate(_ probe: inout Probe, _ bytes: RawSpan) throws(PackError) {
    let number = seeds.bucketNumber(of: probe.key)
    let place = seeds.place(of: number)
    try pages.check(place..<place &+ 10, bytes)
    guard let range = seeds.range(of: number, in: bytes) else { throw pages.damaged("seed directory") }
    try pages.check(range, bytes)
    probe.start = range.lowerBound
    probe.end = range.upperBound
    probe.key &= (1 &<< UInt64(truncatingIfNeeded: seeds.suffixBits)) &- 1
  }

  /// Reads how many keys the bucket has.
  @inline(__always)
  private func open(_ probe: inout Probe, _ bytes: RawSpan) throws(PackError) {
    guard let keys = seeds.keys(in: probe.start..<probe.end, bytes) else { throw pages.damaged("seed buckets") }
    probe.keys = keys
  }

  /// Loads the key that stands where the probe's should.
  @inline(__always)
  private func aim(_ probe: inout Probe, _ bytes: RawSpan) {
    probe.guess = probe.keys.likelyIndex(of: probe.key)
    probe.found = probe.keys.suffix(probe.guess, bytes)
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
