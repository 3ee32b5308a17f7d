import Fingerprinting

@testable import Corpus

/// The answers of a corpus, found by going through its items.
struct Oracle {
  struct Occurrence: Hashable {
    var component: Component
    var path: [UInt8]
    var statement: LicenceStatement?
    var lineage: String

    init(component: Component, path: [UInt8], statement: LicenceStatement?, lineage: String?) {
      self.component = component
      self.path = path
      self.statement = statement
      let vendored = vendoredLineage(of: path).map { String(decoding: $0, as: UTF8.self) }
      self.lineage = lineage ?? vendored ?? component.lineage
    }

    var isCopy: Bool { lineage != component.lineage }

    /// Original code before copies, then by date, unknown last.
    var age: [String] { [isCopy ? "1" : "0", component.released.isEmpty ? "9999" : component.released] }

    /// How many names of a path stand behind one that is that of a component; 9 when none is.
    func depth(of name: String) -> Int {
      var names = String(decoding: path, as: UTF8.self).lowercased().split(separator: "/").map(String.init)
      names[names.count - 1] = names[names.count - 1].split(separator: ".").dropLast().joined(separator: ".")
      return names.reversed().firstIndex { $0.split(separator: "-")[0] == name } ?? 9
    }
  }

  struct Document {
    var image: DocumentImage
    var occurrences: [Occurrence]

    var lineages: Set<String> { Set(occurrences.map(\.lineage)) }

    var age: [String] { occurrences.map(\.age).min { $0.lexicographicallyPrecedes($1) } ?? ["9"] }

    /// What decides which occurrence is the home, the smallest: no copy; what others are copies of; what paths name, the nearer to
    /// their end the better; the release date; the component and the path.
    func homeOrder(_ one: Occurrence) -> [String] {
      let isCopied = occurrences.contains { $0.isCopy && $0.lineage == one.component.lineage }
      let depth =
        occurrences.map { min($0.depth(of: one.component.lineage), $0.depth(of: one.component.name.lowercased())) }
        .min() ?? 9
      return [one.age[0], isCopied ? "0" : "1", "\(depth)", one.age[1], one.component.name]
    }
  }

  /// In the order of a pack.
  let documents: [Document]

  init(_ corpus: SampleCorpus) {
    var documents: [DocumentIdentity: Document] = [:]
    for item in corpus.items {
      let identity = DocumentIdentity(contentKey: item.image.contentKey, language: item.image.language)
      let occurrence = Occurrence(
        component: corpus.components[item.component], path: item.path, statement: item.statement, lineage: item.lineage)
      documents[identity, default: Document(image: item.image, occurrences: [])].occurrences.append(occurrence)
    }
    self.documents = documents.sorted {
      $0.key.contentKey != $1.key.contentKey
        ? $0.key.contentKey < $1.key.contentKey : $0.key.language < $1.key.language
    }.map(\.value)
  }

  func hits(for probes: [UInt64]) -> [SeedHit] {
    probes.enumerated().flatMap { number, probe in
      let carriers = documents.indices.filter { documents[$0].image.seeds.contains { $0.hash == probe } }
        .sorted { (documents[$0].age[0], documents[$0].age[1], $0) < (documents[$1].age[0], documents[$1].age[1], $1) }
      let lineages = Set(carriers.flatMap { documents[$0].lineages })
      let bits = lineages.reduce(0) { $0 | 1 << LineageBitmap.bit(of: $1.utf8) as UInt64 }
      let count = carriers.count > 8 ? LineageBitmap(bits: bits).estimate : UInt8(min(lineages.count, 255))
      return carriers.prefix(8).map { document in
        let position = documents[document].image.seeds.filter { $0.hash == probe }.map(\.position).min() ?? 0
        let before = documents[..<document].reduce(0) { $0 + $1.image.sketch.count }
        return SeedHit(
          probe: UInt32(number), document: UInt32(document), position: position,
          token: UInt64(before) + UInt64(position), lineages: count,
          postings: UInt8(min(carriers.count, 8)))
      }
    }
  }
}
