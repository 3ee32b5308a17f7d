extension PackSet {
  /// Looks up seed hashes and appends what the packs have, in the order of the probes. Of a seed that several packs have, the
  /// documents are told and the lineages counted that one pack of all would tell and count.
  public func lookup(_ hashes: Span<UInt64>, into hits: inout [SeedHit]) throws(PackError) {
    guard let joined else { return try packs[0].lookup(hashes, into: &hits) }
    var found: [SeedHit] = []
    for (index, pack) in packs.enumerated() {
      let first = found.count
      try pack.lookup(hashes, into: &found)
      for place in first..<found.count {
        found[place].document = joined.number(of: found[place].document, in: index)
        found[place].token += UInt64(joined.firstTokens[index])
      }
    }
    // Those of a pack come in the order of the probes; behind them come those of the next pack, whose tokens are higher.
    found.sort { ($0.probe, $0.token) < ($1.probe, $1.token) }
    var first = 0
    while first < found.count {
      let probe = found[first].probe
      let end = found[first...].firstIndex { $0.probe != probe } ?? found.count
      let tokens = (found[first].token, found[end - 1].token)
      let isOfOne = joined.pack(ofToken: tokens.0) == joined.pack(ofToken: tokens.1)
      if isOfOne {
        hits += found[first..<end]
      } else {
        hits += try united(found[first..<end], of: hashes[Int(probe)], joined)
      }
      first = end
    }
  }

  /// The hits of a seed that several packs have.
  private func united(
    _ hits: ArraySlice<SeedHit>, of hash: UInt64, _ joined: JoinedDocuments
  ) throws(PackError) -> [SeedHit] {
    var documents: Set<UInt32> = []
    var own = hits.filter { documents.insert($0.document).inserted }
    var bitmap = try capped(hash)
    let lineages = own.reduce(into: Set()) { $0.formUnion(joined.entry($1.document)?.lineages ?? []) }
    let count: UInt8
    if bitmap != nil || own.count > SeedResolution.maximumPostings {
      for lineage in lineages {
        bitmap = LineageBitmap(
          bits: (bitmap?.bits ?? 0) | 1 << LineageBitmap.bit(of: joined.catalogue.name(ofLineage: lineage) ?? []))
      }
      own.sort { joined.isOlder($0.document, $1.document) }
      own = Array(own.prefix(SeedResolution.maximumPostings))
      count = bitmap?.estimate ?? 0
    } else {
      count = UInt8(min(lineages.count, 255))
    }
    for index in own.indices { (own[index].lineages, own[index].postings) = (count, UInt8(own.count)) }
    return own
  }

  /// The classes of lineages that the packs keep of a seed with more than eight documents; nil when none has so many.
  private func capped(_ hash: UInt64) throws(PackError) -> LineageBitmap? {
    var union: LineageBitmap?
    for pack in packs {
      guard let bitmap = try pack.lineageBitmap(of: hash) else { continue }
      union = LineageBitmap(bits: (union?.bits ?? 0) | bitmap.bits)
    }
    return union
  }
}

extension PackSet {
  /// The rarity of names (29-bit payloads of their symbols), in the order in which they are given.
  public func nameRarities(_ hashes: Span<UInt32>) throws(PackError) -> [NameRarity] {
    guard let joined else { return try packs[0].nameRarities(hashes) }
    var rarities: [NameRarity] = []
    for index in hashes.indices {
      var use = NameUse()
      for (number, pack) in packs.enumerated() {
        let other = try pack.nameUse(hashes[index])
        use.unite(other) { joined.catalogue.lineage($0, of: number) ?? 0 }
      }
      rarities.append(NameRarity(use))
    }
    return rarities
  }
}
