import Platform

extension PackDraft {
  /// Writes the pack under its name: the sections one after the other, then checksums and trailer.
  mutating func assemble(parameters: PackParameters, origin: PackOrigin?) throws(PackError) {
    let origin = try origin.map { origin throws(PackError) in try section(of: origin) }
    let file = try storing { () throws(StorageError) in
      try AtomicFile(replacing: path, temporary: path + Array(".part".utf8))
    }
    var writer = try PackWriter(file: file, parameters: parameters)
    let numbering = Numbering(catalogue)
    try writeBodies(numbering, to: &writer)
    try writeDocuments(numbering, to: &writer)
    try writeCatalogue(numbering, to: &writer)
    let postings = try writeSeeds(numbering, to: &writer)
    try writeNames(numbering, to: &writer)
    try writeTotals(postings: postings, to: &writer)
    try writeFamilies(numbering, to: &writer)
    if let origin {
      writer.begin(.origin)
      try writer.append(origin)
    }
    _ = try writer.finish()
  }

  private func writeBodies(_ numbering: Numbering, to writer: inout PackWriter) throws(PackError) {
    writer.begin(.sketches)
    for number in numbering.documents {
      let document = catalogue.documents[Int(number)]
      try writer.append(body(document.bodyOffset, document.sketchCount))
    }
    writer.begin(.lines)
    for number in numbering.documents {
      let document = catalogue.documents[Int(number)]
      try writer.append(body(document.bodyOffset + Int(document.sketchCount), document.linesCount))
    }
  }

  private func body(_ offset: Int, _ count: UInt32) throws(PackError) -> [UInt8] {
    try storing { () throws(StorageError) in try bodies.read(Int(count), at: offset) }
  }

  private func writeDocuments(_ numbering: Numbering, to writer: inout PackWriter) throws(PackError) {
    let records = storedDocuments(numbering)
    writer.begin(.documents)
    for record in records {
      var bytes: [UInt8] = []
      record.encode(to: &bytes)
      try writer.append(bytes)
    }
    writer.begin(.tokenBlocks)
    for block in TokenBlocks.firstDocuments(numbering.firstTokens) { try writer.append(block) }
    writer.begin(.tokenKeys)
    for number in documentsByTokenKey(records.dropLast()) { try writer.append(number) }
  }

  /// The records of the documents and the one that ends them.
  private func storedDocuments(_ numbering: Numbering) -> [StoredDocument] {
    let documents = numbering.documents.map { catalogue.documents[Int($0)] }
    let firstLineBytes = runningSums(documents.lazy.map { UInt64($0.linesCount) })
    var records = documents.enumerated().map { number, document in
      let first = numbering.firstOccurrences[number]
      return StoredDocument(
        contentKey: document.contentKey, tokenKey: document.tokenKey, firstToken: numbering.firstTokens[number],
        firstLineByte: firstLineBytes[number], byteCount: document.byteCount, firstOccurrence: UInt32(first),
        lineCount: document.lineCount,
        homeLineage: first < numbering.firstOccurrences[number + 1] ? numbering.occurrences[first].lineage : 0,
        licence: numbering.stringNumbers[Int(document.licence)],
        holders: numbering.stringNumbers[Int(document.holders)], language: document.language,
        lineages: UInt8(min(numbering.lineages(of: number).count, 255)), licenceManner: document.licenceManner)
    }
    records.append(
      StoredDocument(
        contentKey: ContentKey(high: .max, low: .max), tokenKey: 0, firstToken: numbering.firstTokens.last ?? 0,
        firstLineByte: firstLineBytes.last ?? 0, byteCount: 0, firstOccurrence: UInt32(numbering.occurrences.count),
        lineCount: 0, homeLineage: 0, licence: 0, holders: 0, language: 0, lineages: 0, licenceManner: 0))
    return records
  }

  private func writeCatalogue(_ numbering: Numbering, to writer: inout PackWriter) throws(PackError) {
    writer.begin(.occurrences)
    for occurrence in numbering.occurrences {
      let lineage = occurrence.lineage
      for number in [occurrence.component, occurrence.directory, occurrence.name, occurrence.statement, lineage] {
        try writer.append(number)
      }
    }
    writer.begin(.statements)
    for statement in numbering.statements {
      for word in statement.words { try writer.append(word) }
    }
    writer.begin(.components)
    for component in numbering.components {
      for string in component { try writer.append(string) }
    }
    writer.begin(.lineages)
    for string in numbering.lineages { try writer.append(string) }
    writer.begin(.strings)
    try writer.append(StringTable.encode(numbering.strings))
  }

  /// - Returns: the number of postings.
  private mutating func writeSeeds(_ numbering: Numbering, to writer: inout PackWriter) throws(PackError) -> Int {
    var resolution = SeedResolution(numbering: numbering, scratch: try newScratch(beside: path))
    try seeds.forEachInOrder { record throws(PackError) in try resolution.add(record) }
    try resolution.finish()
    let postings = resolution.postingCount
    writer.begin(.seedBuckets)
    let directory = try resolution.write(to: &writer)
    writer.begin(.seedDirectory)
    try writer.append(directory)
    return postings
  }

  private mutating func writeNames(_ numbering: Numbering, to writer: inout PackWriter) throws(PackError) {
    var resolution = NameResolution(numbering: numbering, scratch: try newScratch(beside: path))
    try names.forEachInOrder { record throws(PackError) in try resolution.add(record) }
    try resolution.finish()
    writer.begin(.nameBuckets)
    let directory = try resolution.write(to: &writer)
    writer.begin(.nameDirectory)
    try writer.append(directory)
  }

  private func writeTotals(postings: Int, to writer: inout PackWriter) throws(PackError) {
    let lines = catalogue.documents.reduce(0) { $0 + UInt64($1.lineCount) }
    let sourceBytes = catalogue.documents.reduce(0) { $0 &+ $1.byteCount }
    writer.begin(.totals)
    for total in [sourceBytes, lines, UInt64(postings)] {
      var bytes: [UInt8] = []
      bytes.append(total, byteCount: 8)
      try writer.append(bytes)
    }
  }

  private func writeFamilies(_ numbering: Numbering, to writer: inout PackWriter) throws(PackError) {
    writer.begin(.families)
    var bytes: [UInt8] = []
    for share in numbering.familyShares(of: catalogue) { share.encode(to: &bytes) }
    try writer.append(bytes)
  }

  private func section(of origin: PackOrigin) throws(PackError) -> [UInt8] {
    if let bytes = origin.encoded { return bytes }
    throw refusal("the name or the date of its recipe is longer than 255 bytes")
  }
}

/// The documents that have tokens, by token key, then number.
private func documentsByTokenKey(_ records: ArraySlice<StoredDocument>) -> [UInt32] {
  records.indices.filter { records[$0].tokenKey != 0 }
    .sorted { (records[$0].tokenKey, $0) < (records[$1].tokenKey, $1) }
    .map { UInt32($0) }
}
