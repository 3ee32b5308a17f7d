import Platform

extension PackDraft {
  /// Adds all that a pack holds. Its postings and lists of lineages are capped; what they leave out cannot come back in the
  /// merged pack, which keeps the same caps over more.
  mutating func add(_ pack: Pack) throws(PackError) {
    let components = try addComponents(of: pack)
    let documents = try addDocuments(of: pack, components: components)
    try addSeeds(of: pack, documents: documents)
    try addNames(of: pack)
  }

  private mutating func addComponents(of pack: Pack) throws(PackError) -> [UInt32] {
    var numbers: [UInt32] = []
    for component in try pack.components() { numbers.append(catalogue.number(of: component)) }
    return numbers
  }

  /// - Returns: the number in the draft of each document of the pack.
  private mutating func addDocuments(of pack: Pack, components: [UInt32]) throws(PackError) -> [UInt32] {
    var numbers: [UInt32] = []
    var sketch: [UInt8] = []
    var lines: [UInt8] = []
    for number in 0..<UInt32(pack.summary.documents) {
      let document = try pack.document(number)
      try pack.copySketch(of: document, into: &sketch)
      try pack.copyLines(of: document, into: &lines)
      let facts = DocumentFacts(
        contentKey: document.contentKey, tokenKey: document.tokenKey, language: document.language,
        byteCount: document.byteCount, lineCount: document.lineCount,
        licence: try pack.bytes(ofString: document.licence), licenceManner: document.licenceManner,
        holders: try pack.bytes(ofString: document.holders))
      let added = try add(facts, sketch: sketch, lines: lines)
      for occurrence in try pack.occurrences(of: document) {
        guard occurrence.component < components.count else { throw pack.pages.damaged("occurrences") }
        catalogue.addOccurrence(
          of: added, component: components[Int(occurrence.component)], path: occurrence.path,
          statement: try pack.statement(of: occurrence), lineage: try pack.bytes(ofLineage: occurrence.lineage))
      }
      numbers.append(added)
    }
    return numbers
  }

  private mutating func addSeeds(of pack: Pack, documents: [UInt32]) throws(PackError) {
    try pack.pages.withBytes { bytes throws(PackError) in
      for bucket in 0..<1 << pack.seeds.bucketBits {
        let keys = try pack.keys(of: pack.seeds, bucket: bucket, bytes)
        var reader = SeedEntryReader(keys, valueBits: pack.seeds.valueBits)
        for index in 0..<keys.count {
          let key = pack.seeds.key(bucket: bucket, suffix: keys.suffix(index, bytes))
          let entry = reader.next(bytes)
          guard reader.isInside else { throw pack.pages.damaged("seed buckets") }
          for number in 0..<entry.postings {
            let place = try pack.documentAndPosition(ofToken: entry.token(number, bytes), bytes)
            let mark = SeedMark.posting(document: documents[Int(place.document)], position: place.position)
            try seeds.append(key: key, value: mark.value)
          }
          for bit in entry.bitmap?.members ?? [] { try seeds.append(key: key, value: SeedMark.lineageBit(bit).value) }
        }
      }
    }
  }

  private mutating func addNames(of pack: Pack) throws(PackError) {
    let lineages = try lineageStrings(of: pack)
    try pack.pages.withBytes { bytes throws(PackError) in
      for bucket in 0..<1 << pack.names.bucketBits {
        let keys = try pack.keys(of: pack.names, bucket: bucket, bytes)
        var reader = NameEntryReader(keys, valueBits: pack.names.valueBits)
        for index in 0..<keys.count {
          let key = pack.names.key(bucket: bucket, suffix: keys.suffix(index, bytes))
          let entry = reader.next(bytes)
          guard reader.isInside else { throw pack.pages.damaged("name buckets") }
          if entry.count > NameResolution.maximumLineages { try names.append(key: key, value: NameMark.many.value) }
          for lineage in entry.lineages(bytes) {
            guard lineage < lineages.count else { throw pack.pages.damaged("name buckets") }
            try names.append(
              key: key, value: NameMark.lineage(lineages[Int(lineage)], documents: entry.documents(bytes)).value)
          }
        }
      }
    }
  }

  /// The string in the pool of each lineage of a pack.
  private mutating func lineageStrings(of pack: Pack) throws(PackError) -> [UInt32] {
    var strings: [UInt32] = []
    for number in 0..<UInt32(pack.summary.lineages) {
      strings.append(catalogue.number(of: try pack.bytes(ofLineage: number)))
    }
    return strings
  }
}
