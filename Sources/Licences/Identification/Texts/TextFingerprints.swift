/// The fingerprints of all licence texts, as an index from gram to places.
///
/// Stored form, little-endian 32-bit numbers unless said otherwise: the eight bytes `QLICTEXT`; version; numbers of templates, of keys,
/// of postings and of bytes of ids; for each template its kind, word count, required grams and where its id ends; the keys, ascending;
/// where the postings of each key begin, and where all end; the postings (see ``Posting``); the ids as UTF-8; a checksum (FNV-1a, 64
/// bits) of all before it.
package struct TextFingerprints: Sendable {
  /// A place of a gram in a template. Layout: template in the high 15 bits, then whether it is required there, then the position.
  struct Posting: Hashable, Sendable, BitwiseCopyable {
    var rawValue: UInt32

    init(rawValue: UInt32) { self.rawValue = rawValue }

    init(template: Int, position: UInt16, isRequired: Bool) {
      rawValue = UInt32(template) << 17 | (isRequired ? 1 << 16 : 0) | UInt32(position)
    }

    var template: Int { Int(rawValue >> 17) }
    var isRequired: Bool { rawValue >> 16 & 1 != 0 }
    var position: Int { Int(rawValue & 0xffff) }
  }

  /// What is known of a template as a whole.
  struct Entry: Hashable, Sendable {
    var id: String
    var kind: TextTemplate.Kind
    var wordCount: Int
    var requiredCount: Int

    /// The share of the required grams that has to be there.
    var neededShare: Double {
      requiredCount < 20 ? 0.9 : kind == .exception ? 0.85 : requiredCount < 60 ? 0.8 : 0.7
    }
  }

  /// Raised when the stored form changes, or how words are normalised and hashed.
  package static let version: UInt32 = 1
  private static let magic = Array("QLICTEXT".utf8)

  let entries: [Entry]
  /// How many required grams of each template make it out. Short texts have little to tell them by, and exceptions differ in little but the
  /// names of what they permit.
  let neededGrams: [Double]
  private let keys: LittleEndianNumbers
  private let firstPostings: LittleEndianNumbers
  /// See ``Posting``.
  private let postings: LittleEndianNumbers
  /// A bit for each key, by its high bits: most grams of ordinary text get no further.
  private let filter: [UInt64]
  /// Where the keys with the same high bits begin.
  private let directory: [UInt32]

  /// Those of `licences/texts.pack`, read where they lie in the program.
  ///
  /// Its checksum is not computed at every start: it is part of the program, and tests read it whole.
  package static let shared = TextFingerprints(reading: ConstantBytes(EmbeddedFile.texts)) ?? TextFingerprints([])

  private static let filterBits = 20
  private static let directoryBits = 14

  /// The ids of all templates of a kind, in order.
  package func ids(of kind: TextTemplate.Kind) -> [String] { entries.filter { $0.kind == kind }.map(\.id) }

  /// The places of a gram. A few operations for one that is nowhere.
  @inline(__always)
  func postings(of hash: UInt32) -> Range<Int> {
    let bit = Int(hash >> UInt32(32 - Self.filterBits))
    guard filter[bit >> 6] >> UInt64(bit & 63) & 1 != 0 else { return 0..<0 }
    return search(hash)
  }

  private func search(_ hash: UInt32) -> Range<Int> {
    let bucket = Int(hash >> UInt32(32 - Self.directoryBits))
    for index in Int(directory[bucket])..<Int(directory[bucket + 1]) where keys[index] == hash {
      return Int(firstPostings[index])..<Int(firstPostings[index + 1])
    }
    return 0..<0
  }

  @inline(__always)
  subscript(posting: Int) -> Posting { Posting(rawValue: postings[posting]) }

  /// Indexes templates; equal grams of a template at one place are one.
  package init(_ templates: [TextTemplate]) {
    var places: [(key: UInt32, posting: UInt32)] = []
    for (number, template) in templates.enumerated() {
      for gram in template.grams {
        let posting = Posting(template: number, position: gram.position, isRequired: gram.isRequired)
        places.append((gram.hash, posting.rawValue))
      }
    }
    places.sort { $0 < $1 }
    var keys: [UInt32] = []
    var first: [UInt32] = []
    var postings: [UInt32] = []
    for (index, place) in places.enumerated() where index == 0 || places[index - 1] != place {
      if keys.last != place.key {
        keys.append(place.key)
        first.append(UInt32(postings.count))
      }
      postings.append(place.posting)
    }
    first.append(UInt32(postings.count))
    self.init(
      entries: templates.map {
        Entry(id: $0.id, kind: $0.kind, wordCount: $0.wordCount, requiredCount: $0.requiredCount)
      }, keys: LittleEndianNumbers(keys), firstPostings: LittleEndianNumbers(first),
      postings: LittleEndianNumbers(postings))
  }

  private init(
    entries: [Entry], keys: LittleEndianNumbers, firstPostings: LittleEndianNumbers, postings: LittleEndianNumbers
  ) {
    self.entries = entries
    neededGrams = entries.map { Double($0.requiredCount) * $0.neededShare }
    self.keys = keys
    self.firstPostings = firstPostings
    self.postings = postings
    var filter = [UInt64](repeating: 0, count: 1 << (Self.filterBits - 6))
    var directory = [UInt32](repeating: 0, count: 1 << Self.directoryBits + 1)
    for key in keys {
      let bit = Int(key >> UInt32(32 - Self.filterBits))
      filter[bit >> 6] |= 1 << UInt64(bit & 63)
      directory[Int(key >> UInt32(32 - Self.directoryBits)) + 1] += 1
    }
    for bucket in directory.indices.dropFirst() { directory[bucket] += directory[bucket - 1] }
    self.filter = filter
    self.directory = directory
  }
}

extension TextFingerprints {
  /// The stored form: the same templates give the same bytes.
  package var encoded: [UInt8] {
    var bytes = Self.magic
    let ids = entries.map { Array($0.id.utf8) }
    for number in [Int(Self.version), entries.count, keys.count, postings.count, ids.joined().count] {
      bytes.append(littleEndian: UInt32(number))
    }
    var end = 0
    for (entry, id) in zip(entries, ids) {
      end += id.count
      for number in [Int(entry.kind.rawValue), entry.wordCount, entry.requiredCount, end] {
        bytes.append(littleEndian: UInt32(number))
      }
    }
    for key in keys { bytes.append(littleEndian: key) }
    for first in firstPostings { bytes.append(littleEndian: first) }
    for posting in postings { bytes.append(littleEndian: posting) }
    for id in ids { bytes += id }
    let sum = checksum(bytes[...])
    bytes.append(littleEndian: UInt32(truncatingIfNeeded: sum))
    bytes.append(littleEndian: UInt32(truncatingIfNeeded: sum >> 32))
    return bytes
  }

  /// Reads the stored form; nil when it is damaged or of another version.
  package init?(decoding bytes: [UInt8]) {
    guard bytes.count >= 16, hasChecksum(bytes) else { return nil }
    self.init(reading: ConstantBytes(copying: bytes))
    guard Self.isSound(keys, firstPostings, postings, templates: entries.count) else { return nil }
  }

  /// Reads the stored form without proving that it is sound; nil when it is not whole or of another version.
  private init?(reading bytes: ConstantBytes) {
    guard bytes.count >= 16, bytes[0..<Self.magic.count] == Self.magic else { return nil }
    var reader = NumberReader(bytes: bytes, position: Self.magic.count)
    guard let header = reader.next(5), header[0] == Self.version,
      let facts = reader.next(4 * Int(header[1])), let keys = reader.next(Int(header[2])),
      let first = reader.next(Int(header[2]) + 1), let postings = reader.next(Int(header[3])),
      reader.position + Int(header[4]) == bytes.count - 8
    else { return nil }
    var entries: [Entry] = []
    var start = 0
    for number in 0..<Int(header[1]) {
      let end = Int(facts[4 * number + 3])
      guard let kind = UInt8(exactly: facts[4 * number]).flatMap(TextTemplate.Kind.init(rawValue:)),
        start <= end, end <= Int(header[4])
      else { return nil }
      let id = bytes[(reader.position + start)..<(reader.position + end)]
      entries.append(
        Entry(
          id: String(decoding: id, as: UTF8.self), kind: kind, wordCount: Int(facts[4 * number + 1]),
          requiredCount: Int(facts[4 * number + 2])))
      start = end
    }
    self.init(entries: entries, keys: keys, firstPostings: first, postings: postings)
  }
}

extension TextFingerprints {
  /// Whether keys and places ascend, and every posting is of a template that there is.
  private static func isSound(
    _ keys: LittleEndianNumbers, _ first: LittleEndianNumbers, _ postings: LittleEndianNumbers, templates: Int
  ) -> Bool {
    zip(keys, keys.dropFirst()).allSatisfy { $0 < $1 } && zip(first, first.dropFirst()).allSatisfy { $0 <= $1 }
      && first.last.map(Int.init) == postings.count
      && postings.allSatisfy { Posting(rawValue: $0).template < templates }
  }
}

/// Reads little-endian numbers one after the other; nil where the bytes end.
private struct NumberReader {
  let bytes: ConstantBytes
  var position: Int

  mutating func next(_ count: Int) -> LittleEndianNumbers? {
    guard let numbers = LittleEndianNumbers(bytes, from: position, count: count) else { return nil }
    position += 4 * count
    return numbers
  }
}

/// Whether the last eight bytes are the checksum of all before them.
private func hasChecksum(_ bytes: [UInt8]) -> Bool {
  let stored = bytes.suffix(8).reversed().reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
  return checksum(bytes.dropLast(8)) == stored
}

private func checksum(_ bytes: ArraySlice<UInt8>) -> UInt64 {
  bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
}
