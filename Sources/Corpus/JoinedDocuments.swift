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
    /// Its place in the first pack that has it, and those in others: most have none.
    var place: Place
    var otherPlaces: [Place]
    /// The lineage of its home, and all when it occurs in several. Nil when it occurs nowhere.
    var homeLineage: UInt32?
    var severalLineages: Set<UInt32> = []
    /// The rank of its oldest place, those that are copies last.
    var age: UInt64

    var places: [Place] { [place] + otherPlaces }

    var lineages: Set<UInt32> { severalLineages.isEmpty ? Set([homeLineage].compactMap(\.self)) : severalLineages }

    var lineageCount: Int { severalLineages.isEmpty ? homeLineage == nil ? 0 : 1 : severalLineages.count }
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
      var places = (first: Place?.none, others: [Place]())
      for index in packs.indices where heads[index].map({ $0.isContent(of: first) }) == true {
        let place = Place(pack: index, document: UInt32(numbers[index].count))
        if places.first == nil { places.first = place } else { places.others.append(place) }
        numbers[index].append(UInt32(entries.count))
        heads[index] = try packs[index].documentIfThere(numbers[index].count)
      }
      guard let place = places.first else { break }
      let entry = try Entry(first, at: place, places.others, catalogue, packs)
      families.count(first, in: entry)
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

  /// Whether a document is older than another.
  func isOlder(_ a: UInt32, _ b: UInt32) -> Bool { (entries[Int(a)].age, a) < (entries[Int(b)].age, b) }

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
    for entry in entries where !entry.otherPlaces.isEmpty {
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
    _ record: DocumentRecord, at place: JoinedDocuments.Place, _ others: [JoinedDocuments.Place],
    _ catalogue: JoinedCatalogue, _ packs: [Pack]
  ) throws(PackError) {
    (self.place, otherPlaces) = (place, others)
    let pack = packs[place.pack]
    var placings: [JoinedCatalogue.Placing]
    if others.isEmpty {
      placings = try catalogue.placings(of: record, in: pack, number: place.pack)
    } else {
      placings = try catalogue.occurrences(at: [place] + others, in: packs).map {
        .init(component: $0.component, lineage: $0.lineage)
      }
    }
    homeLineage = placings.first?.lineage
    age = placings.map(catalogue.age).min() ?? .max
    if placings.contains(where: { $0.lineage != homeLineage }) { severalLineages = Set(placings.map(\.lineage)) }
  }
}

/// Counts documents by language family.
private struct FamilyCount {
  private let families = Dictionary(uniqueKeysWithValues: Language.all.map { ($0.id, $0.family) })
  private var counts: [UInt8: (lineages: Set<UInt32>, documents: Int, tokens: Int)] = [:]

  mutating func count(_ document: DocumentRecord, in entry: JoinedDocuments.Entry) {
    let family = families[document.language] ?? 0
    if let home = entry.homeLineage { counts[family, default: ([], 0, 0)].lineages.insert(home) }
    counts[family, default: ([], 0, 0)].lineages.formUnion(entry.severalLineages)
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
