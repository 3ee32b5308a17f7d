import Lexing

/// The documents of several packs, numbered as in one pack of all: by content key, then language, each once.
final class JoinedDocuments: Sendable {
  /// A document of one of the packs, by its number there.
  struct Place: Sendable {
    var pack: Int
    var document: UInt32
  }

  let catalogue: JoinedCatalogue
  /// The tokens of the packs before each one, and of all.
  let firstTokens: [Int]
  /// Ascending by family.
  let families: [FamilyShare]
  /// The numbers here by pack and number there.
  private let numbers: [[UInt32]]
  private let entries: [Entry]

  /// What is known of a document without its texts.
  struct Entry: Sendable {
    /// One for each pack that has it, in their order.
    var places: ArraySlice<Place>
    var homeLineage: UInt32
    /// Those that it occurs in.
    var lineages: Set<UInt32>
    /// The least of its occurrences; nil when it occurs nowhere.
    var age: JoinedCatalogue.Age?
  }

  /// Looks at every document. O(packs · documents).
  init(_ packs: [Pack]) throws(PackError) {
    let catalogue = try JoinedCatalogue(packs)
    var numbers: [[UInt32]] = packs.map { _ in [] }
    var heads: [DocumentRecord?] = []
    for pack in packs { heads.append(try pack.documentIfThere(0)) }
    var entries: [Entry] = []
    var families = FamilyCount()
    // The packs have that order already, so that only what comes next in each is compared.
    while let first = heads.compactMap(\.self).min(by: { $0.comesBefore($1) }) {
      var places: [Place] = []
      for index in packs.indices where heads[index].map({ $0.isContent(of: first) }) == true {
        places.append(Place(pack: index, document: UInt32(numbers[index].count)))
        numbers[index].append(UInt32(entries.count))
        heads[index] = try packs[index].documentIfThere(numbers[index].count)
      }
      let entry = try Entry(first, at: places[...], catalogue, packs)
      families.count(first, in: entry.lineages)
      entries.append(entry)
    }
    self.catalogue = catalogue
    self.numbers = numbers
    self.entries = entries
    self.families = families.shares
    firstTokens = runningSums(packs.map(\.summary.tokens))
  }

  var count: Int { entries.count }

  /// Nil for a number that no document has.
  func entry(_ document: UInt32) -> Entry? { Int(document) < entries.count ? entries[Int(document)] : nil }

  /// The number of a document of a pack; the pack has it.
  func number(of document: UInt32, in pack: Int) -> UInt32 { numbers[pack][Int(document)] }

  /// Whether a document comes before another where only some are kept: original code before copies, then the oldest, then by number.
  func isOlder(_ a: UInt32, _ b: UInt32) -> Bool {
    guard let mine = entries[Int(a)].age, let other = entries[Int(b)].age, mine != other else {
      return (entries[Int(a)].age == nil ? 1 : 0, a) < (entries[Int(b)].age == nil ? 1 : 0, b)
    }
    return mine < other
  }

  /// The pack that a token is of, counted over all packs.
  func pack(ofToken token: UInt64) -> Int {
    max(0, (firstTokens.dropLast().firstIndex { $0 > token } ?? firstTokens.count - 1) - 1)
  }

  /// How many files each component has. A file that several packs have counts once.
  func fileCounts(in packs: [Pack]) throws(PackError) -> [Int] {
    var counts = [Int](repeating: 0, count: catalogue.components.count)
    for (index, pack) in packs.enumerated() {
      for (number, count) in try pack.fileCounts().enumerated() {
        counts[Int(catalogue.component(UInt32(number), of: index) ?? 0)] += count
      }
    }
    for entry in entries where entry.places.count > 1 {
      for place in entry.places {
        for occurrence in try catalogue.occurrences(at: [place], in: packs) { counts[Int(occurrence.component)] -= 1 }
      }
      for occurrence in try catalogue.occurrences(at: entry.places, in: packs) {
        counts[Int(occurrence.component)] += 1
      }
    }
    return counts
  }
}

extension JoinedDocuments.Entry {
  /// - Parameter record: the document in the first of its places.
  fileprivate init(
    _ record: DocumentRecord, at places: ArraySlice<JoinedDocuments.Place>, _ catalogue: JoinedCatalogue,
    _ packs: [Pack]
  ) throws(PackError) {
    self.places = places
    let occurrences = try catalogue.occurrences(at: places, in: packs)
    homeLineage = occurrences.first?.lineage ?? 0
    lineages = Set(occurrences.map(\.lineage))
    age = occurrences.map(catalogue.age).min()
  }
}

/// Counts documents by language family.
private struct FamilyCount {
  private let families = Dictionary(uniqueKeysWithValues: Language.all.map { ($0.id, $0.family) })
  private var counts: [UInt8: (lineages: Set<UInt32>, documents: Int, tokens: Int)] = [:]

  mutating func count(_ document: DocumentRecord, in lineages: Set<UInt32>) {
    let family = families[document.language] ?? 0
    counts[family, default: ([], 0, 0)].lineages.formUnion(lineages)
    counts[family, default: ([], 0, 0)].documents += 1
    counts[family, default: ([], 0, 0)].tokens += document.tokenCount
  }

  /// Ascending by family.
  var shares: [FamilyShare] {
    counts.sorted { $0.key < $1.key }.map { family, count in
      FamilyShare(family: family, lineages: count.lineages.count, documents: count.documents, tokens: count.tokens)
    }
  }
}

extension Pack {
  /// Nil behind the last document.
  fileprivate func documentIfThere(_ number: Int) throws(PackError) -> DocumentRecord? {
    number < summary.documents ? try document(UInt32(number)) : nil
  }
}

extension DocumentRecord {
  /// The order of the documents of a pack.
  fileprivate func comesBefore(_ other: DocumentRecord) -> Bool {
    contentKey != other.contentKey ? contentKey < other.contentKey : language < other.language
  }

  fileprivate func isContent(of other: DocumentRecord) -> Bool {
    contentKey == other.contentKey && language == other.language
  }
}
