import Platform

/// Turns names in the order of their hashes into the lineages that use each: up to four are listed, more are "many".
struct NameResolution: ~Copyable {
  static let maximumLineages = 4

  private let numbering: Numbering
  private let lineageNumbers: [UInt32: UInt32]
  /// For each name: `hash << 8 | lineages` (5: many) and their numbers, ascending, unless there are many; the number of an only
  /// lineage is followed by the classes of its documents.
  private(set) var words: ScratchWriter
  private(set) var nameCount = 0

  private var name = UInt64.max
  private var lineages: [UInt32] = []
  private var documents: UInt8 = 0

  init(numbering: Numbering, scratch: consuming ScratchFile) {
    self.numbering = numbering
    lineageNumbers = Dictionary(
      uniqueKeysWithValues: zip(numbering.lineages, numbering.lineages.indices.map { UInt32($0) }))
    words = ScratchWriter(file: scratch)
  }

  /// Takes in the next use of a name.
  mutating func add(_ record: SortRecord) throws(PackError) {
    if record.key != name {
      try endName()
      name = record.key
    }
    if lineages.count > Self.maximumLineages { return }
    switch NameMark(value: record.value) {
    case .document(let draft):
      let number = Int(numbering.documentNumbers[Int(draft)])
      documents |= numbering.documentClasses[number]
      for lineage in numbering.lineages(of: number) { insert(lineage) }
    case .lineage(let string, let classes):
      documents |= classes
      insert(lineageNumbers[numbering.stringNumbers[Int(string)]] ?? 0)
    case .many:
      lineages = [UInt32](repeating: 0, count: Self.maximumLineages + 1)
    }
  }

  /// Ends the last name.
  mutating func finish() throws(PackError) {
    try endName()
    try words.flush()
  }

  private mutating func insert(_ lineage: UInt32) {
    if lineages.count <= Self.maximumLineages && !lineages.contains(lineage) { lineages.append(lineage) }
  }

  private mutating func endName() throws(PackError) {
    if lineages.isEmpty { return }
    try words.append(name << 8 | UInt64(lineages.count))
    if lineages.count <= Self.maximumLineages {
      for lineage in lineages.sorted() { try words.append(UInt64(lineage)) }
      if lineages.count == 1 { try words.append(UInt64(documents)) }
    }
    nameCount += 1
    lineages.removeAll(keepingCapacity: true)
    documents = 0
  }
}

extension NameResolution {
  /// Writes the buckets as a section and returns the directory. An entry is the number of the only lineage and the
  /// classes of its documents; else 3 bits of the number of lineages and, unless these are many, the lineages.
  consuming func write(to writer: inout PackWriter) throws(PackError) -> [UInt8] {
    let maximum = UInt64(numbering.lineages.count)
    var table = KeyTableWriter(keyBits: nameBits, valueBits: bitWidth(of: maximum), keyCount: nameCount)
    var reader = ScratchReader<UInt64>(range: 0..<words.file.byteCount, bufferCount: 1 << 16)
    while let head = try reader.next(from: words.file) {
      let count = Int(head & 0xff)
      if count == 1 {
        try table.add(head >> 8, value: try reader.next(from: words.file) ?? 0, to: &writer)
        table.append(try reader.next(from: words.file) ?? 0, bits: DocumentClasses.count)
        continue
      }
      try table.addLong(head >> 8, to: &writer)
      table.append(UInt64(count), bits: 3)
      if count > Self.maximumLineages { continue }
      for _ in 0..<count { table.append(value: try reader.next(from: words.file) ?? 0) }
    }
    return try table.finish(&writer)
  }
}
