import Fingerprinting

@testable import Corpus

/// The answers of a corpus, found by going through its items.
struct Oracle {
  struct Occurrence: Hashable {
    var component: Component
    var path: [UInt8]
    var statement: LicenceStatement?

    private var vendored: String? {
      let slash = path.lastIndex(of: UInt8(ascii: "/"))
      return vendoredLineage(ofDirectory: slash.map { Array(path[..<$0]) } ?? []).map {
        String(decoding: $0, as: UTF8.self)
      }
    }

    var lineage: String { vendored ?? component.lineage }

    var date: String { component.released.isEmpty ? "9999" : component.released }

    /// What decides which occurrence is the home: release date, unknown last; not vendored; the component.
    var order: [String] {
      [date, vendored == nil ? "0" : "1", component.lineage, component.name, component.version]
    }
  }

  struct Document {
    var image: DocumentImage
    var occurrences: [Occurrence]

    var lineages: Set<String> { Set(occurrences.map(\.lineage)) }

    var date: String { occurrences.map(\.date).min() ?? "9999" }

    var homeOrder: [String]? { occurrences.map(\.order).min { $0.lexicographicallyPrecedes($1) } }
  }

  /// In the order of a pack.
  let documents: [Document]

  init(_ corpus: SampleCorpus) {
    var documents: [DocumentIdentity: Document] = [:]
    for item in corpus.items {
      let identity = DocumentIdentity(contentKey: item.image.contentKey, language: item.image.language)
      let occurrence = Occurrence(
        component: corpus.components[item.component], path: item.path, statement: item.statement)
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
        .sorted { (documents[$0].date, $0) < (documents[$1].date, $1) }
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
