import Platform

/// In how many lineages a name is used.
public struct NameRarity: Equatable, Sendable {
  /// 0 when the corpus does not have the name; 5 stands for five or more.
  public var lineages: UInt8
  /// The lineage, when it is the only one.
  public var only: UInt32?
  /// About how many documents of the only lineage use it: 1, 2, 4, 6, 8, 11, 17, 24; 0 when there is no only lineage.
  public var documents: UInt8

  static let unknown = NameRarity(lineages: 0, only: nil, documents: 0)
}

extension NameRarity {
  init(_ use: NameUse) {
    let isOnly = !use.isCommon && use.lineages.count == 1
    lineages = UInt8(use.isCommon ? NameResolution.maximumLineages + 1 : use.lineages.count)
    only = isOnly ? use.lineages[0] : nil
    documents = isOnly ? DocumentClasses.documents(use.documents) : 0
  }
}

/// Who uses a name, as one pack or several tell it.
struct NameUse {
  /// Whether more lineages do than are listed.
  var isCommon = false
  /// Four at most; none when it is common.
  var lineages: [UInt32] = []
  /// The classes of the documents of an only lineage.
  var documents: UInt8 = 0

  /// Adds what another pack tells, its lineages renumbered.
  mutating func unite(_ other: NameUse, renumbering: (UInt32) -> UInt32) {
    isCommon = isCommon || other.isCommon
    documents |= other.documents
    for lineage in other.lineages.map(renumbering) where !lineages.contains(lineage) { lineages.append(lineage) }
    if lineages.count > NameResolution.maximumLineages { isCommon = true }
    if isCommon { lineages = [] }
  }
}

/// What is filed under one name.
struct NameEntry {
  /// 5 stands for many.
  let count: Int
  private let firstLineage: Int
  private let lineageBits: Int

  /// The lineages, unless there are many.
  func lineages(_ bytes: RawSpan) -> [UInt32] {
    if count > NameResolution.maximumLineages { return [] }
    return (0..<count).map { number in
      UInt32(truncatingIfNeeded: bytes.bits(at: firstLineage + number * lineageBits, count: lineageBits))
    }
  }

  fileprivate init(isLong: Bool, at offset: Int, lineageBits: Int, _ bytes: RawSpan) {
    count = isLong ? Int(bytes.bits(at: offset, count: 3)) : 1
    firstLineage = isLong ? offset + 3 : offset
    self.lineageBits = lineageBits
  }

  /// The bit offset behind it.
  fileprivate var end: Int {
    if count > NameResolution.maximumLineages { return firstLineage }
    return firstLineage + count * lineageBits + (count == 1 ? DocumentClasses.count : 0)
  }

  /// The classes of the documents of an only lineage.
  func documents(_ bytes: RawSpan) -> UInt8 {
    guard count == 1 else { return 0 }
    return UInt8(truncatingIfNeeded: bytes.bits(at: firstLineage + lineageBits, count: DocumentClasses.count))
  }
}

/// Reads the entries of a bucket of names one after the other.
struct NameEntryReader {
  private let keys: BucketKeys
  private let lineageBits: Int
  private var index = 0
  private var offset: Int

  init(_ keys: BucketKeys, valueBits: Int) {
    self.keys = keys
    lineageBits = valueBits
    offset = keys.entries
  }

  /// Whether all that was read lies in the bucket.
  var isInside: Bool { offset <= keys.end }

  mutating func next(_ bytes: RawSpan) -> NameEntry {
    let entry = NameEntry(isLong: keys.flag(index, bytes), at: offset, lineageBits: lineageBits, bytes)
    offset = entry.end
    index += 1
    return entry
  }
}

extension Pack {
  /// The rarity of names (29-bit payloads of their symbols), in the order in which they are given.
  public func nameRarities(_ hashes: Span<UInt32>) throws(PackError) -> [NameRarity] {
    var rarities: [NameRarity] = []
    rarities.reserveCapacity(hashes.count)
    for index in hashes.indices { rarities.append(NameRarity(try nameUse(hashes[index]))) }
    return rarities
  }

  /// Who uses a name.
  func nameUse(_ hash: UInt32) throws(PackError) -> NameUse {
    try pages.withBytes { bytes throws(PackError) in
      let key = nameKey(hash)
      let keys = try keys(of: names, bucket: names.bucketNumber(of: key), bytes)
      guard let index = keys.index(of: key & (1 << UInt64(names.suffixBits) - 1), bytes) else { return NameUse() }
      var reader = NameEntryReader(keys, valueBits: names.valueBits)
      for _ in 0..<index { _ = reader.next(bytes) }
      let entry = reader.next(bytes)
      guard reader.isInside, entry.count > 0 else { throw pages.damaged("name buckets") }
      return NameUse(
        isCommon: entry.count > NameResolution.maximumLineages, lineages: entry.lineages(bytes),
        documents: entry.documents(bytes))
    }
  }

  /// The keys of a bucket, its bytes checked.
  func keys(of table: KeyTable, bucket number: Int, _ bytes: RawSpan) throws(PackError) -> BucketKeys {
    let place = table.place(of: number)
    try pages.check(place..<place + 10, bytes)
    guard let range = table.range(of: number, in: bytes) else { throw pages.damaged("directory") }
    try pages.check(range, bytes)
    guard let keys = table.keys(in: range, bytes) else {
      throw pages.damaged("buckets")
    }
    return keys
  }
}
