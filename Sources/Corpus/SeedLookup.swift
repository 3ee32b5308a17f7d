import Platform

/// Probes that are looked up together: all directory entries are loaded first, then the head of every bucket, so that the
/// misses of the cache overlap.
private let batchSize = 32

private struct Probe: BitwiseCopyable {
  var key: UInt64
  var start: Int
  var end: Int
  /// The first byte of the bucket, loaded early for the sake of its cache line.
  var head: UInt8
}

extension Pack {
  /// Looks up seed hashes and appends what the pack has, in the order of the probes, for each probe the oldest document
  /// first. O(1) a probe, nothing allocated but hits.
  public func lookup(_ hashes: Span<UInt64>, into hits: inout [SeedHit]) throws(PackError) {
    try pages.withBytes { bytes throws(PackError) in
      var probes = InlineArray<32, Probe>(repeating: Probe(key: 0, start: 0, end: 0, head: 0))
      var first = 0
      while first < hashes.count {
        let count = min(batchSize, hashes.count &- first)
        for index in 0..<count { probes[index].key = seedKey(hashes[first &+ index]) }
        try locate(&probes, count, bytes)
        for index in 0..<count {
          try find(probes[index], number: UInt32(truncatingIfNeeded: first &+ index), bytes, &hits)
        }
        first &+= count
      }
    }
  }

  private func locate(_ probes: inout InlineArray<32, Probe>, _ count: Int, _ bytes: RawSpan) throws(PackError) {
    for index in 0..<count {
      let number = seeds.bucketNumber(of: probes[index].key)
      let place = seeds.place(of: number)
      try pages.check(place..<place &+ 10, bytes)
      guard let range = seeds.range(of: number, in: bytes) else { throw pages.damaged("seed directory") }
      probes[index].start = range.lowerBound
      probes[index].end = range.upperBound
    }
    for index in 0..<count { probes[index].head = bytes.byte(at: probes[index].start) }
  }

  @inline(__always)
  private func find(_ probe: Probe, number: UInt32, _ bytes: RawSpan, _ hits: inout [SeedHit]) throws(PackError) {
    let range = probe.start..<probe.end
    try pages.check(range, bytes)
    guard let keys = seeds.keys(in: range, head: probe.head, bytes) else { throw pages.damaged("seed buckets") }
    let suffix = probe.key & ((1 &<< UInt64(truncatingIfNeeded: seeds.suffixBits)) &- 1)
    guard let index = keys.index(of: suffix, bytes) else { return }
    try appendHits(of: index, in: keys, probe: number, bytes, &hits)
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
      let place = try documentAndPosition(ofToken: entry.token(number, bytes), bytes)
      let lineages = entry.lineages ?? StoredDocument.lineages(at: recordPlace(Int(place.document)), in: bytes)
      hits.append(
        SeedHit(
          probe: probe, document: place.document, position: place.position, lineages: lineages,
          postings: UInt8(truncatingIfNeeded: entry.postings)))
    }
  }
}
