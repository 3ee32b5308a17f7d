import Platform

/// Turns seeds in the order of their keys into what a pack keeps of each key: at most eight postings, one a document, those
/// of the oldest documents; and how many lineages carry it.
struct SeedResolution: ~Copyable {
  static let maximumPostings = 8

  private let numbering: Numbering
  /// For each key: `key << 16 | postings << 8 | lineages`, the postings as tokens of the pack, oldest document first; a
  /// capped key has 9 for the number of postings and a bitmap of its lineages behind the eight.
  private(set) var words: ScratchWriter
  private(set) var keyCount = 0
  private(set) var postingCount = 0

  private var key = UInt64.max
  private var postings: [Posting] = []
  private var isCapped = false
  private var bitmap: UInt64 = 0

  private struct Posting {
    var age: UInt32
    var document: UInt32
    var position: UInt32
  }

  init(numbering: Numbering, scratch: consuming ScratchFile) {
    self.numbering = numbering
    words = ScratchWriter(file: scratch)
  }

  /// Takes in the next seed.
  mutating func add(_ record: SortRecord) throws(PackError) {
    if record.key != key {
      try endKey()
      key = record.key
    }
    switch SeedMark(value: record.value) {
    case .lineageBit(let bit):
      bitmap |= 1 << bit
      isCapped = true
    case .posting(let draft, let position):
      let document = numbering.documentNumbers[Int(draft)]
      bitmap |= numbering.lineageBitmaps[Int(document)]
      insert(Posting(age: numbering.ages[Int(document)], document: document, position: position))
    }
  }

  /// Ends the last key.
  mutating func finish() throws(PackError) {
    try endKey()
    try words.flush()
  }

  private mutating func insert(_ posting: Posting) {
    var index = postings.count
    while index > 0 && postings[index - 1].age >= posting.age { index -= 1 }
    if index < postings.count && postings[index].document == posting.document {
      postings[index].position = min(postings[index].position, posting.position)
    } else if postings.count < Self.maximumPostings {
      postings.insert(posting, at: index)
    } else {
      isCapped = true
      if index < postings.count {
        postings.removeLast()
        postings.insert(posting, at: index)
      }
    }
  }

  private mutating func endKey() throws(PackError) {
    if !postings.isEmpty { try writeKey() }
    postings.removeAll(keepingCapacity: true)
    isCapped = false
    bitmap = 0
  }

  private mutating func writeKey() throws(PackError) {
    let count = isCapped ? Self.maximumPostings + 1 : postings.count
    let lineages = isCapped ? 0 : UInt64(min(lineageCount(), 255))
    try words.append(key << 16 | UInt64(count) << 8 | lineages)
    for posting in postings {
      try words.append(numbering.firstTokens[Int(posting.document)] + UInt64(posting.position))
    }
    if isCapped { try words.append(bitmap) }
    keyCount += 1
    postingCount += postings.count
  }

  private func lineageCount() -> Int {
    if postings.count == 1 { return numbering.lineages(of: Int(postings[0].document)).count }
    return Set(postings.flatMap { numbering.lineages(of: Int($0.document)) }).count
  }
}

extension SeedResolution {
  /// Writes the buckets as a section and returns the directory. An entry is the token of a single posting; else 4 bits of
  /// the number of postings, 8 bits of the number of lineages and the tokens; or 4 bits 9, eight tokens and a bitmap.
  consuming func write(to writer: inout PackWriter) throws(PackError) -> [UInt8] {
    let tokens = numbering.firstTokens.last ?? 0
    var table = KeyTableWriter(keyBits: seedKeyBits, valueBits: bitWidth(of: tokens), keyCount: keyCount)
    var reader = ScratchReader<UInt64>(range: 0..<words.file.byteCount, bufferCount: 1 << 16)
    while let head = try reader.next(from: words.file) {
      let count = Int(head >> 8 & 0xff)
      if count == 1 {
        try table.add(head >> 16, value: try reader.next(from: words.file) ?? 0, to: &writer)
        continue
      }
      try table.addLong(head >> 16, to: &writer)
      table.append(UInt64(count), bits: 4)
      if count <= Self.maximumPostings { table.append(head & 0xff, bits: 8) }
      for _ in 0..<min(count, Self.maximumPostings) {
        table.append(value: try reader.next(from: words.file) ?? 0)
      }
      if count > Self.maximumPostings {
        let bitmap = try reader.next(from: words.file) ?? 0
        table.append(bitmap & 0xffff_ffff, bits: 32)
        table.append(bitmap >> 32, bits: 32)
      }
    }
    return try table.finish(&writer)
  }
}
